package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.number.Rational;

/** Makes nodes, each only once. */
final class Nodes {
    private final Indices indices;
    private final Map<Key, Node> known = new HashMap<>();
    private final List<Node> all = new ArrayList<>();

    /** A node to be: its parts are known already, so they are the same only if they are identical. */
    private static final class Key {
        private final Node.Op op;
        private final Object detail;
        private final List<Node> parts;
        private final int hash;

        Key(Node.Op op, Object detail, List<Node> parts) {
            this.op = op;
            this.detail = detail;
            this.parts = parts;
            int h = 31 * op.hashCode() + detail.hashCode();
            for (int k = 0; k < parts.size(); k++) {
                h = 31 * h + parts.get(k).number();
            }
            this.hash = h;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            if (!(object instanceof Key other) || hash != other.hash || op != other.op) {
                return false;
            }
            if (parts.size() != other.parts.size() || !detail.equals(other.detail)) {
                return false;
            }
            for (int k = 0; k < parts.size(); k++) {
                if (parts.get(k) != other.parts.get(k)) {
                    return false;
                }
            }
            return true;
        }
    }

    Nodes(Indices indices) {
        this.indices = indices;
    }

    /** All nodes, parts before wholes. */
    List<Node> all() {
        return all;
    }

    Node of(Node.Op op, Object detail, List<Node> parts) {
        List<Node> own = List.copyOf(parts);
        Key key = new Key(op, detail, own);
        Node node = known.get(key);
        if (node == null) {
            int[] free = free(detail, parts);
            node = new Node(all.size(), op, detail, own, free, bound(free));
            known.put(key, node);
            all.add(node);
        }
        return node;
    }

    Node constant(Rational value) {
        return of(Node.Op.CONSTANT, value, List.of());
    }

    Node add(List<Node> terms) {
        return terms.size() == 1 ? terms.get(0) : of(Node.Op.ADD, "", terms);
    }

    Node multiply(List<Node> factors) {
        return factors.size() == 1 ? factors.get(0) : of(Node.Op.MULTIPLY, "", factors);
    }

    Node minus(Node left, Node right) {
        return add(List.of(left, multiply(List.of(constant(Rational.MINUS_ONE), right))));
    }

    private int[] bound(int[] free) {
        int count = 0;
        for (int i : free) {
            count += indices.kind(i) == Indices.Kind.BOUND ? 1 : 0;
        }
        if (count == free.length) {
            return free;
        }
        int[] bound = new int[count];
        for (int k = free.length - 1; k >= 0; k--) {
            if (indices.kind(free[k]) == Indices.Kind.BOUND) {
                bound[--count] = free[k];
            }
        }
        return bound;
    }

    private static int[] free(Object detail, List<Node> parts) {
        if (parts.size() == 1 && !(detail instanceof Affine) && !(detail instanceof Node.Binder)) {
            return parts.get(0).free();
        }
        IndexSet free = new IndexSet();
        for (Node p : parts) {
            free.addAll(p.free());
        }
        if (detail instanceof Atom.Element e) {
            add(free, e);
        } else if (detail instanceof Node.LossElement p) {
            for (Atom.Element w : p.wrt()) {
                add(free, w);
            }
        } else if (detail instanceof Affine a) {
            free.addAll(a.indices());
        } else if (detail instanceof Node.Binder b) {
            free.remove(b.index());
            free.addAll(b.length().indices());
        }
        return free.toArray();
    }

    private static void add(IndexSet free, Atom.Element e) {
        for (Affine a : e.at()) {
            free.addAll(a.indices());
        }
    }
}
