package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.engine.sums.Judgement.conditions;
import static scholium.engine.sums.Judgement.inputs;
import static scholium.engine.sums.Judgement.of;
import static scholium.engine.sums.Judgement.reason;

import org.junit.jupiter.api.Test;
import scholium.engine.Outcome;

class ConditionsTest {
    @Test
    void theEvidentIsDischarged() {
        assertThat(conditions(inputs(), "a/m = a*(1/m)")).isEmpty();
        assertThat(conditions(inputs(), "a/(1+b^2) = a*(1/(1+b^2))")).isEmpty();
        assertThat(conditions(inputs(), "1/(1+exp(a)) = exp(-a)/(1+exp(-a))")).isEmpty();
        assertThat(conditions(inputs().assume("eps > 0"), "a/(sum(j:m, x[j]^2)+eps) = 1/((sum(j:m, x[j]^2)+eps)/a)"))
                .containsExactly("a ≠ 0");
        assertThat(conditions(new Formulas().size("m", 2), "a/(m-1) = a*m/(m*(m-1))"))
                .isEmpty();
    }

    @Test
    void theRestIsStated() {
        assertThat(conditions(inputs(), "a/b = a*b/b^2")).containsExactly("b ≠ 0");
        assertThat(conditions(new Formulas().size("m", 1), "a/(m-1) = a*m/(m*(m-1))"))
                .containsExactly("m ≠ 1");
        assertThat(conditions(inputs(), "sqrt(a)^2 = a")).containsExactly("a ≥ 0");
        assertThat(conditions(inputs(), "d(log(a), a) = 1/a")).containsExactly("a > 0");
        assertThat(conditions(inputs(), "sum(j:m, 1/x[j]) = sum(j:m, x[j]/x[j]^2)"))
                .containsExactly("x_j ≠ 0");
    }

    @Test
    void anAssumptionCountsUpToPositiveFactors() {
        Formulas f = Claims.batchNormFormulas();
        String gradient = "d(L, x[i]) = compact[i]";
        assertThat(conditions(f, gradient)).hasSize(1);
        assertThat(conditions(f.copy().assume("v + eps > 0"), gradient)).isEmpty();
        assertThat(conditions(f.copy().assume("eps > 0"), gradient)).isEmpty();
        assertThat(conditions(f.copy().assume("eps >= 0"), gradient)).hasSize(1);
    }

    @Test
    void whatFollowsFromAnotherConditionIsDropped() {
        assertThat(conditions(inputs(), "1/sqrt(a) = a/a^(3/2)")).containsExactly("a > 0");
        assertThat(conditions(inputs(), "1/((a+1)*(a-1)) = 1/(a^2-1)")).containsExactlyInAnyOrder("a ≠ −1", "a ≠ 1");
    }

    @Test
    void whatHoldsForEachOfPerhapsNoneDropsNoOtherCondition() {
        String sums = "sum(j:r, sum(k:m, sqrt(a-x[j]^2-x[k]^2)))";
        String relation = "log(a+1) + " + sums + " = " + sums + " + log(a+1)";
        assertThat(conditions(inputs().size("r", 0), relation)).hasSize(2).contains("a > −1");
        assertThat(conditions(inputs().size("r", 1), relation)).hasSize(1);
    }

    @Test
    void rangesOfDecayAreUsed() {
        Formulas f = inputs().size("t", 1).assume("a > 0").assume("a < 1");
        assertThat(conditions(f, "1/(1-a^t) - a^t/(1-a^t) = 1")).isEmpty();
        assertThat(conditions(f, "1/(1+a^t) + a^t/(1+a^t) = 1")).isEmpty();
        assertThat(conditions(inputs().size("t", 1), "1/(1-a^t) - a^t/(1-a^t) = 1"))
                .hasSize(1);
    }

    @Test
    void anIdenticallyZeroDenominatorDefinesNothing() {
        assertThat(reason(inputs(), "1/(x[i]-x[i]) = 1/(x[i]-x[i])")).isEqualTo(Outcome.Reason.NO_POINT);
        assertThat(of(inputs(), "1/sum(j:m, x[j]-sum(q:m, x[q])/m) = 1")).isInstanceOf(Outcome.GaveUp.class);
    }

    @Test
    void aPositiveRootHasAPositiveRadicand() {
        Formulas f = inputs().define("s = sqrt(sum(j:m, x[j]^2)/m)");
        String line = "a/s^3*s = a*m/sum(j:m, x[j]^2)";
        assertThat(conditions(f, line)).hasSize(1);
        assertThat(conditions(f.copy().assume("s > 0"), line)).isEmpty();
        assertThat(conditions(f.copy().assume("s != 0"), line)).isEmpty();
        assertThat(conditions(f.copy().assume("s >= 0"), line)).hasSize(1);
        assertThat(conditions(inputs().assume("abs(a) > 0"), "b/a*a = b")).isEmpty();
        assertThat(conditions(inputs().assume("a*b != 0"), "c/a*a + c/b*b = 2*c"))
                .isEmpty();
        assertThat(conditions(inputs().assume("a*b >= 0"), "c/a*a = c")).containsExactly("a ≠ 0");
    }

    @Test
    void aDivisorThatIsADerivativeIsNotWhatIsDifferentiated() {
        Formulas f = inputs().assume("b != 0");
        assertThat(conditions(f, "1/d(d(b*a^2, a), a) = 1/(2*b)")).isEmpty();
        assertThat(conditions(inputs(), "1/d(d(b*a^2, a), a) = 1/(2*b)")).containsExactly("b ≠ 0");
        assertThat(conditions(inputs(), "1/d(log(a), a) = a")).containsExactly("a > 0");
        assertThat(conditions(inputs(), "d(log(d(a^2, a)), a) = 1/a")).containsExactly("a > 0");
    }

    @Test
    void aDenominatorCancelsUnderTheRoot() {
        assertThat(conditions(inputs().assume("a < 1"), "sqrt((1-a)*b^2/(1-a)) = abs(b)"))
                .isEmpty();
        assertThat(conditions(inputs(), "sqrt((1-a)*b^2/(1-a)) = abs(b)")).containsExactly("a ≠ 1");
    }
}
