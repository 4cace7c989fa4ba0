package scholium.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.ZERO;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.apply;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.variable;
import static scholium.expr.evaluation.Samples.I;
import static scholium.expr.evaluation.Samples.J;
import static scholium.expr.evaluation.Samples.M;
import static scholium.expr.evaluation.Samples.assuming;
import static scholium.expr.evaluation.Samples.given;
import static scholium.expr.evaluation.Samples.inputGradient;
import static scholium.expr.evaluation.Samples.inputGradientFormula;
import static scholium.expr.evaluation.Samples.mean;
import static scholium.expr.evaluation.Samples.mu;
import static scholium.expr.evaluation.Samples.scalar;
import static scholium.expr.evaluation.Samples.setting;
import static scholium.expr.evaluation.Samples.sum;
import static scholium.expr.evaluation.Samples.variance;
import static scholium.expr.evaluation.Samples.x;
import static scholium.expr.evaluation.Samples.xhat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Builtin;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FunctionSymbol;
import scholium.expr.IndexTerm;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.number.Rational;

class NumericEngineTest {
    private static Outcome decide(Relation relation, Setting setting) {
        return new NumericEngine(() -> 0).decide(new Goal(relation, setting), Budget.standard());
    }

    private static Outcome decide(Expr left, Comparison comparison, Expr right) {
        return decide(Relation.of(left, comparison, right), setting(1));
    }

