package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.variable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Expr;

final class SymjaEngineTest {
    private static final SymjaEngine ENGINE = new SymjaEngine();

    private final Goals g = new Goals();

    @BeforeAll
    static void warmUp() {
        ENGINE.warmUp();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static Outcome decide(Goal goal) {
        long t = System.nanoTime();
        Outcome o = ENGINE.decide(goal, Budget.standard());
        System.err.println(o + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
        return o;
    }

    private static Outcome corroborated(String detail) {
        return new Outcome.Corroborated(Outcome.Strength.CAS, detail);
    }

    @Test
    void inputGradient() {
        Goal goal = Goals.equation(g.inputGradient(Goals.I), g.inputGradientFormula(Goals.I), Goals.over(Goals.I));
        assertThat(decide(goal)).isEqualTo(corroborated("m = 2, 3, 4"));
        assertThat(decide(goal)).isEqualTo(corroborated("m = 2, 3, 4"));
    }

    @Test
    void inputGradientWithASignWrong() {
        Expr wrong = multiply(constant(-1), g.inputGradientFormula(Goals.I));
        assertThat(decide(Goals.equation(g.inputGradient(Goals.I), wrong, Goals.over(Goals.I))))
                .isInstanceOf(Outcome.GaveUp.class);
    }

    @Test
    void square() {
        Expr x = variable("x");
        assertThat(decide(Goals.scalars(
                        power(add(x, constant(1)), 2), add(power(x, 2), multiply(constant(2), x), constant(1)))))
                .isEqualTo(corroborated("the difference simplifies to 0"));
    }
}
