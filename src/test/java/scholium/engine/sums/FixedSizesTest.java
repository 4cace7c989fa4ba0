package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.engine.sums.Judgement.conditions;
import static scholium.engine.sums.Judgement.inputs;
import static scholium.engine.sums.Judgement.proves;
import static scholium.engine.sums.Judgement.refuses;

import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Comparison;
import scholium.expr.Relation;
import scholium.number.Rational;

class FixedSizesTest {
    private static final String FOURTH = "sum(j:m, (x[j]-sum(q:m,x[q])/m)^4) = sum(j:m, (x[j]-sum(q:m,x[q])/m)^2)^2/2";

    @Test
    void anIdentityOfSmallSizesHoldsAtTheseSizesOnly() {
        proves(inputs().fix("m", 2), FOURTH);
        proves(inputs().fix("m", 3), FOURTH);
        refuses(inputs().fix("m", 4), FOURTH);
        refuses(inputs(), FOURTH);
    }

    @Test
    void aSingleRecordHasNoVariance() {
        proves(inputs().fix("m", 1), "sum(j:m, (x[j]-sum(q:m,x[q])/m)^2) = 0");
        refuses(inputs().fix("m", 2), "sum(j:m, (x[j]-sum(q:m,x[q])/m)^2) = 0");
        proves(inputs(), "(a-a)^2 = 0");
        refuses(inputs(), "(a-a)^2 = 1");
    }

    @Test
    void pairsAreWrittenOut() {
        proves(inputs().fix("m", 2), "sum(j:m, (x[j]-(x[1]+x[2])/2)^2) = (x[1]-x[2])^2/2");
        refuses(inputs().fix("m", 2), "sum(j:m, (x[j]-(x[1]+x[2])/2)^2) = (x[1]-x[2])^2/4");
    }

    @Test
    void examplesWithNumbersAreDecidedExactly() {
        Formulas f = Claims.batchNormFormulas()
                .fix("m", 4)
                .give("x[1]", "2")
                .give("x[2]", "4")
                .give("x[3]", "6")
                .give("x[4]", "8")
                .give("eps", "0");
        proves(f, "mu = 5");
        proves(f, "v = 5");
        proves(f, "xh[1] = -3/sqrt(5)");
        refuses(f, "xh[1] = 3/sqrt(5)");
        assertThat(conditions(f, "sum(j:m, xh[j]^2)/m = 1")).isEmpty();
    }

    @Test
    void aValueReplacesAnInputAfterDifferentiation() {
        Formulas f = inputs().give("a", "3");
        proves(f, "d(a^2, a) = 6");
        refuses(f, "d(a^2, a) = 0");
    }

    @Test
    void gradientsAtFixedSizesHoldForEveryFreeIndex() {
        Formulas f = Claims.batchNormFormulas().assume("eps > 0");
        assertThat(conditions(f.copy().fix("m", 3), "d(L, x[i]) = compact[i]")).isEmpty();
        proves(f.copy().fix("m", 1), "d(L, x[i]) = 0");
        refuses(f.copy().fix("m", 2), "d(L, x[i]) = 0");
    }

    @Test
    void decimalsAreComparedWithEnclosures() {
        Formulas f = inputs();
        assertThat(approximately(f, "3/sqrt(5)", "1.342", "0.0005")).isInstanceOf(Outcome.Proved.class);
        assertThat(approximately(f, "3/sqrt(5)", "1.341", "0.0005")).isInstanceOf(Outcome.GaveUp.class);
        assertThat(approximately(f, "log(2)*exp(1/2)", "1.1428", "0.0001")).isInstanceOf(Outcome.Proved.class);
        assertThat(approximately(f, "a", "a", "0.0005")).isInstanceOf(Outcome.Proved.class);
        assertThat(approximately(f, "a", "b", "0.0005")).isInstanceOf(Outcome.GaveUp.class);
    }

    private static Outcome approximately(Formulas f, String left, String right, String tolerance) {
        Relation r = new Relation(f.expr(left), Comparison.APPROXIMATELY, f.expr(right), Rational.parse(tolerance));
        return new SumsEngine().decide(new Goal(r, f.setting()), Budget.standard());
    }
}
