package scholium.engine.symja;

import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.constant;
import static scholium.expr.Exprs.divide;
import static scholium.expr.Exprs.multiply;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.size;
import static scholium.expr.Exprs.sqrt;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.variable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import scholium.engine.Goal;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Loss;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;

/** Goals written by hand, batch normalization among them. */
final class Goals {
    static final Index M = Index.declared("m");
    static final Index I = Index.declared("i");
    static final Index J = Index.declared("j");
    static final Range BATCH = Range.upTo(M);
    static final Expr EPS = variable("ε");
    static final Expr GAMMA = variable("γ");
    static final Expr BETA = variable("β");

    private int serial;

    Index fresh(String name) {
        return new Index(name, ++serial);
    }

    Expr mean(Expr body, Index over) {
        return multiply(divide(constant(1), size(M)), Exprs.sum(over, BATCH, body));
    }

    Expr mu() {
        Index k = fresh("k");
        return mean(variable("x", k), k);
    }

    Expr variance() {
        Index k = fresh("k");
        return mean(power(subtract(variable("x", k), mu()), 2), k);
    }

    /** The batch's standard deviation, with ε. */
    Expr deviation() {
        return sqrt(add(variance(), EPS));
    }

    Expr normalized(Index i) {
        return divide(subtract(variable("x", i), mu()), deviation());
    }

    /** An opaque loss of y = γ·x̂ + β. */
    Loss loss() {
        Index p = fresh("p");
        return new Loss(
                "L",
                List.of(new Loss.Argument("y", List.of(p), List.of(BATCH), add(multiply(GAMMA, normalized(p)), BETA))));
    }

    Expr upstream(Index i) {
        return new Expr.LossDerivative(loss(), List.of(variable("y", i)));
    }

    Expr inputGradient(Index i) {
        return new Expr.Derivative(new Expr.LossDerivative(loss(), List.of()), variable("x", i));
    }

    /** (γ/√(σ²+ε)) [g_i − mean(g) − x̂_i mean(g·x̂)]. */
    Expr inputGradientFormula(Index i) {
        Index j = fresh("j");
        Index k = fresh("k");
        return multiply(
                divide(GAMMA, deviation()),
                add(
                        upstream(i),
                        multiply(constant(-1), mean(upstream(j), j)),
                        multiply(constant(-1), normalized(i), mean(multiply(upstream(k), normalized(k)), k))));
    }

    static Setting setting(List<Setting.FreeIndex> free, List<Setting.Assumption> assumptions) {
        return setting(free, assumptions, List.of());
    }

    static Setting setting(
            List<Setting.FreeIndex> free, List<Setting.Assumption> assumptions, List<Setting.Value> values) {
        List<Setting.Family> families = new ArrayList<>();
        families.add(new Setting.Family("x", List.of(BATCH)));
        for (String scalar : List.of("γ", "β", "ε")) {
            families.add(new Setting.Family(scalar, List.of()));
        }
        return new Setting(
                List.of(new Setting.Size(M, 1, OptionalInt.empty())), free, families, List.of(), assumptions, values);
    }

    static Setting.FreeIndex over(Index i) {
        return new Setting.FreeIndex(i, BATCH);
    }

    static Goal equation(Expr left, Expr right, Setting setting) {
        return new Goal(Relation.of(left, Comparison.EQUAL, right), setting);
    }

    static Goal equation(Expr left, Expr right, Setting.FreeIndex... free) {
        return equation(left, right, setting(List.of(free), List.of()));
    }

    /** An equation between scalars, without sizes. */
    static Goal scalars(Expr left, Expr right) {
        return equation(left, right, Setting.empty());
    }

    static Setting.Assumption assumption(
            Expr left, Comparison comparison, Expr right, Setting.FreeIndex... quantified) {
        return new Setting.Assumption(List.of(quantified), Relation.of(left, comparison, right));
    }
}
