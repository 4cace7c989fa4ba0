package scholium.engine.sums;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.algebra.Polynomial;

/**
 * Where the nodes of a goal and of its assumptions stand. What the goal asks of a part becomes a condition of its proof, so
 * it may be used wherever the part stands. What an assumption asks holds without further condition, but only where the part
 * is evaluated: “u_p ≥ log c for all p” says nothing of c where there is no p, nor does Σ_p log c ≥ 0 or [i = 2]·log c ≥ 0.
 */
final class Occurrences {
    private static final int INDICATED = -1;

    private final Indices indices;
    private final Set<Node> inGoal = new HashSet<>();
    /** For each node of an assumption the indices around it that may have no value, of each of its occurrences. */
    private final Map<Node, Set<Set<Integer>>> assumed = new HashMap<>();

    private final Map<Node, Boolean> indicating = new HashMap<>();

    Occurrences(Indices indices, Node[] sides, List<Decision.Assumed> assumptions) {
        this.indices = indices;
        for (Node side : sides) {
            collect(side);
        }
        for (Decision.Assumed a : assumptions) {
            Set<Integer> around = Set.of();
            for (int i : a.quantified()) {
                around = with(around, i);
            }
            collect(a.difference(), around);
        }
    }

    private void collect(Node n) {
        if (inGoal.add(n)) {
            n.parts().forEach(this::collect);
        }
    }

    private void collect(Node n, Set<Integer> around) {
        if (!assumed.computeIfAbsent(n, k -> new LinkedHashSet<>()).add(around)) {
            return;
        }
        Set<Integer> within = around;
        if (n.op() == Node.Op.SUM || n.op() == Node.Op.PRODUCT) {
            within = with(around, n.binder().index());
        } else if (n.op() == Node.Op.MULTIPLY && n.parts().stream().anyMatch(this::isIndicating)) {
            within = new HashSet<>(around);
            within.add(INDICATED);
        }
        for (Node p : n.parts()) {
            collect(p, within);
        }
    }

    private Set<Integer> with(Set<Integer> around, int index) {
        if (!indices.mayHaveNoValue(index)) {
            return around;
        }
        Set<Integer> more = new HashSet<>(around);
        more.add(index);
        return more;
    }

    private boolean isIndicating(Node n) {
        Boolean known = indicating.get(n);
        if (known == null) {
            known = n.op() == Node.Op.EQUAL
                    || n.op() == Node.Op.POSITIVE
                    || n.parts().stream().anyMatch(this::isIndicating);
            indicating.put(n, known);
        }
        return known;
    }

    /** Whether what a node asks of this value of a part may be used. */
    boolean admits(Node n, Polynomial value, NormalForms forms) {
        return inGoal.contains(n)
                || assumed.getOrDefault(n, Set.of()).stream()
                        .anyMatch(around -> around.stream().allMatch(i -> i != INDICATED && forms.mentions(value, i)));
    }
}
