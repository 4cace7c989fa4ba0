package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Polynomial;

/**
 * The same relation with every summand-like part x_i − x̄ taken as an element of an arbitrary family. What holds for any
 * such families holds for these, and Σu_i²·Σv_i² ≥ (Σu_i·v_i)² is seen where the expansion of the parts hides it. So are {@linkplain
 * Shares shares} of a sum, whose logarithms would be taken apart.
 */
final class Generalization {
    private final Nodes nodes;
    private final NormalForms forms;
    private final Normalizer normalizer;
    private final Map<Node, Node> known = new HashMap<>();
    private final Shares shares;

    Generalization(Decision decision) {
        this.nodes = decision.nodes;
        this.forms = decision.forms;
        this.normalizer = decision.normalizer;
        this.shares = new Shares(decision);
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
            Node element = element(normalizer.of(n));
            if (element != null) {
                return element;
            }
        }
        Node share = n.op() == Node.Op.MULTIPLY ? shares.of(n) : null;
        if (share != null) {
            return of(share);
        }
        if (n.parts().isEmpty()) {
            return n;
        }
        return nodes.of(n.op(), n.detail(), n.parts().stream().map(this::of).toList());
    }

    /** Parts with the same normal form, up to the names of indices, are elements of the same family. */
    private @Nullable Node element(Polynomial part) {
        if (part.isConstant()) {
            return null;
        }
        Polynomial name = forms.definitions.free(Towers.Kind.FUNCTION, "any family", List.of(part));
        if (!(forms.atoms.atom(name.monomial(0).atom(0)) instanceof Atom.Tower t)) {
            return null;
        }
        List<Affine> at = new ArrayList<>();
        boolean bound = false;
        for (int i : t.at()) {
            at.add(Affine.of(i));
            bound |= forms.indices.kind(i) == Indices.Kind.BOUND;
        }
        return bound ? nodes.of(Node.Op.ELEMENT, new Atom.Element("‹" + t.row() + "›", at), List.of()) : null;
    }
}
