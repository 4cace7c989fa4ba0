package scholium.engine.sums;

import scholium.expr.Expr;
import scholium.expr.Rewriting;

/** How deep sums and products are nested in an expression. */
final class BinderDepth extends Rewriting {
    private int current;
    private int deepest;

    private BinderDepth() {}

    static int of(Expr e) {
        BinderDepth depth = new BinderDepth();
        depth.apply(e);
        return depth.deepest;
    }

    private Expr inside(Expr whole, Expr body) {
        current++;
        deepest = Math.max(deepest, current);
        apply(body);
        current--;
        return whole;
    }

    @Override
    public Expr summation(Expr.Summation e) {
        return inside(e, e.body());
    }

    @Override
    public Expr product(Expr.Product e) {
        return inside(e, e.body());
    }
}
