package scholium.implementation;

import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.Rewriting;

/** The parts of an expression that have no value at any batch: opaque functions, losses, their higher derivatives. */
final class Opaqueness extends Rewriting {
    private final Set<String> found = new TreeSet<>();

    private Opaqueness() {}

    static Set<String> in(Expr e) {
        Opaqueness opaqueness = new Opaqueness();
        opaqueness.apply(e);
        return opaqueness.found;
    }

    @Override
    public Expr apply(Expr.Apply e) {
        if (e.function() instanceof FunctionSymbol.Opaque opaque) {
            found.add("the function " + opaque.symbol());
        }
        return super.apply(e);
    }

    @Override
    public Expr lossDerivative(Expr.LossDerivative e) {
        found.add(e.wrt().isEmpty() ? "the loss " + e.loss().name() : "the derivative " + e);
        return e;
    }
}
