package scholium.engine.sums;

import java.util.List;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Rewriting;

/**
 * What is differentiated in an expression, undifferentiated: it is undefined wherever a part of the author's expression
 * is, also where differentiation makes that part vanish (log x becomes 1/x). A derivative of a derivative stands beside
 * what it is the derivative of. What is divided by a derivative is asked of the derivative, not of what is differentiated:
 * 1/(d²F/dw²) does not need F ≠ 0.
 */
final class Undifferentiated extends Rewriting {
    private boolean found;

    private Undifferentiated() {}

    /** Without derivatives and evaluations; the expression itself if it has none. */
    static Expr of(Expr e) {
        Undifferentiated u = new Undifferentiated();
        Expr plain = u.apply(e);
        return u.found ? Differentiation.eliminate(plain) : e;
    }

    @Override
    public Expr derivative(Expr.Derivative e) {
        found = false;
        Expr inner = apply(e.body());
        // |x| has a second derivative only where it has a first one, of which nothing is left.
        Expr body = found ? Exprs.add(e.body(), inner) : e.body();
        found = true;
        return body;
    }

    @Override
    public Expr at(Expr.At e) {
        found = true;
        return super.at(e);
    }

    @Override
    public Expr power(Expr.Power e) {
        return parts(e, List.of(e.base(), e.exponent()));
    }

    @Override
    public Expr apply(Expr.Apply e) {
        return parts(e, e.arguments());
    }

    /** The parts themselves, if something is differentiated in them. */
    private Expr parts(Expr e, List<Expr> parts) {
        boolean before = found;
        found = false;
        List<Expr> plain = applyAll(parts);
        Expr result = found ? Exprs.add(plain) : e;
        found |= before;
        return result;
    }
}
