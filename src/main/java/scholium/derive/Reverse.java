package scholium.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.rewriting.Contribution;
import scholium.rewriting.Gradients;

/** Reverse mode by hand: the adjoint of each node from the adjoints of those that read it, from the loss backwards. */
final class Reverse {
    private final Workshop w;
    private final String loss;
    private final List<String> between;
    private final Known known = Known.adjoints();

    /** @param between the names from the variable to the loss, each after what it depends on */
    Reverse(Workshop workshop, String loss, List<String> between) {
        this.w = workshop;
        this.loss = loss;
        this.between = between;
    }

    private boolean isOpaque() {
        return w.graph.opaque().containsKey(loss);
    }

    /** Whether the loss itself gives the derivative by a node, so that it stays a name. */
    boolean isGiven(String node) {
        return isOpaque() && w.graph.arguments(loss).contains(node);
    }

    /** The nodes whose adjoints are found on the way, in the order in which they are. */
    List<String> order() {
        List<String> nodes = new ArrayList<>(between.subList(0, between.size() - 1));
        nodes.removeIf(this::isGiven);
        Collections.reverse(nodes);
        return nodes;
    }

    ChainRule.Written adjoint(Expr.Variable v) {
        List<Contribution> paths = paths(v);
        w.names.reserve(Workshop.letters(v));
        ChainRule.Written written = new ChainRule(w).write(Gradients.adjoint(loss, v), paths, known);
        List<Index> parameters =
                v.indices().stream().map(t -> t.asIndex().orElseThrow()).toList();
        known.put(v.name(), parameters, written.value());
        return written;
    }

    private List<Contribution> paths(Expr.Variable v) {
        List<Contribution> paths = new ArrayList<>();
        List<String> readers = new ArrayList<>(w.graph.readers(v.name(), between));
        Collections.reverse(readers);
        for (String reader : readers) {
            if (reader.equals(loss)) {
                Expr.Variable whole = Workshop.element(loss, List.of());
                paths.add(
                        new Contribution(List.of(), List.of(), Optional.empty(), Optional.empty(), w.local(whole, v)));
            } else {
                paths.add(through(reader, v));
            }
        }
        return paths;
    }

    private Contribution through(String reader, Expr.Variable v) {
        List<Range> ranges = w.graph.ranges(reader);
        List<Index> bound = ranges.stream().map(r -> w.normal.fresh()).toList();
        Expr.Variable u = Workshop.element(reader, bound);
        return new Contribution(
                bound,
                ranges,
                Optional.of(Gradients.adjoint(loss, u)),
                Optional.of(Gradients.local(u, v)),
                w.local(u, v));
    }
}
