package scholium.engine.sums;

import java.util.HashSet;
import java.util.Set;
import scholium.expr.Builtin;
import scholium.expr.Signature;

/** Where expressions may be undefined. */
final class Definedness {
    private Definedness() {}

    /** Whether there is a denominator, an even root or a function of limited domain in it; of numbers it has a value. */
    static boolean mayFail(Node n) {
        return mayFail(n, new HashSet<>());
    }

    private static boolean mayFail(Node n, Set<Node> seen) {
        if (!seen.add(n)) {
            return false;
        }
        switch (n.op()) {
            case POWER -> {
                Node base = n.part();
                boolean number =
                        base.op() == Node.Op.CONSTANT && base.rational().signum() > 0;
                if (!number && (n.rational().signum() < 0 || !n.rational().isInteger())) {
                    return true;
                }
            }
            case INTEGER_POWER -> {
                return true;
            }
            case APPLY -> {
                if (n.applied().function() instanceof Builtin b
                        && Signature.of(b).domain() != Signature.Domain.REAL) {
                    return true;
                }
            }
            default -> {}
        }
        for (Node p : n.parts()) {
            if (mayFail(p, seen)) {
                return true;
            }
        }
        return false;
    }
}
