package scholium.expr.sampling;

import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Signature;
import scholium.expr.Traversal;

/** Whether an expression may have no value at some point: a denominator, a root, a logarithm, a derivative at a kink. */
final class Undefined extends Traversal {
    private boolean found;

    private Undefined() {}

    static boolean maybe(Expr e) {
        Undefined walk = new Undefined();
        walk.visit(e);
        return walk.found;
    }

    @Override
    public Traversal power(Expr.Power e) {
        boolean harmless = e.exponent() instanceof Expr.Constant c
                && c.value().isInteger()
                && c.value().signum() >= 0;
        found |= !harmless;
        return super.power(e);
    }

    @Override
    public Traversal apply(Expr.Apply e) {
        found |= e.function() instanceof Builtin b && Signature.of(b).domain() != Signature.Domain.REAL;
        return super.apply(e);
    }

    @Override
    public Traversal derivative(Expr.Derivative e) {
        found = true;
        return this;
    }
}
