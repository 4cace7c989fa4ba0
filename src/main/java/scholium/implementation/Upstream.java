package scholium.implementation;

import java.util.List;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Rewriting;

/**
 * Claimed expressions without derivatives: those on the graph are taken, and the derivatives of the loss that remain are
 * families like others. At a batch they are the numbers of the upstream port, whatever loss they may be the gradient of,
 * and whether or not the loss' arguments have a value there.
 */
final class Upstream extends Rewriting {
    private Upstream() {}

    static Expr explicit(Expr claimed) {
        return new Upstream().apply(Differentiation.eliminate(claimed));
    }

    /** The name of the family that stands for the derivatives of a loss. */
    static String family(String loss, String argument) {
        return "∂" + loss + "/∂" + argument;
    }

    @Override
    public Expr lossDerivative(Expr.LossDerivative e) {
        List<Expr.Variable> wrt = e.wrt();
        return wrt.size() == 1
                ? new Expr.Variable(
                        family(e.loss().name(), wrt.get(0).name()), wrt.get(0).indices())
                : e;
    }
}
