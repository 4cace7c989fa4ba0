package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.engine.symja.Goals.assumption;
import static scholium.engine.symja.Goals.equation;
import static scholium.engine.symja.Goals.scalars;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.ZERO;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.apply;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.negate;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.variable;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Builtin;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Setting;
import scholium.expr.Signature;
import scholium.number.Rational;

/** Identities of functions and roots, true ones and false ones, and what each built-in function is to the engine. */
final class FunctionsTest {
    private static final SymjaEngine ENGINE = new SymjaEngine();
    private static final Expr X = variable("x");
    private static final Expr Y = variable("y");
    private static final Expr HALF = constant(Rational.HALF);
    private static final FunctionSymbol F = new FunctionSymbol.Opaque("f", 1);

    @BeforeAll
    static void warmUp() {
        ENGINE.warmUp();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static boolean corroborated(Goal goal) {
        return ENGINE.decide(goal, Budget.standard()) instanceof Outcome.Corroborated;
    }

    private static Expr exp(Expr u) {
        return apply(Builtin.EXP, u);
    }

    private static Expr log(Expr u) {
        return apply(Builtin.LOG, u);
    }

    private static Expr f(Builtin function, Expr u) {
        return apply(function, u);
    }

    private static Expr square(Expr u) {
        return power(u, 2);
    }

    private static Expr sigmoid(Expr u) {
        return inverse(add(ONE, exp(negate(u))));
    }

    private static Expr slope(Expr body) {
        return new Expr.Derivative(body, variable("x"));
    }

    private static Stream<DynamicTest> tests(boolean expected, Expr[]... equations) {
        return Stream.of(equations)
                .map(e -> DynamicTest.dynamicTest(
                        e[0] + " = " + e[1],
                        () -> assertThat(corroborated(scalars(e[0], e[1]))).isEqualTo(expected)));
    }

    private static Expr[] eq(Expr left, Expr right) {
        return new Expr[] {left, right};
    }

    @TestFactory
    Stream<DynamicTest> trueIdentities() {
        Expr s = sigmoid(X);
        Expr tanh = f(Builtin.TANH, X);
        Expr sum = add(X, Y);
        return tests(
                true,
                eq(slope(s), multiply(s, subtract(ONE, s))),
                eq(sigmoid(negate(X)), subtract(ONE, s)),
                eq(slope(tanh), subtract(ONE, square(tanh))),
                eq(tanh, subtract(multiply(constant(2), sigmoid(multiply(constant(2), X))), ONE)),
                eq(slope(log(add(ONE, exp(X)))), s),
                eq(exp(sum), multiply(exp(X), exp(Y))),
                eq(square(exp(multiply(HALF, X))), exp(X)),
                eq(
                        exp(multiply(constant(Rational.of(7, 10)), X)),
                        power(exp(multiply(constant(Rational.of(1, 10)), X)), 7)),
                eq(log(square(add(ONE, exp(X)))), multiply(constant(2), log(add(ONE, exp(X))))),
                eq(
                        multiply(
                                exp(multiply(constant(Rational.of(7, 200_003)), X)),
                                exp(multiply(constant(Rational.of(-7, 200_003)), X))),
                        ONE),
                eq(exp(divide(X, sqrt(constant(2)))), exp(multiply(HALF, X, sqrt(constant(2))))),
                eq(log(exp(X)), X),
                eq(exp(multiply(constant(2), log(X))), square(X)),
                eq(log(multiply(exp(X), add(ONE, exp(Y)))), add(X, log(add(ONE, exp(Y))))),
                eq(log(constant(6)), add(log(constant(2)), log(constant(3)))),
                eq(log(inverse(X)), negate(log(X))),
                eq(add(square(f(Builtin.SIN, X)), square(f(Builtin.COS, X))), ONE),
                eq(
                        f(Builtin.SIN, sum),
                        add(
                                multiply(f(Builtin.SIN, X), f(Builtin.COS, Y)),
                                multiply(f(Builtin.COS, X), f(Builtin.SIN, Y)))),
                eq(
                        f(Builtin.COS, multiply(constant(2), X)),
                        subtract(ONE, multiply(constant(2), square(f(Builtin.SIN, X))))),
                eq(slope(f(Builtin.TAN, X)), add(ONE, square(f(Builtin.TAN, X)))),
                eq(subtract(square(f(Builtin.COSH, X)), square(f(Builtin.SINH, X))), ONE),
                eq(slope(f(Builtin.ARCTAN, square(X))), divide(multiply(constant(2), X), add(ONE, power(X, 4)))),
                eq(
                        slope(f(Builtin.ERF, X)),
                        divide(multiply(constant(2), exp(negate(square(X)))), sqrt(new Expr.Pi()))),
                eq(f(Builtin.ERF, negate(X)), negate(f(Builtin.ERF, X))),
                eq(sqrt(square(X)), f(Builtin.ABS, X)),
                eq(f(Builtin.ABS, multiply(X, Y)), multiply(f(Builtin.ABS, X), f(Builtin.ABS, Y))),
                eq(f(Builtin.ABS, subtract(X, Y)), f(Builtin.ABS, subtract(Y, X))),
                eq(slope(f(Builtin.ABS, square(X))), multiply(constant(2), X)),
                eq(multiply(f(Builtin.SIGN, X), f(Builtin.ABS, X)), X),
                eq(slope(f(Builtin.ABS, subtract(X, Y))), f(Builtin.SIGN, subtract(X, Y))),
                eq(square(sqrt(add(X, Y))), sum),
                eq(divide(sum, sqrt(sum)), sqrt(sum)),
                eq(sqrt(add(square(X), multiply(constant(2), X, Y), square(Y))), f(Builtin.ABS, sum)),
                eq(slope(sqrt(add(ONE, square(X)))), divide(X, sqrt(add(ONE, square(X))))),
                eq(sqrt(constant(12)), multiply(constant(2), sqrt(constant(3)))),
                eq(sqrt(constant(Rational.of(1, 2))), divide(sqrt(constant(2)), constant(2))),
                eq(new Expr.Power(sum, constant(Rational.of(-3, 2))), divide(ONE, multiply(sum, sqrt(sum)))),
                eq(apply(Builtin.FACTORIAL, constant(5)), constant(120)),
                eq(
                        slope(apply(F, square(X))),
                        multiply(constant(2), X, new Expr.Apply(F, List.of(1), List.of(square(X))))),
                eq(apply(F, square(add(X, ONE))), apply(F, add(square(X), multiply(constant(2), X), ONE))));
    }

    @TestFactory
    Stream<DynamicTest> falseIdentities() {
        Expr s = sigmoid(X);
        Expr sum = add(X, Y);
        return tests(
                false,
                eq(slope(s), multiply(s, subtract(s, ONE))),
                eq(slope(f(Builtin.TANH, X)), square(f(Builtin.TANH, X))),
                eq(exp(sum), add(exp(X), exp(Y))),
                eq(log(square(X)), multiply(constant(2), log(X))),
                eq(log(multiply(X, Y)), add(log(X), log(Y))),
                eq(log(sum), add(log(X), log(Y))),
                eq(sqrt(square(X)), X),
                eq(sqrt(square(subtract(X, Y))), subtract(X, Y)),
                eq(sqrt(multiply(X, Y)), multiply(sqrt(X), sqrt(negate(Y)))),
                eq(sqrt(sum), add(sqrt(X), sqrt(Y))),
                eq(f(Builtin.ABS, sum), add(f(Builtin.ABS, X), f(Builtin.ABS, Y))),
                eq(slope(f(Builtin.ABS, X)), ONE),
                eq(f(Builtin.SIN, multiply(constant(2), X)), multiply(constant(2), f(Builtin.SIN, X))),
                eq(f(Builtin.COS, X), sqrt(subtract(ONE, square(f(Builtin.SIN, X))))),
                eq(slope(f(Builtin.ERF, X)), exp(negate(square(X)))),
                eq(apply(F, negate(X)), negate(apply(F, X))),
                eq(slope(apply(F, square(X))), new Expr.Apply(F, List.of(1), List.of(square(X)))),
                eq(new Expr.Pi(), constant(Rational.of(355, 113))),
                eq(exp(ONE), constant(Rational.of(271828, 100000))),
                eq(divide(X, subtract(X, X)), divide(Y, subtract(X, X))));
    }

    @Test
    void positivityIsUsedOnlyWhereItIsGiven() {
        Setting positive = new Setting(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(assumption(X, Comparison.GREATER, ZERO), assumption(constant(2), Comparison.LESS_OR_EQUAL, Y)),
                List.of());
        assertThat(corroborated(equation(sqrt(square(X)), X, positive))).isTrue();
        assertThat(corroborated(
                        equation(log(multiply(X, square(Y))), add(log(X), multiply(constant(2), log(Y))), positive)))
                .isTrue();
        assertThat(corroborated(equation(sqrt(multiply(X, Y)), multiply(sqrt(X), sqrt(Y)), positive)))
                .isTrue();
        Setting atLeastZero = new Setting(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(assumption(X, Comparison.GREATER_OR_EQUAL, constant(-1))),
                List.of());
        assertThat(corroborated(equation(sqrt(square(X)), X, atLeastZero))).isFalse();
    }

    @Test
    void aNegativeVariable() {
        Setting negative = new Setting(
                List.of(), List.of(), List.of(), List.of(), List.of(assumption(X, Comparison.LESS, ZERO)), List.of());
        assertThat(corroborated(equation(sqrt(square(X)), negate(X), negative))).isTrue();
        assertThat(corroborated(equation(sqrt(square(X)), X, negative))).isFalse();
        assertThat(corroborated(equation(slope(square(X)), multiply(constant(2), X), negative)))
                .isTrue();
    }

    /** Each built-in function is either known to Symja, with the derivative that its row gives, or gives up. */
    @TestFactory
    Stream<DynamicTest> everyBuiltin() {
        return Stream.of(Builtin.values())
                .map(function -> DynamicTest.dynamicTest(function.symbol(), () -> {
                    Expr derivative = Signature.of(function).derivative().apply(X);
                    Goal goal = scalars(slope(apply(function, X)), derivative);
                    Outcome outcome = ENGINE.decide(goal, Budget.standard());
                    if (function == Builtin.FACTORIAL) {
                        assertThat(outcome)
                                .isInstanceOfSatisfying(
                                        Outcome.GaveUp.class,
                                        o -> assertThat(o.reason()).isEqualTo(Outcome.Reason.OUTSIDE_LANGUAGE));
                    } else {
                        assertThat(outcome).isInstanceOf(Outcome.Corroborated.class);
                        Goal mutant = scalars(slope(apply(function, X)), add(derivative, ONE));
                        assertThat(corroborated(mutant)).isFalse();
                    }
                }));
    }

    @Test
    void softmax() {
        Goals g = new Goals();
        Expr s1 = softmax(g, Goals.I);
        Expr s2 = softmax(g, Goals.J);
        Expr left = new Expr.Derivative(s1, variable("o", Goals.J));
        Expr delta = Exprs.delta(IndexTerm.of(Goals.I), IndexTerm.of(Goals.J));
        assertThat(corroborated(
                        equation(left, multiply(s1, subtract(delta, s2)), Goals.over(Goals.I), Goals.over(Goals.J))))
                .isTrue();
        assertThat(corroborated(
                        equation(left, multiply(s1, subtract(ONE, s2)), Goals.over(Goals.I), Goals.over(Goals.J))))
                .isFalse();
    }

    private static Expr softmax(Goals g, Index i) {
        Index k = g.fresh("k");
        return divide(exp(variable("o", i)), Exprs.sum(k, Goals.BATCH, exp(variable("o", k))));
    }

    /** ∂/∂oᵢ of −Σ tⱼ log pⱼ is pᵢ − tᵢ if the targets sum to 1, and not otherwise. */
    @Test
    void crossEntropy() {
        Goals g = new Goals();
        Index j = g.fresh("j");
        Expr loss = negate(Exprs.sum(j, Goals.BATCH, multiply(variable("t", j), log(softmax(g, j)))));
        Expr left = new Expr.Derivative(loss, variable("o", Goals.I));
        Expr right = subtract(softmax(g, Goals.I), variable("t", Goals.I));
        Index k = g.fresh("k");
        Setting.Assumption total = assumption(Exprs.sum(k, Goals.BATCH, variable("t", k)), Comparison.EQUAL, ONE);
        assertThat(corroborated(equation(left, right, Goals.setting(List.of(Goals.over(Goals.I)), List.of(total)))))
                .isTrue();
        assertThat(corroborated(equation(left, right, Goals.over(Goals.I)))).isFalse();
        assertThat(corroborated(
                        equation(left, negate(right), Goals.setting(List.of(Goals.over(Goals.I)), List.of(total)))))
                .isFalse();
    }
}
