package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.engine.sums.Judgement.conditions;
import static scholium.engine.sums.Judgement.inputs;
import static scholium.engine.sums.Judgement.proves;
import static scholium.engine.sums.Judgement.refuses;

import org.junit.jupiter.api.Test;

class HypothesesTest {
    @Test
    void aClosedSumIsRewritten() {
        String relation = "sum(j:m, (x[j]-a)^2) = sum(j:m, x[j]^2) + m*a^2";
        proves(inputs().assume("sum(j:m, x[j]) = 0"), relation);
        refuses(inputs(), relation);
        refuses(inputs().assume("sum(j:m, y[j]) = 0"), relation);
    }

    @Test
    void anInputIsRewritten() {
        proves(inputs().assume("a = b + c"), "a^2 = b^2 + 2*b*c + c^2");
        refuses(inputs().assume("a = b - c"), "a^2 = b^2 + 2*b*c + c^2");
    }

    @Test
    void quantifiedEqualitiesHoldWithinTheirRange() {
        Formulas rows = inputs().assume("sum(q:n, T[j,q]) = 1 for j:m");
        proves(rows, "sum(j:m, sum(q:n, T[j,q])) = m");
        proves(rows, "sum(q:n, sum(j:m, T[j,q])) = m");
        refuses(rows, "sum(q:n, T[m+1,q]) = 1");
        refuses(rows, "sum(j:m, T[j,1]) = 1");
        proves(inputs().assume("y[j] = a*x[j] + b for j:m"), "sum(j:m, y[j])/m = a*sum(j:m, x[j])/m + b");
    }

    @Test
    void aConstantBatchHasNoVariance() {
        Formulas f = inputs().assume("x[j] = c for j:m");
        String variance = "sum(j:m, (x[j]-sum(q:m, x[q])/m)^2) = 0";
        proves(f, variance);
        proves(f.copy().fix("m", 3), variance);
        proves(f.copy().fix("m", 3), "x[1] + x[2] = 2*c");
        refuses(f, "x[m+1] = c");
    }

    @Test
    void labelsThatAreZeroOrOneAreTheirSquares() {
        Formulas f = inputs().assume("y[j]^2 = y[j] for j:m");
        proves(f, "sum(j:m, (y[j]-x[j])^2) = sum(j:m, y[j]) - 2*sum(j:m, y[j]*x[j]) + sum(j:m, x[j]^2)");
        refuses(f, "sum(j:m, (z[j]-x[j])^2) = sum(j:m, z[j]) - 2*sum(j:m, z[j]*x[j]) + sum(j:m, x[j]^2)");
    }

    @Test
    void signsOpenRoots() {
        Formulas positive = inputs().assume("x[j] > 0 for j:m");
        proves(positive, "sum(j:m, sqrt(x[j]^2)) = sum(j:m, x[j])");
        refuses(inputs(), "sum(j:m, sqrt(x[j]^2)) = sum(j:m, x[j])");
        proves(inputs().assume("a > 0").assume("b > 0"), "sqrt(a+1)*sqrt(b+1) = sqrt((a+1)*(b+1))");
        assertThat(conditions(inputs(), "sqrt(a)*sqrt(b) = sqrt(a*b)")).containsExactlyInAnyOrder("a ≥ 0", "b ≥ 0");
    }

    @Test
    void recurrencesAreUnfolded() {
        Formulas s = new Formulas().size("t", 0).recurrence("r", "t", 0, "a", "al*r[t] + (1-al)*b[t+1]");
        proves(s, "r[2] = al^2*a + al*(1-al)*b[1] + (1-al)*b[2]");
        refuses(s, "r[2] = al^2*a + (1-al)*b[1] + (1-al)*b[2]");
        proves(s.copy().fix("t", 0), "r[t] = al^t*a + (1-al)*sum(s:t, al^(t-s)*b[s])");
    }

    @Test
    void theStepOfAnInductionNeedsItsHypothesisAndNoCondition() {
        Formulas s = new Formulas().size("t", 0).recurrence("r", "t", 0, "a", "al*r[t] + (1-al)*b[t+1]");
        Formulas step = s.copy().assume("r[t] = al^t*a + (1-al)*sum(s:t, al^(t-s)*b[s])");
        String next = "r[t+1] = al^(t+1)*a + (1-al)*sum(s:t+1, al^(t+1-s)*b[s])";
        assertThat(conditions(step, next)).isEmpty();
        refuses(s, next);
        refuses(step, "r[t+1] = al^(t+1)*a + (1-al)*sum(s:t+1, al^(t-s)*b[s])");
    }

    @Test
    void sequencesDefinedBySequencesAreUnfolded() {
        Formulas s = new Formulas()
                .size("t", 0)
                .recurrence("v", "t", 0, "v0", "be*v[t] + g[t+1]")
                .recurrence("p", "t", 0, "p0", "p[t] - eta*(be*v[t] + g[t+1])");
        proves(s, "p[t+2] - p[t+1] = be*(p[t+1]-p[t]) - eta*g[t+2]");
        refuses(s, "p[t+2] - p[t+1] = be*(p[t+1]-p[t]) - eta*g[t+1]");
    }

    @Test
    void aSquareThatIsGivenReducesHigherPowers() {
        Formulas f = inputs().assume("a^2 = 2*a - 1");
        proves(f, "a^3 = 3*a - 2");
        refuses(f, "a^3 = 3*a + 2");
        refuses(f, "a^2 = a + 1");
    }
}
