package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.derivation.Node;
import scholium.expr.Differentiation;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Substitution;
import scholium.rewriting.ComputationGraph;
import scholium.rewriting.Folding;
import scholium.rewriting.IndexNames;
import scholium.rewriting.Normalization;
import scholium.rewriting.Simplifier;
import scholium.rewriting.Turning;

/** What all parts of one derivation share: the graph, the letters, the judge, the sums found to be constant. */
final class Workshop {
    final ComputationGraph graph;
    final IndexNames names;
    final Prover prover;
    final Normalization normal = new Normalization();
    final Turning turning = new Turning();
    final Simplifier simplifier;
    private final Map<Simplifier.Value, ChainRule.SumClaim> sums = new LinkedHashMap<>();

    Workshop(ComputationGraph graph, IndexNames names, Prover prover, Set<String> visible) {
        this.graph = graph;
        this.names = names;
        this.prover = prover;
        List<Node> nodes = new ArrayList<>(graph.nodes().values());
        nodes.removeIf(n -> !visible.contains(n.name()));
        for (Node n : nodes) {
            turning.keepSumsOf(normal.of(n.body()).toExpr());
        }
        this.simplifier = new Simplifier(normal, new Folding(normal, nodes), names, prover::proves);
    }

    ChainRule.SumClaim claimOf(Simplifier.Value v) {
        return sums.computeIfAbsent(
                v,
                x -> new ChainRule.SumClaim(
                        (v.value().isZero() ? "vanishing-sum-" : "sum-to-one-") + (sums.size() + 1), v));
    }

    /** The element of a family at letters that are not taken. */
    Expr.Variable element(String name, Set<String> taken) {
        return element(name, names.forFamily(graph.ranges(name), taken));
    }

    static Expr.Variable element(String name, List<Index> at) {
        return new Expr.Variable(name, at.stream().map(IndexTerm::of).toList());
    }

    static Set<String> letters(Expr.Variable... elements) {
        Set<String> letters = new LinkedHashSet<>();
        for (Expr.Variable v : elements) {
            v.indices().forEach(t -> t.coefficients().keySet().forEach(i -> letters.add(i.name())));
        }
        return letters;
    }

    /** ∂u/∂v from the definition of u, everything else in it held; not simplified. */
    Expr raw(Expr.Variable u, Expr.Variable v) {
        Node n = graph.node(u.name());
        Map<Index, IndexTerm> at = new LinkedHashMap<>();
        for (int k = 0; k < u.indices().size(); k++) {
            at.put(n.parameters().get(k), u.indices().get(k));
        }
        return Differentiation.of(Substitution.indices(n.body(), at), v);
    }

    Expr local(Expr.Variable u, Expr.Variable v) {
        return normal.of(raw(u, v)).toExpr();
    }
}
