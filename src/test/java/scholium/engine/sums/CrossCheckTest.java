package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import scholium.algebra.TermBudget;
import scholium.engine.Goal;

class CrossCheckTest {
    private static CrossCheck check(String relation) {
        Goal goal = Judgement.inputs().goal(relation);
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
}