    private static String agreed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Corroborated.class);
        assertThat(((Outcome.Corroborated) outcome).strength()).isEqualTo(Outcome.Strength.NUMERIC);
        return ((Outcome.Corroborated) outcome).detail();
    }

    private static Outcome.Reason gaveUp(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.GaveUp.class);
        return ((Outcome.GaveUp) outcome).reason();
    }

    @Test
    void theGradientAgreesOnBothRoads() {
        assertThat(agreed(decide(inputGradient(I), Comparison.EQUAL, inputGradientFormula(I))))
                .matches("24 points at 50 digits, m = 2…7, seed 1; "
                        + "derivatives also by DerivativeStructure at 4 points");
    }

    @Test
    void falseLinesAreRefutedByDisjointEnclosures() {
        Outcome wrong = decide(inputGradient(I), Comparison.EQUAL, multiply(constant(2), inputGradientFormula(I)));
        assertThat(wrong).isInstanceOf(Outcome.Refuted.class);
        Outcome other = decide(mean(j -> power(xhat(j), 2)), Comparison.EQUAL, ONE);
        assertThat(other).isInstanceOf(Outcome.Refuted.class);
        assertThat(((Outcome.Refuted) other).counterexample().values()).containsKeys("x", "ε");
    }

    /** ε forgotten, at ε = 10⁻³⁰: below every floating-point tolerance. */
    @Test
    void tinyDifferencesAreSeen() {
        Setting s = given(setting(1), scalar("ε"), constant(Rational.of(1, 10).pow(30)));
        Outcome outcome = decide(Relation.of(mean(j -> power(xhat(j), 2)), Comparison.EQUAL, ONE), s);
        assertThat(outcome).isInstanceOf(Outcome.Refuted.class);
    }

    @Test
    void cancellationRaisesThePrecisionInsteadOfCryingWolf() {
        Expr tiny = constant(Rational.of(1, 10).pow(40));
        Expr left = divide(subtract(apply(Builtin.EXP, add(scalar("β"), tiny)), apply(Builtin.EXP, scalar("β"))), tiny);
        Expr right = multiply(apply(Builtin.EXP, scalar("β")), divide(subtract(apply(Builtin.EXP, tiny), ONE), tiny));
        agreed(decide(left, Comparison.EQUAL, right));
    }

    @Test
    void secondDerivativesAgreeWithoutTheSecondRoad() {
        Expr f = apply(Builtin.TANH, scalar("β"));
        Expr second = new Expr.Derivative(new Expr.Derivative(f, variable("β")), variable("β"));
        Expr formula = multiply(constant(-2), f, subtract(ONE, power(f, 2)));
        assertThat(agreed(decide(second, Comparison.EQUAL, formula))).doesNotContain("DerivativeStructure");
    }

    @Test
    void everyBuiltinFunctionHasTheSameSlopeOnBothRoads() {
        for (Builtin b : Builtin.values()) {
            if (b == Builtin.FACTORIAL) {
                continue;
            }
            Expr slope = new Expr.Derivative(apply(b, scalar("β")), variable("β"));
            Expr table = scholium.expr.Signature.of(b).derivative().apply(scalar("β"));
            assertThat(agreed(decide(slope, Comparison.EQUAL, table)))
                    .as(b.symbol())
                    .contains("DerivativeStructure");
        }
    }

    @Test
    void opaqueFunctionsAndSoftmax() {
        FunctionSymbol f = new FunctionSymbol.Opaque("f", 1);
        Expr inner = power(scalar("β"), 2);
        Expr slope = new Expr.Derivative(apply(f, inner), variable("β"));
        Expr chain = multiply(constant(2), scalar("β"), new Expr.Apply(f, List.of(1), List.of(inner)));
        assertThat(agreed(decide(slope, Comparison.EQUAL, chain))).contains("DerivativeStructure");
        Expr p = divide(apply(Builtin.EXP, x(I)), sum(j -> apply(Builtin.EXP, x(j))));
        Expr q = divide(apply(Builtin.EXP, x(J)), sum(j -> apply(Builtin.EXP, x(j))));
        Expr delta = Exprs.delta(IndexTerm.of(I), IndexTerm.of(J));
        agreed(decide(new Expr.Derivative(p, variable("x", J)), Comparison.EQUAL, multiply(p, subtract(delta, q))));
    }

    @Test
    void inequalitiesAreCorroboratedOrRefuted() {
        agreed(decide(variance(), Comparison.GREATER_OR_EQUAL, ZERO));
        agreed(decide(apply(Builtin.EXP, scalar("β")), Comparison.GREATER, ZERO));
        agreed(decide(apply(Builtin.EXP, scalar("β")), Comparison.NOT_EQUAL, ZERO));
        assertThat(decide(scalar("β"), Comparison.GREATER, ZERO)).isInstanceOf(Outcome.Refuted.class);
        Setting positive = assuming(
                setting(1), new Setting.Assumption(List.of(), Relation.of(scalar("β"), Comparison.GREATER, ZERO)));
        agreed(decide(Relation.of(scalar("β"), Comparison.GREATER, ZERO), positive));
    }

    @Test
    void oneDifferingPointProvesNonIdentity() {
        Expr coupling = new Expr.Derivative(xhat(I), variable("x", J));
        assertThat(decide(coupling, Comparison.NOT_IDENTICAL, ZERO)).isInstanceOf(Outcome.Proved.class);
        assertThat(gaveUp(decide(variance(), Comparison.NOT_IDENTICAL, variance())))
                .isEqualTo(Outcome.Reason.TOO_CLOSE);
    }

    private static Setting example() {
        Setting s = setting(1);
        Setting fixed = new Setting(
                List.of(new Setting.Size(M, 1, OptionalInt.of(4))),
                s.free(),
                s.families(),
                s.recurrences(),
                s.assumptions(),
                s.values());
        for (int k = 1; k <= 4; k++) {
            fixed = given(fixed, new Expr.Variable("x", List.of(IndexTerm.of(k))), constant(2L * k));
        }
        return given(fixed, scalar("ε"), ZERO);
    }

    @Test
    void groundRelationsAreDecided() {
        assertThat(decide(Relation.of(mu(), Comparison.EQUAL, constant(5)), example()))
                .isInstanceOf(Outcome.Proved.class);
        assertThat(decide(Relation.of(mu(), Comparison.EQUAL, constant(6)), example()))
                .isInstanceOf(Outcome.Refuted.class);
        Expr first = scholium.expr.Substitution.index(xhat(I), I, IndexTerm.of(1));
        Rational half = Rational.parse("0.0005");
        Relation good = new Relation(first, Comparison.APPROXIMATELY, constant(Rational.parse("-1.342")), half);
        assertThat(decide(good, example())).isInstanceOf(Outcome.Proved.class);
        Relation bad = new Relation(first, Comparison.APPROXIMATELY, constant(Rational.parse("-1.341")), half);
        assertThat(decide(bad, example())).isInstanceOf(Outcome.Refuted.class);
        assertThat(decide(Relation.of(xhat(I), Comparison.LESS, constant(2)), example()))
                .isInstanceOf(Outcome.Proved.class);
        assertThat(decide(Relation.of(xhat(I), Comparison.LESS, ONE), example()))
                .isInstanceOf(Outcome.Refuted.class);
        Relation transcendental =
                Relation.of(apply(Builtin.EXP, apply(Builtin.LOG, constant(2))), Comparison.EQUAL, constant(2));
        agreed(decide(transcendental, example()));
    }

    @Test
    void nothingIsSaidWithoutAnAdmissiblePoint() {
        Setting never = assuming(
                setting(1), new Setting.Assumption(List.of(), Relation.of(scalar("ε"), Comparison.LESS, constant(-1))));
        assertThat(gaveUp(decide(Relation.of(scalar("ε"), Comparison.EQUAL, scalar("ε")), never)))
                .isEqualTo(Outcome.Reason.NO_POINT);
        Expr bad = divide(ONE, subtract(scalar("β"), scalar("β")));
        assertThat(gaveUp(decide(bad, Comparison.EQUAL, bad))).isEqualTo(Outcome.Reason.NO_POINT);
        assertThat(gaveUp(decide(sqrt(constant(-1)), Comparison.NOT_IDENTICAL, ZERO)))
                .isEqualTo(Outcome.Reason.NO_POINT);
    }

    @Test
    void theSameSeedGivesTheSameOutcome() {
        Relation wrong = Relation.of(variance(), Comparison.EQUAL, mu());
        assertThat(decide(wrong, setting(1))).isEqualTo(decide(wrong, setting(1)));
    }
}
