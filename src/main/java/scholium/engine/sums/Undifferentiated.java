package scholium.engine.sums;

import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Rewriting;

/**
 * An expression in place of which derivatives stand undifferentiated: it is undefined wherever a part of the author's
 * expression is, also where differentiation makes that part vanish (log x becomes 1/x). A derivative of a derivative stands
 * beside what it is the derivative of.
 */
final class Undifferentiated extends Rewriting {
    private boolean found;
    private boolean derivatives;

    private Undifferentiated() {}

    /** Without derivatives and evaluations; the expression itself if it has none. */
    static Expr of(Expr e) {
        Undifferentiated u = new Undifferentiated();
        Expr plain = u.apply(e);
        return u.found ? Differentiation.eliminate(plain) : e;
    }

    @Override
    public Expr derivative(Expr.Derivative e) {
        derivatives = false;
        Expr plain = apply(e.body());
        // |x| has a second derivative only where it has a first one, of which nothing is left.
        Expr all = derivatives ? Exprs.add(plain, e.body()) : plain;
        derivatives = true;
        found = true;
        return all;
    }

    @Override
    public Expr at(Expr.At e) {
        found = true;
        return super.at(e);
    }
}
