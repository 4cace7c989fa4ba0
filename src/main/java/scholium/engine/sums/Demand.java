package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.expr.Builtin;
import scholium.expr.Signature;

/**
 * What the definition of an expression asks of a part of it.
 *
 * @param sign the {@link Sign} the part must have
 */
record Demand(Node part, int sign) {
    /** What the node itself asks of its parts. */
    static List<Demand> of(Node n) {
        List<Demand> result = new ArrayList<>();
        if (n.op() == Node.Op.POWER) {
            boolean inverse = n.rational().signum() < 0;
            if (!n.rational().isInteger()) {
                result.add(new Demand(n.part(), inverse ? Sign.POSITIVE : Sign.NON_NEGATIVE));
            } else if (inverse) {
                result.add(new Demand(n.part(), Sign.NON_ZERO));
            }
        } else if (n.op() == Node.Op.APPLY && n.applied().function() instanceof Builtin b) {
            Signature.Domain domain = Signature.of(b).domain();
            if (domain == Signature.Domain.POSITIVE) {
                result.add(new Demand(n.part(), Sign.POSITIVE));
            } else if (domain == Signature.Domain.NON_ZERO) {
                result.add(new Demand(n.part(), Sign.NON_ZERO));
            }
        }
        return result;
    }

    /** What the nodes reachable from these ask, parts before wholes, each demand once. */
    static List<Demand> all(List<Node> roots, Nodes nodes, Indices indices) {
        Set<Node> seen = new HashSet<>();
        Set<Demand> result = new LinkedHashSet<>();
        for (Node r : roots) {
            collect(r, nodes, indices, seen, result);
        }
        return new ArrayList<>(result);
    }

    private static void collect(Node n, Nodes nodes, Indices indices, Set<Node> seen, Set<Demand> result) {
        if (!seen.add(n)) {
            return;
        }
        for (Node p : n.parts()) {
            collect(p, nodes, indices, seen, result);
        }
        result.addAll(of(n));
        if (n.op() == Node.Op.APPLY && n.applied().function() == Builtin.TAN) {
            Node cosine = nodes.of(Node.Op.APPLY, new Node.Applied(Builtin.COS, List.of(0)), n.parts());
            result.add(new Demand(cosine, Sign.NON_ZERO));
        }
        if (n.op() == Node.Op.INTEGER_POWER && !indices.isNonNegative(n.form())) {
            result.add(new Demand(n.part(), Sign.NON_ZERO));
        }
    }
}
