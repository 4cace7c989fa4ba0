package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import scholium.algebra.Polynomial;
import scholium.expr.Builtin;

/**
 * What the input's own domain of definition says of signs: radicands, arguments of logarithms, denominators. These
 * become conditions of the proof unless they are discharged, so the proof may use them.
 */
final class DomainFacts {
    private static final int ROUNDS = 3;

    private final NormalForms forms;
    private final Nodes nodes;
    private final Normalizer normalizer;

    DomainFacts(NormalForms forms, Nodes nodes, Normalizer normalizer) {
        this.forms = forms;
        this.nodes = nodes;
        this.normalizer = normalizer;
    }

    /** What the definition of a node asks of a part of it. */
    record Demand(Node part, int sign) {}

    static List<Demand> demands(Node n) {
        List<Demand> result = new ArrayList<>();
        switch (n.op()) {
            case POWER:
                boolean inverse = n.rational().signum() < 0;
                if (!n.rational().isInteger()) {
                    result.add(new Demand(n.part(), inverse ? Sign.POSITIVE : Sign.NON_NEGATIVE));
                } else if (inverse) {
                    result.add(new Demand(n.part(), Sign.NON_ZERO));
                }
                break;
            case APPLY:
                if (n.applied().function() == Builtin.LOG) {
                    result.add(new Demand(n.part(), Sign.POSITIVE));
                } else if (n.applied().function() == Builtin.SIGN) {
                    result.add(new Demand(n.part(), Sign.NON_ZERO));
                }
                break;
            default:
                break;
        }
        return result;
    }

    /** Radicands are normalized first, so that a reciprocal of one becomes a power of its root. */
    void learn() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean learned = false;
            for (Node n : List.copyOf(nodes.all())) {
                for (Demand d : demands(n)) {
                    boolean root = n.op() == Node.Op.POWER && !n.rational().isInteger();
                    boolean log = n.op() == Node.Op.APPLY;
                    if (!root && !log) {
                        continue;
                    }
                    Polynomial p = normalizer.of(d.part());
                    if (!Sign.within(forms.signs.of(p), d.sign())) {
                        forms.signs.learn(p, d.sign(), false);
                        learned = true;
                    }
                    if (root) {
                        normalizer.of(n);
                    }
                }
            }
            if (!learned) {
                return;
            }
            normalizer.forget();
        }
    }
}
