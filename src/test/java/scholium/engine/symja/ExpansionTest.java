package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.engine.symja.Goals.I;
import static scholium.engine.symja.Goals.J;
import static scholium.engine.symja.Goals.M;
import static scholium.engine.symja.Goals.assumption;
import static scholium.engine.symja.Goals.equation;
import static scholium.engine.symja.Goals.over;
import static scholium.engine.symja.Goals.scalars;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.ZERO;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.sum;
import static scholium.expr.Exprs.variable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.number.Rational;

/** Sums, sequences, losses, names and limits: what is written out, and what is not. */
final class ExpansionTest {
    private static final SymjaEngine ENGINE = new SymjaEngine();
    private static final Index T = Index.declared("t");
    private static final Index N = Index.declared("n");
    private static final Expr A = variable("a");
    private static final Expr ALPHA = variable("α");

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
        return ENGINE.decide(goal, Budget.standard());
    }

    private static Outcome corroborated(String detail) {
        return new Outcome.Corroborated(Outcome.Strength.CAS, detail);
    }

    private static Outcome.Reason reason(Goal goal) {
        Outcome outcome = decide(goal);
        assertThat(outcome).isInstanceOf(Outcome.GaveUp.class);
        return ((Outcome.GaveUp) outcome).reason();
    }

    private static Setting.Size size(Index index, int minimum) {
        return new Setting.Size(index, minimum, OptionalInt.empty());
    }

    /** r_0 = a, r_{t+1} = α r_t + (1 − α) b_{t+1}. */
    private static Setting average(int minimum) {
        Expr next = add(
                multiply(ALPHA, variable("r", T)),
                multiply(
                        subtract(ONE, ALPHA),
                        new Expr.Variable("b", List.of(IndexTerm.of(T).plus(1)))));
        return new Setting(
                List.of(size(T, minimum)),
                List.of(),
                List.of(),
                List.of(new Setting.Recurrence("r", T, 0, A, next)),
                List.of(),
                List.of());
    }

    @Test
    void movingAverage() {
        Index s = g.fresh("s");
        Range past = Range.of(IndexTerm.of(1), IndexTerm.of(T));
        Expr weights = new Expr.Power(ALPHA, new Expr.IndexValue(IndexTerm.of(T).minus(IndexTerm.of(s))));
        Expr closed = add(
                multiply(new Expr.Power(ALPHA, new Expr.IndexValue(IndexTerm.of(T))), A),
                multiply(subtract(ONE, ALPHA), sum(s, past, multiply(weights, variable("b", s)))));
        assertThat(decide(equation(variable("r", T), closed, average(0)))).isEqualTo(corroborated("t = 2, 3, 4"));
        assertThat(reason(equation(variable("r", T), subtract(closed, A), average(0))))
                .isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
        Expr early = new Expr.Variable("r", List.of(IndexTerm.of(T).plus(-9)));
        assertThat(reason(equation(early, closed, average(0)))).isEqualTo(Outcome.Reason.OUTSIDE_LANGUAGE);
    }

    @Test
    void whatHoldsOnlyAtTwoIsNotCorroborated() {
        Index j = g.fresh("j");
        Expr sum = sum(j, Goals.BATCH, power(subtract(variable("x", j), g.mu()), 4));
        Expr half = multiply(
                constant(Rational.HALF),
                power(sum(g.fresh("k"), Goals.BATCH, ONE), 0),
                power(multiply(Exprs.size(M), g.variance()), 2));
        Outcome outcome = decide(equation(sum, half));
        assertThat(outcome)
                .isEqualTo(Outcome.GaveUp.because(
                        Outcome.Reason.NOT_AN_IDENTITY,
                        "at m = 4: the difference is not simplified to 0; it is at m = 2, 3"));
    }

    /** A formula that takes n for m is noticed, because the sizes differ. */
    @Test
    void sizesDiffer() {
        Setting two =
                new Setting(List.of(size(M, 1), size(N, 3)), List.of(), List.of(), List.of(), List.of(), List.of());
        Index j = g.fresh("j");
        Index k = g.fresh("k");
        Expr both = sum(j, Goals.BATCH, sum(k, Range.upTo(N), ONE));
        assertThat(decide(equation(both, multiply(Exprs.size(M), Exprs.size(N)), two)))
                .isEqualTo(corroborated("(m, n) = (2, 3), (3, 3), (4, 3)"));
        assertThat(reason(equation(both, power(Exprs.size(M), 2), two))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
    }

    /** Of three sizes one at a time is larger: each formula that takes one for another is noticed. */
    @Test
    void threeSizes() {
        Index[] sizes = {M, N, Index.declared("p")};
        Setting three = new Setting(
                Stream.of(sizes).map(s -> size(s, 1)).toList(), List.of(), List.of(), List.of(), List.of(), List.of());
        Expr product = multiply(Exprs.size(sizes[0]), Exprs.size(sizes[1]), Exprs.size(sizes[2]));
        Expr sum = ONE;
        for (Index s : sizes) {
            sum = sum(g.fresh("j"), Range.upTo(s), sum);
        }
        assertThat(decide(equation(sum, product, three)))
                .isEqualTo(corroborated("(m, n, p) = (3, 2, 2), (2, 3, 2), (2, 2, 3)"));
        for (int k = 0; k < 3; k++) {
            Expr wrong = multiply(product, Exprs.size(sizes[k]), inverse(Exprs.size(sizes[(k + 1) % 3])));
            assertThat(reason(equation(sum, wrong, three))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
        }
    }

    /** A size that the equation does not mention is not varied, and not listed. */
    @Test
    void onlySizesThatMatter() {
        Setting two =
                new Setting(List.of(size(N, 1), size(M, 1)), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(decide(equation(Exprs.size(M), Exprs.size(M), two))).isEqualTo(corroborated("m = 2, 3, 4"));
    }

    @Test
    void minimumAndFixedSizes() {
        Expr one = divide(Exprs.size(M), Exprs.size(M));
        Setting atLeast = new Setting(List.of(size(M, 7)), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(decide(equation(one, ONE, atLeast))).isEqualTo(corroborated("m = 7"));
        Setting fixed = new Setting(
                List.of(new Setting.Size(M, 1, OptionalInt.of(5))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(decide(equation(Exprs.size(M), constant(5), fixed)))
                .isEqualTo(corroborated("the difference simplifies to 0"));
    }

    /** Σ_{j≠i} 1/(x_i − x_j) is a sum without its undefined term. */
    @Test
    void anIndicatorGuardsWhatItExcludes() {
        Index j = g.fresh("j");
        Index k = g.fresh("k");
        Expr guard = subtract(ONE, Exprs.delta(IndexTerm.of(k), IndexTerm.of(I)));
        Expr inner = multiply(guard, inverse(subtract(variable("x", I), variable("x", k))));
        Expr left = sum(k, Goals.BATCH, inner);
        assertThat(decide(equation(multiply(constant(2), left), add(left, left), over(I))))
                .isEqualTo(corroborated("m = 2, 3, 4"));
        Expr open = sum(j, Goals.BATCH, inverse(subtract(variable("x", I), variable("x", j))));
        assertThat(reason(equation(open, open, over(I)))).isEqualTo(Outcome.Reason.OUTSIDE_LANGUAGE);
    }

    /** True only where i ≠ j, which has to be granted. */
    @Test
    void assumptionsAboutIndices() {
        Expr delta = Exprs.delta(IndexTerm.of(I), IndexTerm.of(J));
        Setting.Assumption apart = assumption(
                new Expr.IndexValue(IndexTerm.of(I)), Comparison.NOT_EQUAL, new Expr.IndexValue(IndexTerm.of(J)));
        List<Setting.FreeIndex> free = List.of(over(I), over(J));
        assertThat(decide(equation(delta, ZERO, Goals.setting(free, List.of(apart)))))
                .isEqualTo(corroborated("m = 2, 3, 4"));
        assertThat(reason(equation(delta, ZERO, over(I), over(J)))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
        assertThat(reason(equation(ZERO, ONE, Goals.setting(free, List.of(apart, equalIndices())))))
                .isEqualTo(Outcome.Reason.NO_POINT);
    }

    private static Setting.Assumption equalIndices() {
        return assumption(new Expr.IndexValue(IndexTerm.of(I)), Comparison.EQUAL, new Expr.IndexValue(IndexTerm.of(J)));
    }

    @Test
    void contradictoryHypothesesAreNoSupport() {
        Setting none = Goals.setting(List.of(), List.of(assumption(subtract(A, A), Comparison.EQUAL, ONE)));
        assertThat(reason(equation(A, ONE, none))).isEqualTo(Outcome.Reason.NO_POINT);
    }

    /** The data of an example: x₁ … x₄, and an upstream gradient, as numbers. */
    @Test
    void exampleData() {
        List<Setting.Value> values = Stream.of(1, 2, 3, 4)
                .map(k -> new Setting.Value(element("x", k), constant(2L * k)))
                .toList();
        Setting example = new Setting(
                List.of(new Setting.Size(M, 1, OptionalInt.of(4))), List.of(), List.of(), List.of(), List.of(), values);
        assertThat(decide(equation(g.mu(), constant(5), example)))
                .isEqualTo(corroborated("the difference simplifies to 0"));
        assertThat(decide(equation(g.variance(), constant(5), example))).isInstanceOf(Outcome.Corroborated.class);
        assertThat(reason(equation(g.variance(), constant(6), example))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
        Setting.Value upstream =
                new Setting.Value(new Expr.LossDerivative(g.loss(), List.of(element("y", 1))), constant(7));
        Setting given = new Setting(
                List.of(new Setting.Size(M, 1, OptionalInt.of(3))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(upstream));
        Expr first = new Expr.LossDerivative(g.loss(), List.of(element("y", 1)));
        assertThat(decide(equation(first, constant(7), given))).isInstanceOf(Outcome.Corroborated.class);
        Expr second = new Expr.LossDerivative(g.loss(), List.of(element("y", 2)));
        assertThat(reason(equation(second, constant(7), given))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
    }

    private static Expr.Variable element(String name, int index) {
        return new Expr.Variable(name, List.of(IndexTerm.of(index)));
    }

    /** ∂²L/∂v² through y_p = v·x_p: Σ_p Σ_q ∂²L/∂y_p∂y_q x_p x_q, by Symja's chain rule for an opaque function. */
    @Test
    void secondDerivativeOfALoss() {
        Expr.Variable v = variable("v");
        Index p = g.fresh("p");
        Loss loss = new Loss(
                "L", List.of(new Loss.Argument("y", List.of(p), List.of(Goals.BATCH), multiply(v, variable("x", p)))));
        Expr left = new Expr.Derivative(new Expr.Derivative(new Expr.LossDerivative(loss, List.of()), v), v);
        Index q = g.fresh("q");
        Index r = g.fresh("r");
        Expr hessian = new Expr.LossDerivative(loss, List.of(variable("y", q), variable("y", r)));
        Expr right = sum(q, Goals.BATCH, sum(r, Goals.BATCH, multiply(hessian, variable("x", q), variable("x", r))));
        assertThat(decide(equation(left, right))).isEqualTo(corroborated("m = 2, 3, 4"));
        Expr diagonal = new Expr.LossDerivative(loss, List.of(variable("y", q), variable("y", q)));
        Expr wrong = sum(q, Goals.BATCH, multiply(diagonal, power(variable("x", q), 2)));
        assertThat(reason(equation(left, wrong))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
        Expr strange = new Expr.LossDerivative(loss, List.of(variable("z", q)));
        assertThat(reason(equation(sum(q, Goals.BATCH, strange), ZERO))).isEqualTo(Outcome.Reason.OUTSIDE_LANGUAGE);
    }

    /** Names that mean something to Symja, or look alike there, are but names. */
    @Test
    void hostileNames() {
        List<String> names = List.of(
                "E",
                "I",
                "D",
                "N",
                "C",
                "O",
                "Pi",
                "XX",
                "xx",
                "gamma",
                "Gamma",
                "v1",
                "f1",
                "a1",
                "s1",
                "Quit[]",
                "\"",
                "x;y",
                "‖v‖",
                "∞",
                "1",
                "",
                "$Aborted",
                "True",
                "loss L");
        for (String name : names) {
            Expr x = variable(name);
            assertThat(decide(scalars(new Expr.Derivative(power(x, 2), variable(name)), multiply(constant(2), x))))
                    .isInstanceOf(Outcome.Corroborated.class);
            for (String other : names) {
                if (!other.equals(name) && name.length() < 3) {
                    assertThat(reason(scalars(x, variable(other)))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
                }
            }
        }
        FunctionSymbol f = new FunctionSymbol.Opaque("Sin", 1);
        assertThat(reason(scalars(Exprs.apply(f, new Expr.Pi()), ZERO))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
    }

    @Test
    void onlyEquations() {
        for (Comparison c : Comparison.values()) {
            Outcome outcome = decide(new Goal(Relation.of(A, c, A), Setting.empty()));
            assertThat(outcome instanceof Outcome.Corroborated).isEqualTo(c == Comparison.EQUAL);
        }
    }

    @Test
    void limits() {
        assertThat(reason(scalars(power(A, 1_000_000), A))).isEqualTo(Outcome.Reason.SIZE);
        assertThat(reason(scalars(Exprs.apply(Builtin.FACTORIAL, constant(100_000)), A)))
                .isEqualTo(Outcome.Reason.SIZE);
        Expr deep = A;
        for (int k = 0; k < 5_000; k++) {
            deep = new Expr.Power(deep, constant(-1));
        }
        assertThat(reason(scalars(deep, A))).isEqualTo(Outcome.Reason.SIZE);
        Index j = g.fresh("j");
        Range long_ = Range.of(IndexTerm.of(1), IndexTerm.of(1_000_000_000));
        assertThat(reason(scalars(sum(j, long_, variable("x", j)), A))).isEqualTo(Outcome.Reason.SIZE);
        Range endless = new Range(IndexTerm.of(1), Optional.empty());
        assertThat(reason(scalars(sum(j, endless, variable("x", j)), A))).isEqualTo(Outcome.Reason.OUTSIDE_LANGUAGE);
        assertThat(reason(scalars(new Expr.Power(A, A), A))).isEqualTo(Outcome.Reason.OUTSIDE_LANGUAGE);
        Index unknown = Index.declared("q");
        assertThat(reason(scalars(Exprs.size(unknown), A))).isEqualTo(Outcome.Reason.OUTSIDE_LANGUAGE);
    }
}
