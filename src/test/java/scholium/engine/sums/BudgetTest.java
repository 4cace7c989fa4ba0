package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.engine.sums.Judgement.inputs;
import static scholium.engine.sums.Judgement.reason;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.Outcome;
import scholium.expr.Expr;
import scholium.expr.Exprs;

class BudgetTest {
    @Test
    void anExplosiveExpressionGivesUpBySize() {
        Formulas f = inputs().fix("m", 12);
        assertThat(reason(f, "(sum(j:m, x[j])+sum(j:m, y[j])+sum(j:m, z[j]))^40 = 0"))
                .isEqualTo(Outcome.Reason.SIZE);
    }

    @Test
    void closedSumsDoNotExplode() {
        assertThat(reason(inputs(), "(sum(j:m, x[j])+sum(j:m, y[j])+sum(j:m, z[j]))^40 = 0"))
                .isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
    }

    @Test
    void theBudgetCountsTerms() {
        Budget small = new Budget(20, Duration.ofSeconds(10), List.of(2), 1);
        Outcome o = new SumsEngine().decide(inputs().goal("(a+b+c+eps)^9 = 0"), small);
        assertThat(o)
                .isInstanceOfSatisfying(
                        Outcome.GaveUp.class, g -> assertThat(g.reason()).isEqualTo(Outcome.Reason.SIZE));
    }

    @Test
    void timeIsABackstop() {
        Budget none = new Budget(1_000_000, Duration.ZERO, List.of(2), 1);
        Outcome o = new SumsEngine().decide(inputs().goal("(a+b+c+eps+x[1]+x[2])^14 = 0"), none);
        assertThat(o)
                .isInstanceOfSatisfying(
                        Outcome.GaveUp.class, g -> assertThat(g.reason()).isEqualTo(Outcome.Reason.TIME));
    }

    @Test
    void hugeNumbersAndDeepTreesAreRefused() {
        assertThat(reason(inputs(), "2^100000000 = 0")).isEqualTo(Outcome.Reason.SIZE);
        Expr deep = Exprs.variable("a");
        for (int k = 0; k < 2_500; k++) {
            deep = new Expr.Add(List.of(deep, Exprs.ONE));
        }
        Outcome o = new SumsEngine().decide(inputs().goal(deep, Exprs.ZERO), Budget.standard());
        assertThat(o).isInstanceOf(Outcome.GaveUp.class);
    }
}
