package scholium.rewriting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.derivation.Node;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Range;
import scholium.expr.Traversal;

/**
 * What depends on what in a document: inputs, nodes in the order of their dependence, losses.
 *
 * @param inputs the ranges of the subscripts of each input
 * @param nodes definitions and defined losses, each after everything it mentions
 * @param opaque what each opaque loss reads
 * @param losses the defined losses, which are nodes too
 * @param recurrences what the definition of each sequence mentions
 */
public record ComputationGraph(
        Map<String, List<Range>> inputs,
        Map<String, Node> nodes,
        Map<String, List<String>> opaque,
        Set<String> losses,
        Map<String, Set<String>> recurrences) {
    public ComputationGraph {
        inputs = new LinkedHashMap<>(inputs);
        nodes = new LinkedHashMap<>(nodes);
        opaque = new LinkedHashMap<>(opaque);
        losses = new LinkedHashSet<>(losses);
        recurrences = new LinkedHashMap<>(recurrences);
    }

    public boolean has(String name) {
        return inputs.containsKey(name) || nodes.containsKey(name) || opaque.containsKey(name);
    }

    /** The ranges of the subscripts of an input or a node. */
    public List<Range> ranges(String name) {
        Node n = nodes.get(name);
        return n != null ? n.ranges() : inputs.getOrDefault(name, List.of());
    }

    public Node node(String name) {
        return Optional.ofNullable(nodes.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** What stands in the definition of a node, or what an opaque loss reads. */
    public List<String> arguments(String name) {
        List<String> read = opaque.get(name);
        if (read != null) {
            return read;
        }
        Node n = nodes.get(name);
        return n == null
                ? List.of()
                : FreeNames.of(n.body()).names().stream().filter(this::has).toList();
    }

    /** The names upstream of the given ones, these included. */
    public Set<String> upstream(Collection<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(arguments(next));
            }
        }
        return seen;
    }

    /** How many names a definition holds when everything in it is put in, about. */
    public double unfoldedSize(String name) {
        return unfoldedSize(name, new HashMap<>());
    }

    private double unfoldedSize(String name, Map<String, Double> known) {
        Double size = known.get(name);
        if (size == null) {
            List<String> mentioned = new ArrayList<>(opaque.getOrDefault(name, List.of()));
            if (nodes.containsKey(name)) {
                new Traversal() {
                    @Override
                    public Traversal variable(Expr.Variable v) {
                        mentioned.add(v.name());
                        return this;
                    }
                }.visit(node(name).body());
            }
            size = 1
                    + mentioned.stream()
                            .mapToDouble(n -> unfoldedSize(n, known))
                            .sum();
            known.put(name, size);
        }
        return size;
    }

    /** Whether a variable reaches a node through a sequence. */
    public boolean followsRecurrence(String head, String variable) {
        for (String n : upstream(List.of(head))) {
            Node node = nodes.get(n);
            if (node != null) {
                for (String name : FreeNames.of(node.body()).names()) {
                    Set<String> mentioned = recurrences.getOrDefault(name, Set.of());
                    if (upstream(mentioned).contains(variable)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    public boolean dependsOn(String name, String other) {
        return !name.equals(other) && upstream(List.of(name)).contains(other);
    }

    /** The names between a variable and what is differentiated, both included, each after what it depends on. */
    public List<String> between(String variable, String head) {
        List<String> order = new ArrayList<>();
        order.add(variable);
        for (String n : nodes.keySet()) {
            if (!n.equals(head) && dependsOn(n, variable) && dependsOn(head, n)) {
                order.add(n);
            }
        }
        order.add(head);
        return order;
    }

    /** Those of {@code among} whose definition mentions a name. */
    public List<String> readers(String name, List<String> among) {
        return among.stream().filter(n -> arguments(n).contains(name)).toList();
    }

    /** The paths from a variable to the head, at most so many. */
    public List<List<String>> paths(List<String> between, int most) {
        List<List<String>> done = new ArrayList<>();
        walk(new ArrayList<>(List.of(between.get(0))), between, most, done);
        return done;
    }

    private void walk(List<String> path, List<String> between, int most, List<List<String>> done) {
        String at = path.get(path.size() - 1);
        if (at.equals(between.get(between.size() - 1))) {
            done.add(List.copyOf(path));
            return;
        }
        for (String next : readers(at, between)) {
            if (done.size() < most) {
                path.add(next);
                walk(path, between, most, done);
                path.remove(path.size() - 1);
            }
        }
    }

    /** Whether derivatives of a name are adjoints. */
    public boolean isLoss(String name) {
        return opaque.containsKey(name) || losses.contains(name);
    }
}
