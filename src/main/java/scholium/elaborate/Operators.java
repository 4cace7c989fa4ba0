package scholium.elaborate;

import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.syntax.Term;

/** What the signs of arithmetic mean. */
public final class Operators {
    private Operators() {}

    public static Expr apply(Term.Operator operator, Expr left, Expr right) {
        return switch (operator) {
            case ADD -> Exprs.add(left, right);
            case SUBTRACT -> Exprs.subtract(left, right);
            case DOT, TIMES, JUXTAPOSED -> Exprs.multiply(left, right);
            case SLASH, FRACTION -> Exprs.divide(left, right);
        };
    }
}
