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
    private final Map<String, Set<String>> mentioned = new HashMap<>();
    private final Map<Set<String>, Unfolding> unfoldings = new HashMap<>();

    /** Nodes are added after everything they mention. */
    void add(Entry entry) {
        if (entries.put(entry.name(), entry) != null) {
            unfoldings.clear();
        }
        sizes.put(entry.name(), unfoldedSize(entry.body()));
        Set<String> names = FreeNames.of(entry.body()).names();
        mentioned.put(entry.name(), names);
        Set<String> reached = new TreeSet<>();
        for (String name : names) {
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
        return unfoldings
                .computeIfAbsent(Set.copyOf(stops), Unfolding::new)
                .substitution()
                .in(folded);
    }

    /** The nodes that depend on one of the stops, unfolded down to them; grows with the graph. */
    private final class Unfolding {
        private final Set<String> stops;
        private final Map<String, Substitution.Family> families = new LinkedHashMap<>();
        private int unfolded;
        private Substitution substitution = new Substitution(Map.of(), Map.of());

        Unfolding(Set<String> stops) {
            this.stops = stops;
        }

        Substitution substitution() {
            if (unfolded < entries.size()) {
                entries.values().stream().skip(unfolded).forEach(this::add);
                unfolded = entries.size();
                substitution = new Substitution(Map.of(), families);
            }
            return substitution;
        }

        private void add(Entry e) {
            boolean reaches = stops.isEmpty() || stops.stream().anyMatch(s -> dependsOn(e.name(), s));
            if (reaches && !stops.contains(e.name())) {
                Map<String, Substitution.Family> occurring = new LinkedHashMap<>();
                for (String name : mentioned.getOrDefault(e.name(), Set.of())) {
                    Substitution.Family f = families.get(name);
                    if (f != null) {
                        occurring.put(name, f);
                    }
                }
                Expr body = new Substitution(Map.of(), occurring).in(e.body());
                families.put(e.name(), new Substitution.Family(e.parameters(), body));
            }
        }
    }
}
