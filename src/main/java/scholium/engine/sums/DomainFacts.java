package scholium.engine.sums;

import java.util.List;
import scholium.algebra.Polynomial;

/**
 * What the input's own domain of definition says of signs: radicands, arguments of logarithms, denominators. These
 * become conditions of the proof unless they are discharged, so the proof may use them.
 */
final class DomainFacts {
    private static final int ROUNDS = 3;

    private final NormalForms forms;
    private final Nodes nodes;
    private final Normalizer normalizer;
    private final Occurrences occurrences;

    DomainFacts(NormalForms forms, Nodes nodes, Normalizer normalizer, Occurrences occurrences) {
        this.forms = forms;
        this.nodes = nodes;
        this.normalizer = normalizer;
        this.occurrences = occurrences;
    }

    /**
     * Learns, and says whether there was anything to learn. Radicands are normalized first, so that a reciprocal of one
     * becomes a power of its root.
     */
    boolean learn() {
        boolean ever = false;
        for (int round = 0; round < ROUNDS; round++) {
            boolean learned = false;
            for (Node n : List.copyOf(nodes.all())) {
                for (Demand d : Demand.of(n)) {
                    boolean root = n.op() == Node.Op.POWER && !n.rational().isInteger();
                    boolean log = n.op() == Node.Op.APPLY;
                    if (!root && !log) {
                        continue;
                    }
                    Polynomial p = normalizer.of(d.part());
                    if (!Sign.within(forms.signs.of(p), d.sign()) && occurrences.admits(n, p, forms)) {
                        forms.signs.known.learn(p, d.sign(), false);
                        learned = true;
                    }
                    if (root) {
                        normalizer.of(n);
                    }
                }
            }
            if (!learned) {
                return ever;
            }
            ever = true;
            normalizer.forget();
        }
        return ever;
    }
}
