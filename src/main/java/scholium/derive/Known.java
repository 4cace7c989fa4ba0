package scholium.derive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Rewriting;
import scholium.expr.Substitution;
import scholium.rewriting.Gradients;

/** Derivatives found so far, to be put in for their names: of each node at its parameters. */
final class Known {
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final boolean totals;

    private Known(boolean totals) {
        this.totals = totals;
    }

    static Known adjoints() {
        return new Known(false);
    }

    static Known totals() {
        return new Known(true);
    }

    private boolean isOfKind(Expr.LossDerivative d) {
        return totals
                ? Gradients.isTotal(d)
                : !Gradients.isTotal(d) && !Gradients.isLocal(d) && d.wrt().size() == 1;
    }

    private record Found(List<Index> parameters, Expr value) {}

    void put(String node, List<Index> parameters, Expr value) {
        found.put(node, new Found(parameters, value));
    }

    /** Every adjoint or total derivative of a known node replaced by what it is. */
    Expr in(Expr e) {
        return new Rewriting() {
            @Override
            public Expr lossDerivative(Expr.LossDerivative d) {
                if (!isOfKind(d)) {
                    return d;
                }
                Expr.Variable node = d.wrt().get(0);
                Found f = found.get(node.name());
                if (f == null) {
                    return d;
                }
                Map<Index, IndexTerm> at = new HashMap<>();
                for (int k = 0; k < f.parameters().size(); k++) {
                    at.put(f.parameters().get(k), node.indices().get(k));
                }
                return Substitution.indices(f.value(), at);
            }
        }.apply(e);
    }
}
