package scholium.expr.evaluation;

import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.inverse;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.size;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;

/** Expressions of course notes, for the tests of everything that evaluates. */
public final class Samples {
    public static final Index M = Index.declared("m");
    public static final Index I = Index.declared("i");
    public static final Index J = Index.declared("j");
    public static final Range ROWS = Range.upTo(M);
    private static int serial = 100;

    private Samples() {}

    /** A bound index of its own. */
    public static Index fresh(String name) {
        return new Index(name, ++serial);
    }

    public static Expr x(Index i) {
        return Exprs.variable("x", i);
    }

    public static Expr scalar(String name) {
        return Exprs.variable(name);
    }

    /** What is summed, at an index. */
    public interface Body {
        Expr at(Index i);
    }

    public static Expr sum(Body body) {
        Index j = fresh("j");
        return Exprs.sum(j, ROWS, body.at(j));
    }

    public static Expr mean(Body body) {
        return multiply(inverse(size(M)), sum(body));
    }

    public static Expr mu() {
        return mean(Samples::x);
    }

    public static Expr variance() {
        return mean(j -> power(subtract(x(j), mu()), 2));
    }

    public static Expr deviation() {
        return sqrt(add(variance(), scalar("ε")));
    }

    public static Expr xhat(Index i) {
        return divide(subtract(x(i), mu()), deviation());
    }

    public static Expr y(Index i) {
        return add(multiply(scalar("γ"), xhat(i)), scalar("β"));
    }

    public static Loss loss() {
        Index k = fresh("k");
        return new Loss("L", List.of(new Loss.Argument("y", List.of(k), List.of(ROWS), y(k))));
    }

    public static Expr gradient(Index i) {
        return new Expr.LossDerivative(loss(), List.of(Exprs.variable("y", i)));
    }

    /** ∂L/∂x_i, to be differentiated by whoever reads it. */
    public static Expr inputGradient(Index i) {
        return new Expr.Derivative(new Expr.LossDerivative(loss(), List.of()), Exprs.variable("x", i));
    }

    /** (γ/√(σ²+ε))·[g_i − mean g − x̂_i·mean(g·x̂)]. */
    public static Expr inputGradientFormula(Index i) {
        return multiply(
                divide(scalar("γ"), deviation()),
                add(
                        gradient(i),
                        multiply(constant(-1), mean(Samples::gradient)),
                        multiply(constant(-1), xhat(i), mean(j -> multiply(gradient(j), xhat(j))))));
    }

    public static Setting setting(int minimum) {
        Relation domain = Relation.of(scalar("ε"), Comparison.GREATER_OR_EQUAL, Exprs.ZERO);
        return new Setting(
                List.of(new Setting.Size(M, minimum, OptionalInt.empty())),
                List.of(new Setting.FreeIndex(I, ROWS), new Setting.FreeIndex(J, ROWS)),
                List.of(
                        new Setting.Family("x", List.of(ROWS)),
                        new Setting.Family("u", List.of(ROWS)),
                        new Setting.Family("γ", List.of()),
                        new Setting.Family("β", List.of()),
                        new Setting.Family("ε", List.of())),
                List.of(),
                List.of(new Setting.Assumption(List.of(), domain)),
                List.of());
    }

    public static Setting given(Setting s, Expr target, Expr value) {
        List<Setting.Value> values = new ArrayList<>(s.values());
        values.add(new Setting.Value(target, value));
        return s.withValues(values);
    }

    public static Setting assuming(Setting s, Setting.Assumption assumption) {
        List<Setting.Assumption> all = new ArrayList<>(s.assumptions());
        all.add(assumption);
        return s.withAssumptions(all);
    }

    public static IndexTerm at(int k) {
        return IndexTerm.of(k);
    }
}
