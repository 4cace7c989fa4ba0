package scholium.rewriting;

import java.util.List;
import scholium.expr.Expr;
import scholium.expr.Loss;

/**
 * Derivatives as names in a formula: ∂L/∂v as the author would write it, before it is known what it is. They are written,
 * never computed with.
 */
public final class Gradients {
    private static final Loss LOCAL = new Loss("∂", List.of());
    private static final Loss TOTAL = new Loss("d", List.of());

    private Gradients() {}

    /** ∂L/∂v. */
    public static Expr adjoint(String loss, Expr.Variable v) {
        return new Expr.LossDerivative(new Loss(loss, List.of()), List.of(v));
    }

    /** ∂²L/∂v∂w. */
    public static Expr second(String loss, Expr.Variable v, Expr.Variable w) {
        return new Expr.LossDerivative(new Loss(loss, List.of()), List.of(v, w));
    }

    /** ∂u/∂v, the arguments of u besides v held. */
    public static Expr local(Expr.Variable u, Expr.Variable v) {
        return new Expr.LossDerivative(LOCAL, List.of(u, v));
    }

    /** du/dv. */
    public static Expr total(Expr.Variable u, Expr.Variable v) {
        return new Expr.LossDerivative(TOTAL, List.of(u, v));
    }

    public static boolean isLocal(Expr.LossDerivative d) {
        return d.loss().equals(LOCAL);
    }

    public static boolean isTotal(Expr.LossDerivative d) {
        return d.loss().equals(TOTAL);
    }
}
