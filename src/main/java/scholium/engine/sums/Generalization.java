package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same relation with every summand-like part x_i − x̄ taken as an element of an arbitrary family. What holds for any
 * such families holds for these, and Σu_i²·Σv_i² ≥ (Σu_i·v_i)² is seen where the expansion of the parts hides it.
 */
final class Generalization {
    private final Nodes nodes;
    private final Indices indices;
    private final Map<Node, Node> known = new HashMap<>();

    Generalization(Nodes nodes, Indices indices) {
        this.nodes = nodes;
        this.indices = indices;
    }

    Node of(Node n) {
        Node image = known.get(n);
        if (image == null) {
            image = compute(n);
            known.put(n, image);
        }
        return image;
    }

    private Node compute(Node n) {
        if (n.op() == Node.Op.ADD) {
            List<Affine> at = new ArrayList<>();
            boolean bound = false;
            for (int i : n.free()) {
                if (indices.kind(i) != Indices.Kind.SIZE) {
                    at.add(Affine.of(i));
                    bound |= indices.kind(i) == Indices.Kind.BOUND;
                }
            }
            if (bound) {
                return nodes.of(Node.Op.ELEMENT, new Atom.Element("‹" + n.number() + "›", at), List.of());
            }
        }
        if (n.parts().isEmpty()) {
            return n;
        }
        return nodes.of(n.op(), n.detail(), n.parts().stream().map(this::of).toList());
    }
}
