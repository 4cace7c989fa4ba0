package scholium.engine.sums;

import scholium.expr.Expr;
import scholium.expr.Rewriting;

/** Refuses expressions nested so deep that walking them would exhaust the stack. */
final class Depth extends Rewriting {
    private static final int DEEPEST = 500;

    private int current;

    private Depth() {}

    /** @throws OutsideLanguage if the expression is nested too deep */
    static void check(Expr e) {
        new Depth().apply(e);
    }

    @Override
    public Expr apply(Expr e) {
        if (++current > DEEPEST) {
            throw new OutsideLanguage("an expression nested more than " + DEEPEST + " deep");
        }
        Expr same = super.apply(e);
        current--;
        return same;
    }
}
