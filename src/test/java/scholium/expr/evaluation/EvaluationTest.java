package scholium.expr.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.evaluation.Samples.I;
import static scholium.expr.evaluation.Samples.J;
import static scholium.expr.evaluation.Samples.M;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.expr.Signature;
import scholium.number.Ball;
import scholium.number.Precision;
import scholium.number.Rational;

class EvaluationTest {
    private static final Precision DIGITS = Precision.ofDigits(50);

    private static final class Inputs {
        private final Map<Element, Rational> values = new HashMap<>();
        private final Map<Index, Integer> integers = new HashMap<>();

        Inputs(int m) {
            integers.put(M, m);
            integers.put(I, 1);
            integers.put(J, 2);
        }

        Inputs scalar(String name, Rational value) {
            values.put(Element.of(name), value);
            return this;
        }

        Inputs scalar(String name, long value) {
            return scalar(name, Rational.of(value));
        }

        Inputs family(String name, long... elements) {
            for (int k = 0; k < elements.length; k++) {
                values.put(Element.of(name, k + 1), Rational.of(elements[k]));
            }
            return this;
        }

        Inputs integer(Index index, int value) {
            integers.put(index, value);
            return this;
        }

        Point point() {
            return new Point(integers, e -> values.getOrDefault(e, Rational.ZERO));
        }
    }

    private static <T> Partial<T> value(Expr e, Setting s, Inputs inputs, Arithmetic<T> arithmetic) {
        Program program = Program.of(s, List.of(Program.Lambda.of(e)));
        return new Evaluation<>(program, inputs.point(), arithmetic, 1_000_000).value(0);
    }

    private static String exact(Expr e, Inputs inputs) {
        return value(e, Samples.setting(1), inputs, new SurdArithmetic()).toString();
    }

    private static Inputs batch() {
        return new Inputs(3)
                .family("x", 1, 2, 4)
                .scalar("γ", 3)
                .scalar("β", 7)
                .scalar("ε", Rational.of(1, 3))
                .family("∂L/∂y", 1, 0, 2);
    }

    @Test
    void batchStatisticsAreExact() {
        assertThat(exact(Samples.mu(), batch())).isEqualTo("7/3");
        assertThat(exact(Samples.variance(), batch())).isEqualTo("14/9");
        assertThat(exact(Samples.xhat(I), batch())).isEqualTo("-4√17/17");
    }

    @Test
    void gradientByDualNumbersIsTheFormula() {
        String left = exact(Samples.inputGradient(I), batch());
        assertThat(left).isEqualTo(exact(Samples.inputGradientFormula(I), batch()));
        assertThat(left).contains("√17");
    }

