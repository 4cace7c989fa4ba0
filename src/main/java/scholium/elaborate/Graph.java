package scholium.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Substitution;
import scholium.expr.TreeSize;

/**
 * The computation graph: nodes in the order of their dependence, each with its folded body. Unfolding stops where it is
 * told to, which is what gives partial derivatives their meaning.
 */
final class Graph {
    /** A node and its element at {@code parameters}, in terms of inputs and other nodes. */
    record Entry(String name, List<Index> parameters, List<Range> ranges, Expr body) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, Set<String>> upstream = new HashMap<>();
    private final Map<Set<String>, Substitution> unfoldings = new HashMap<>();

    /** Nodes are added after everything they mention. */
    void add(Entry entry) {
        entries.put(entry.name(), entry);
        sizes.put(entry.name(), unfoldedSize(entry.body()));
        unfoldings.clear();
        Set<String> reached = new TreeSet<>();
        for (String name : FreeNames.of(entry.body()).names()) {
            reached.add(name);
            reached.addAll(upstream.getOrDefault(name, Set.of()));
        }
        upstream.put(entry.name(), reached);
    }

    /** How many nodes an expression has in terms of inputs alone. */
    long unfoldedSize(Expr folded) {
        return new TreeSize(this::unfoldedSize).of(folded);
    }

    /** How many nodes an element of the family has in terms of inputs alone; 1 for an input. */
    long unfoldedSize(String name) {
        return sizes.getOrDefault(name, 1L);
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    List<Entry> inOrder() {
        return new ArrayList<>(entries.values());
    }

    boolean dependsOn(String node, String name) {
        return upstream.getOrDefault(node, Set.of()).contains(name);
    }

    /** In terms of inputs alone. */
    Expr unfold(Expr folded) {
        return unfoldDownTo(folded, Set.of());
    }

    /**
     * Unfolds exactly the nodes that depend on one of {@code stops}, the stops themselves stay names; without stops
     * everything is unfolded.
     */
    Expr unfoldDownTo(Expr folded, Set<String> stops) {
        return unfoldings.computeIfAbsent(stops, this::unfolding).in(folded);
    }

    private Substitution unfolding(Set<String> stops) {
        Map<String, Substitution.Family> families = new LinkedHashMap<>();
        for (Entry e : entries.values()) {
            boolean reaches = stops.isEmpty() || stops.stream().anyMatch(s -> dependsOn(e.name(), s));
            if (reaches && !stops.contains(e.name())) {
                Expr body = new Substitution(Map.of(), families).in(e.body());
                families.put(e.name(), new Substitution.Family(e.parameters(), body));
            }
        }
        return new Substitution(Map.of(), families);
    }
}
