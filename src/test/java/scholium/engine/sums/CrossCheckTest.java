package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import scholium.algebra.TermBudget;
import scholium.engine.Goal;

class CrossCheckTest {
    private static CrossCheck check(String relation) {
        return check(Judgement.inputs(), relation);
    }

    private static CrossCheck check(Formulas given, String relation) {
        Goal goal = given.goal(relation);
        Decision d = new Decision(goal.setting(), Map.of(), TermBudget.unlimited());
        return new CrossCheck(d, d.read(goal.relation()), 7);
    }

    @Test
    void equalSidesPass() {
        assertThat(check("sum(j:m, x[j]+1) = sum(j:m, x[j]) + m").run()).contains("prime field");
        assertThat(check("sqrt(a)*sqrt(a) = a").run()).contains("prime field");
        assertThat(check("exp(a)*exp(b) = exp(a+b)").run()).contains("floating-point");
        assertThat(check("f(a+b) = f(b+a)").run()).contains("prime field");
    }

    @Test
    void differentSidesAreAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check("sum(j:m, x[j]) = m*x[1]").run());
        assertThatIllegalStateException()
                .isThrownBy(() -> check("sin(a) = cos(a)").run());
        assertThatIllegalStateException().isThrownBy(() -> check("sqrt(a) = a").run());
        assertThatIllegalStateException().isThrownBy(() -> check("f(a) = f(b)").run());
    }

    @Test
    void pointsAreMovedToWhereTheHypothesesHold() {
        Formulas rows = Judgement.inputs().assume("sum(q:n, T[j,q]) = 1 for j:m");
        assertThat(check(rows, "sum(j:m, sum(q:n, T[j,q])) = m").run()).contains("2 points of a prime field");
        Formulas affine = Judgement.inputs().assume("y[j] = a*x[j] + b for j:m");
        assertThat(check(affine, "sum(j:m, y[j]) = a*sum(j:m, x[j]) + m*b").run())
                .contains("2 points of a prime field");
        Formulas labels = Judgement.inputs().assume("y[j]^2 = y[j] for j:m");
        assertThat(check(labels, "sum(j:m, y[j]^3) = sum(j:m, y[j])").run()).contains("2 points of a prime field");
        Formulas two = Judgement.inputs().assume("sum(j:m, x[j]) = 0").assume("sum(j:m, x[j]*y[j]) = a");
        assertThat(check(two, "sum(j:m, x[j]*(y[j]-b)) = a").run()).contains("2 points of a prime field");
        Formulas positive = Judgement.inputs().assume("x[j] > 0 for j:m");
        assertThat(check(positive, "sum(j:m, abs(x[j])) = sum(j:m, x[j])").run())
                .contains("2 ");
    }

    @Test
    void differentSidesUnderHypothesesAreAnError() {
        Formulas rows = Judgement.inputs().assume("sum(q:n, T[j,q]) = 1 for j:m");
        assertThatIllegalStateException()
                .isThrownBy(() -> check(rows, "sum(j:m, sum(q:n, T[j,q])) = n").run());
        Formulas labels = Judgement.inputs().assume("y[j]^2 = y[j] for j:m");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        check(labels, "sum(j:m, y[j]^3) = sum(j:m, y[j]) + 1").run());
        Formulas two = Judgement.inputs().assume("sum(j:m, x[j]) = 0").assume("sum(j:m, x[j]*y[j]) = a");
        assertThatIllegalStateException()
                .isThrownBy(() -> check(two, "sum(j:m, x[j]*y[j]) = 2*a").run());
    }

    @Test
    void hypothesesThatCannotBeSolvedAreSaidToBe() {
        Formulas cubes = Judgement.inputs().assume("x[j]^3 = 2 for j:m").assume("sum(j:m, x[j]) = 0");
        assertThat(check(cubes, "sum(j:m, x[j]^3) = 2*m").run()).startsWith("not cross-checked");
    }
}