    @Test
    void enclosuresContainExactValues() {
        for (Expr e : List.of(Samples.inputGradient(J), Samples.xhat(I), Samples.variance())) {
            Surd exact = value(e, Samples.setting(1), batch(), new SurdArithmetic())
                    .value()
                    .orElseThrow();
            Ball ball = value(e, Samples.setting(1), batch(), new BallArithmetic(DIGITS))
                    .value()
                    .orElseThrow();
            double floating = value(e, Samples.setting(1), batch(), new DoubleArithmetic())
                    .value()
                    .orElseThrow();
            Ball fine = exact.enclosure(new Precision(400));
            assertThat(ball.overlaps(fine)).isTrue();
            assertThat(ball.relativeWidth()).isLessThan(1e-45);
            assertThat(floating).isCloseTo(fine.doubleValue(), org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    /** ∂L/∂σ² as a document means it: σ² a variable of its own, taken at its value. */
    @Test
    void localDerivativesAreTakenAtTheValueOfTheNode() {
        Index k = Samples.fresh("k");
        Expr s = Samples.scalar("s");
        Expr hat =
                Exprs.divide(Exprs.subtract(Samples.x(k), Samples.mu()), Exprs.sqrt(Exprs.add(s, Samples.scalar("ε"))));
        Loss loss = new Loss("L", List.of(new Loss.Argument("y", List.of(k), List.of(Samples.ROWS), hat)));
        Expr local = new Expr.At(
                new Expr.Derivative(new Expr.LossDerivative(loss, List.of()), Exprs.variable("s")),
                "s",
                List.of(),
                Samples.variance());
        Expr formula = Samples.sum(j -> Exprs.multiply(
                Exprs.constant(Rational.of(-1, 2)),
                new Expr.LossDerivative(loss, List.of(Exprs.variable("y", j))),
                Exprs.subtract(Samples.x(j), Samples.mu()),
                new Expr.Power(
                        Exprs.add(Samples.variance(), Samples.scalar("ε")), Exprs.constant(Rational.of(-3, 2)))));
        // The loss on the right must be met at the same point.
        Expr bound = new Expr.At(formula, "s", List.of(), Samples.variance());
        assertThat(exact(local, batch())).isEqualTo(exact(bound, batch())).isNotEqualTo("0");
    }

    @Test
    void givenValuesReplaceInputsAfterDifferentiation() {
        Expr derivative = new Expr.Derivative(Samples.xhat(I), Exprs.variable("ε"));
        Setting s = Samples.given(Samples.setting(1), Samples.scalar("ε"), Exprs.constant(Rational.of(1, 4)));
        Inputs inputs = new Inputs(2).family("x", 0, 1);
        assertThat(value(derivative, s, inputs, new SurdArithmetic())).hasToString("√2/2");
    }

    @Test
    void secondDerivativesNest() {
        Expr x = Samples.scalar("β");
        Expr body = Exprs.power(x, 3);
        Expr second = new Expr.Derivative(new Expr.Derivative(body, Exprs.variable("β")), Exprs.variable("β"));
        assertThat(exact(second, new Inputs(2).scalar("β", 5))).isEqualTo("30");
    }

    /** d/dx (x · d/dy (x + y)) at y = x: a classic of perturbation confusion, whose value is 1. */
    @Test
    void perturbationsAreNotConfused() {
        Expr x = Samples.scalar("β");
        Expr inner = new Expr.At(
                new Expr.Derivative(Exprs.add(x, Exprs.variable("y")), Exprs.variable("y")), "y", List.of(), x);
        Expr outer = new Expr.Derivative(Exprs.multiply(x, inner), Exprs.variable("β"));
        assertThat(exact(outer, new Inputs(2).scalar("β", 5))).isEqualTo("1");
    }

    @Test
    void hessianOfALossIsSymmetricAndCarriesItsSecondDerivatives() {
        Index k = Samples.fresh("k");
        Loss loss = new Loss(
                "L", List.of(new Loss.Argument("y", List.of(k), List.of(Samples.ROWS), Exprs.power(Samples.x(k), 2))));
        Expr first = new Expr.Derivative(new Expr.LossDerivative(loss, List.of()), Exprs.variable("x", I));
        Expr second = new Expr.Derivative(first, Exprs.variable("x", J));
        Inputs inputs = new Inputs(2).family("x", 3, 5).family("∂L/∂y", 7, 11);
        inputs.values.put(Element.of("∂²L/∂y∂y", 1, 2), Rational.of(13));
        inputs.values.put(Element.of("∂²L/∂y∂y", 1, 1), Rational.of(17));
        // ∂²L/∂x₁∂x₂ = h₁₂·2x₁·2x₂, and ∂²L/∂x₁² = h₁₁·(2x₁)² + 2·∂L/∂y₁.
        assertThat(exact(second, inputs)).isEqualTo("780");
        assertThat(exact(second, inputs.integer(J, 1))).isEqualTo("626");
        assertThat(exact(second, inputs.integer(J, 2).integer(I, 2))).isEqualTo("22");
    }

    @Test
    void opaqueFunctionsArePolynomials() {
        FunctionSymbol f = new FunctionSymbol.Opaque("f", 1);
        Expr u = Samples.scalar("β");
        Expr slope = new Expr.Derivative(Exprs.apply(f, Exprs.power(u, 2)), Exprs.variable("β"));
        Expr chain = Exprs.multiply(new Expr.Apply(f, List.of(1), List.of(Exprs.power(u, 2))), Exprs.constant(2), u);
        Inputs inputs = new Inputs(2).scalar("β", 3);
        inputs.values.put(Element.of("f(·)", 2), Rational.of(1));
        inputs.values.put(Element.of("f(·)", 1), Rational.of(4));
        assertThat(exact(slope, inputs)).isEqualTo(exact(chain, inputs)).isEqualTo("132");
    }

    @Test
    void recurrencesAreUnrolledAndDifferentiated() {
        Index t = Index.declared("t");
        Expr a = Samples.scalar("α");
        Expr next = Exprs.add(
                Exprs.multiply(a, new Expr.Variable("r", List.of(IndexTerm.of(t)))),
                new Expr.Variable("b", List.of(IndexTerm.of(t).plus(1))));
        Setting s = new Setting(
                List.of(new Setting.Size(t, 0, java.util.OptionalInt.empty())),
                List.of(),
                List.of(),
                List.of(new Setting.Recurrence("r", t, 0, Samples.scalar("c"), next)),
                List.of(),
                List.of());
        Expr r = new Expr.Variable("r", List.of(IndexTerm.of(t)));
        Inputs inputs =
                new Inputs(1).integer(t, 3).scalar("α", 2).scalar("c", 5).family("b", 1, 1, 1);
        assertThat(value(r, s, inputs, new RationalArithmetic())).hasToString("47");
        Expr slope = new Expr.Derivative(r, Exprs.variable("c"));
        assertThat(value(slope, s, inputs, new RationalArithmetic())).hasToString("8");
        Expr middle = new Expr.Derivative(r, new Expr.Variable("b", List.of(IndexTerm.of(2))));
        assertThat(value(middle, s, inputs, new RationalArithmetic())).hasToString("2");
        Expr late = new Expr.Derivative(r, new Expr.Variable("r", List.of(IndexTerm.of(1))));
        assertThat(value(late, s, inputs, new RationalArithmetic())).hasToString("4");
    }

    @Test
    void undefinednessIsAValueAndSpreads() {
        Expr bad = Exprs.inverse(Exprs.subtract(Samples.scalar("β"), Samples.scalar("β")));
        assertThat(exact(Exprs.multiply(Exprs.ZERO, bad), new Inputs(2))).isEqualTo("UNDEFINED");
        assertThat(exact(Exprs.sqrt(Exprs.constant(-1)), new Inputs(2))).isEqualTo("UNDEFINED");
        assertThat(exact(Exprs.apply(Builtin.LOG, Exprs.ZERO), new Inputs(2))).isEqualTo("UNDEFINED");
        assertThat(exact(Exprs.apply(Builtin.EXP, Exprs.ONE), new Inputs(2))).isEqualTo("NOT_REPRESENTABLE");
        Expr outside = new Expr.Variable("x", List.of(IndexTerm.of(M).plus(1)));
        assertThat(exact(outside, new Inputs(2))).isEqualTo("UNDEFINED");
    }

    /** √(x²) = |x| has no derivative at 0, although the derivative of x² is 0 there; √x₂ is constant in x₁. */
    @Test
    void aRootOfZeroHasNoDerivativeButIsConstantInOtherVariables() {
        Expr size = Exprs.sqrt(Exprs.power(Samples.x(I), 2));
        assertThat(exact(new Expr.Derivative(size, Exprs.variable("x", I)), new Inputs(2)))
                .isEqualTo("UNDEFINED");
        Expr other = Exprs.sqrt(Samples.x(J));
        assertThat(exact(new Expr.Derivative(other, Exprs.variable("x", I)), new Inputs(2)))
                .isEqualTo("0");
    }

    /** Σ_{j≠i} 1/(x_i − x_j) has no term for j = i. */
    @Test
    void anIndicatorOfZeroSparesItsFactors() {
        Expr s = Samples.sum(j -> Exprs.multiply(
                Exprs.subtract(Exprs.ONE, Exprs.delta(IndexTerm.of(I), IndexTerm.of(j))),
                Exprs.inverse(Exprs.subtract(Samples.x(I), Samples.x(j)))));
        assertThat(exact(s, new Inputs(3).family("x", 1, 3, 5))).isEqualTo("-3/4");
    }

    /** Every row of the table of functions, against its symbolic derivative. */
    @Test
    void derivativesOfBuiltinFunctionsAgreeWithTheirTable() {
        Expr u = Samples.scalar("β");
        for (Builtin b : Builtin.values()) {
            if (b == Builtin.FACTORIAL) {
                continue;
            }
            Expr numeric = new Expr.Derivative(
                    new Expr.Derivative(Exprs.apply(b, Exprs.power(u, 2)), Exprs.variable("β")), Exprs.variable("β"));
            // (f(u²))″ = f″·4u² + f′·2, with f′ from the table and f″ by dual numbers.
            Expr table = Signature.of(b).derivative().apply(Exprs.power(u, 2));
            Expr first = Exprs.multiply(table, Exprs.constant(2), u);
            Expr second = new Expr.Derivative(first, Exprs.variable("β"));
            Inputs inputs = new Inputs(2).scalar("β", Rational.of(3, 4));
            Ball left = value(numeric, Samples.setting(1), inputs, new BallArithmetic(DIGITS))
                    .value()
                    .orElseThrow();
            Ball right = value(second, Samples.setting(1), inputs, new BallArithmetic(DIGITS))
                    .value()
                    .orElseThrow();
            assertThat(left.overlaps(right)).as(b.symbol()).isTrue();
            assertThat(left.radius().doubleValue()).isLessThan(1e-40);
        }
    }

    @Test
    void nestedDefinitionsAreComputedOnce() {
        Inputs inputs = new Inputs(8)
                .family("x", 1, 2, 4, 7, 1, 0, 3, 9)
                .scalar("γ", 3)
                .scalar("ε", 1)
                .family("∂L/∂y", 1, 0, 2, 5, 1, 1, 2, 3);
        Program program = Program.of(Samples.setting(1), List.of(Program.Lambda.of(Samples.inputGradientFormula(I))));
        Evaluation<Double> e = new Evaluation<>(program, inputs.point(), new DoubleArithmetic(), 1_000_000);
        assertThat(e.value(0).value()).isPresent();
        assertThat(e.taken()).isLessThan(2500);
    }

    @Test
    void stepsAndDepthAreBounded() {
        Expr deep = Samples.scalar("β");
        for (int k = 0; k < 100_000; k++) {
            deep = new Expr.Add(List.of(deep, Exprs.ONE));
        }
        assertThat(exact(deep, new Inputs(2))).isEqualTo("LIMIT");
        Range long_ = Range.of(IndexTerm.of(1), IndexTerm.of(2_000_000_000));
        Expr huge = Exprs.sum(Samples.fresh("k"), long_, Samples.scalar("β"));
        assertThat(exact(huge, new Inputs(2))).isEqualTo("LIMIT");
        Expr tower = new Expr.Power(Exprs.constant(10), Exprs.constant(1_000_000_000));
        assertThat(exact(tower, new Inputs(2))).isEqualTo("LIMIT");
    }

    @Test
    void manyBindingsOfOneNameShadow() {
        Expr inner = new Expr.At(Samples.scalar("s"), "s", List.of(), Exprs.add(Samples.scalar("s"), Exprs.ONE));
        List<Expr> terms = new ArrayList<>(List.of(inner, Samples.scalar("s")));
        Expr outer = new Expr.At(new Expr.Add(terms), "s", List.of(), Exprs.constant(5));
        assertThat(exact(outer, new Inputs(2))).isEqualTo("11");
    }
}
