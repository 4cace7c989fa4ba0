package scholium.elaborate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Relation;
import scholium.number.Rational;

/** The intervals that hypotheses of the form {@code variable relation number} leave; finds empty ones. */
final class Bounds {
    private record End(Rational value, boolean open) {}

    private final Map<Expr, End> lower = new LinkedHashMap<>();
    private final Map<Expr, End> upper = new LinkedHashMap<>();

    void add(Relation r) {
        if (r.left() instanceof Expr.Variable) {
            Affine.number(r.right()).ifPresent(n -> bound(r.left(), r.comparison(), n));
        } else if (r.right() instanceof Expr.Variable) {
            Affine.number(r.left())
                    .ifPresent(n -> bound(r.right(), r.comparison().reversed(), n));
        }
    }

    private void bound(Expr variable, Comparison comparison, Rational n) {
        switch (comparison) {
            case LESS -> upper.merge(variable, new End(n, true), Bounds::lower);
            case LESS_OR_EQUAL -> upper.merge(variable, new End(n, false), Bounds::lower);
            case GREATER -> lower.merge(variable, new End(n, true), Bounds::higher);
            case GREATER_OR_EQUAL -> lower.merge(variable, new End(n, false), Bounds::higher);
            case EQUAL -> {
                upper.merge(variable, new End(n, false), Bounds::lower);
                lower.merge(variable, new End(n, false), Bounds::higher);
            }
            default -> {}
        }
    }

    private static End lower(End a, End b) {
        int order = a.value().compareTo(b.value());
        return order < 0 || (order == 0 && a.open()) ? a : b;
    }

    private static End higher(End a, End b) {
        int order = a.value().compareTo(b.value());
        return order > 0 || (order == 0 && a.open()) ? a : b;
    }

    /** A sentence about the first variable whose interval is empty. */
    Optional<String> contradiction() {
        for (Map.Entry<Expr, End> e : lower.entrySet()) {
            End high = upper.get(e.getKey());
            if (high == null) {
                continue;
            }
            int order = e.getValue().value().compareTo(high.value());
            if (order > 0 || (order == 0 && (e.getValue().open() || high.open()))) {
                return Optional.of(e.getKey() + (e.getValue().open() ? " > " : " ≥ ")
                        + e.getValue().value() + " and " + e.getKey() + (high.open() ? " < " : " ≤ ") + high.value());
            }
        }
        return Optional.empty();
    }
}
