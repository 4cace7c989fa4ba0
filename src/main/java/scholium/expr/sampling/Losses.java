package scholium.expr.sampling;

import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.Relation;
import scholium.expr.Rewriting;

/** The names of the losses in a relation. */
final class Losses extends Rewriting {
    private final Set<String> names = new TreeSet<>();

    private Losses() {}

    static Set<String> in(Relation relation) {
        Losses walk = new Losses();
        walk.apply(relation.left());
        walk.apply(relation.right());
        return walk.names;
    }

    @Override
    public Expr lossDerivative(Expr.LossDerivative e) {
        names.add(e.loss().name());
        return super.lossDerivative(e);
    }
}
