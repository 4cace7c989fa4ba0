package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import scholium.number.Rational;

/** Makes nodes, each only once. */
final class Nodes {
    private final Map<Key, Node> known = new HashMap<>();
    private final List<Node> all = new ArrayList<>();

    private record Key(Node.Op op, Object detail, List<Integer> parts) {}

    /** All nodes, parts before wholes. */
    List<Node> all() {
        return all;
    }

    Node of(Node.Op op, Object detail, List<Node> parts) {
        List<Integer> numbers = new ArrayList<>(parts.size());
        for (Node p : parts) {
            numbers.add(p.number());
        }
        Key key = new Key(op, detail, numbers);
        Node node = known.get(key);
        if (node == null) {
            node = new Node(all.size(), op, detail, List.copyOf(parts), free(detail, parts));
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

    private static int[] free(Object detail, List<Node> parts) {
        TreeSet<Integer> free = new TreeSet<>();
        for (Node p : parts) {
            for (int i : p.free()) {
                free.add(i);
            }
        }
        if (detail instanceof Atom.Element e) {
            e.at().forEach(a -> add(free, a));
        } else if (detail instanceof Node.LossElement p) {
            p.wrt().forEach(w -> w.at().forEach(a -> add(free, a)));
        } else if (detail instanceof Affine a) {
            add(free, a);
        } else if (detail instanceof Node.Binder b) {
            free.remove(b.index());
            add(free, b.length());
        }
        return free.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(Set<Integer> free, Affine form) {
        for (int i : form.indices()) {
            free.add(i);
        }
    }
}
