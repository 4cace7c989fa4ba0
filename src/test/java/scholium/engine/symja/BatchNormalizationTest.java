package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.engine.symja.Goals.I;
import static scholium.engine.symja.Goals.J;
import static scholium.engine.symja.Goals.M;
import static scholium.engine.symja.Goals.equation;
import static scholium.engine.symja.Goals.over;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.ZERO;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.negate;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.size;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.sum;
import static scholium.expr.Exprs.variable;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Setting;
import scholium.number.Rational;

/** The lines of the backward pass, true and false, each derivative taken by Symja. */
final class BatchNormalizationTest {
    private static final SymjaEngine ENGINE = new SymjaEngine();
    private static final Outcome CORROBORATED = new Outcome.Corroborated(Outcome.Strength.CAS, "m = 2, 3, 4");

    private final Goals g = new Goals();

    @BeforeAll
    static void warmUp() {
        ENGINE.warmUp();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static void assertTrue(Goal goal) {
        assertThat(ENGINE.decide(goal, Budget.standard())).isEqualTo(CORROBORATED);
    }

    private static void assertFalse(Goal goal) {
        assertThat(ENGINE.decide(goal, Budget.standard()))
                .isInstanceOfSatisfying(
                        Outcome.GaveUp.class, o -> assertThat(o.reason()).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY));
    }

    @Test
    void inputGradient() {
        assertTrue(equation(g.inputGradient(I), g.inputGradientFormula(I), over(I)));
    }

    @Test
    void mutantsOfTheInputGradient() {
        Expr formula = g.inputGradientFormula(I);
        assertFalse(equation(g.inputGradient(I), negate(formula), over(I)));
        assertFalse(equation(g.inputGradient(I), divide(formula, GAMMA), over(I)));
        assertFalse(equation(g.inputGradient(I), add(formula, g.upstream(I)), over(I)));
        // The variance taken for a constant: the third term forgotten.
        Index j = g.fresh("j");
        Expr short1 = multiply(divide(GAMMA, g.deviation()), subtract(g.upstream(I), g.mean(g.upstream(j), j)));
        assertFalse(equation(g.inputGradient(I), short1, over(I)));
    }

    private static final Expr GAMMA = Goals.GAMMA;

    /** ∂L/∂σ² = Σ ∂L/∂x̂ᵢ (xᵢ − μ)(−1/2)(σ² + ε)^(−3/2), the variance made a variable and then given its value. */
    @Test
    void varianceGradient() {
        Index p = g.fresh("p");
        Index k = g.fresh("k");
        Expr normalized = divide(subtract(variable("x", p), g.mu()), sqrt(add(variable("σ²"), Goals.EPS)));
        Loss loss = new Loss(
                "L",
                List.of(new Loss.Argument(
                        "y", List.of(p), List.of(Goals.BATCH), add(multiply(GAMMA, normalized), Goals.BETA))));
        Expr left = new Expr.At(
                new Expr.Derivative(new Expr.LossDerivative(loss, List.of()), Exprs.variable("σ²")),
                "σ²",
                List.of(),
                g.variance());
        Expr term = multiply(
                g.upstream(k),
                GAMMA,
                subtract(variable("x", k), g.mu()),
                constant(Rational.of(-1, 2)),
                new Expr.Power(add(g.variance(), Goals.EPS), constant(Rational.of(-3, 2))));
        assertTrue(equation(left, sum(k, Goals.BATCH, term)));
        assertFalse(equation(left, sum(k, Goals.BATCH, multiply(constant(2), term))));
    }

    /** ∂σ²/∂xᵢ = (2/m)(xᵢ − μ), with or without the mean followed; a factor (1 − 1/m) is false. */
    @Test
    void derivativeOfTheVariance() {
        Expr left = new Expr.Derivative(g.variance(), variable("x", I));
        Expr right = multiply(constant(2), inverse(size(M)), subtract(variable("x", I), g.mu()));
        assertTrue(equation(left, right, over(I)));
        Expr factor = subtract(ONE, inverse(size(M)));
        assertFalse(equation(left, multiply(right, factor), over(I)));
    }

    @Test
    void jacobian() {
        Expr left = new Expr.Derivative(g.normalized(I), variable("x", J));
        Expr right = divide(
                subtract(
                        subtract(Exprs.delta(IndexTerm.of(I), IndexTerm.of(J)), inverse(size(M))),
                        multiply(inverse(size(M)), g.normalized(I), g.normalized(J))),
                g.deviation());
        assertTrue(equation(left, right, over(I), over(J)));
        Expr withoutDelta = divide(
                subtract(negate(inverse(size(M))), multiply(inverse(size(M)), g.normalized(I), g.normalized(J))),
                g.deviation());
        assertFalse(equation(left, withoutDelta, over(I), over(J)));
    }

    @Test
    void sums() {
        Index j = g.fresh("j");
        assertTrue(equation(sum(j, Goals.BATCH, g.normalized(j)), ZERO));
        Expr squares = g.mean(power(g.normalized(j), 2), j);
        assertFalse(equation(squares, ONE));
        assertTrue(equation(squares, divide(g.variance(), add(g.variance(), Goals.EPS))));
        assertTrue(equation(
                squares, ONE, Goals.setting(List.of(), List.of(), List.of(new Setting.Value(Goals.EPS, ZERO)))));
    }

    /** Given values are put in after the derivative: with ε = 0, ∂x̂/∂ε is not 0. */
    @Test
    void valuesComeAfterDerivatives() {
        List<Setting.Value> values = List.of(new Setting.Value(Goals.EPS, ZERO));
        Setting setting = Goals.setting(List.of(over(I)), List.of(), values);
        Expr left = new Expr.Derivative(g.normalized(I), variable("ε"));
        Expr right = divide(multiply(constant(Rational.of(-1, 2)), g.normalized(I)), g.variance());
        assertTrue(equation(left, right, setting));
        assertFalse(equation(left, ZERO, setting));
    }
}
