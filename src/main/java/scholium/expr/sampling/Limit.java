package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.expr.evaluation.Element;
import scholium.number.Rational;

/**
 * The assumption that compares an input with a number ({@code ε > 0}): most are of this kind, and are decided without an
 * evaluation.
 */
record Limit(Expr.Variable input, Comparison comparison, Rational number) {
    static Optional<Limit> of(Setting setting, Relation relation) {
        Comparison c = relation.comparison();
        if (c == Comparison.APPROXIMATELY
                || c == Comparison.NOT_IDENTICAL
                || !setting.values().isEmpty()) {
            return Optional.empty();
        }
        if (relation.left() instanceof Expr.Variable v && relation.right() instanceof Expr.Constant n) {
            return input(setting, new Limit(v, c, n.value()));
        }
        if (relation.right() instanceof Expr.Variable v && relation.left() instanceof Expr.Constant n) {
            return input(setting, new Limit(v, c.reversed(), n.value()));
        }
        return Optional.empty();
    }

    private static Optional<Limit> input(Setting setting, Limit limit) {
        boolean sequence = setting.recurrences().stream()
                .anyMatch(r -> r.name().equals(limit.input().name()));
        return sequence ? Optional.empty() : Optional.of(limit);
    }

    boolean allows(Rational value) {
        return comparison.holds(value.compareTo(number));
    }

    /** The input at these values of the indices, if it exists. */
    Optional<Element> element(Setting setting, Map<Index, Integer> integers) {
        List<Integer> subscripts = new ArrayList<>();
        for (IndexTerm t : input.indices()) {
            subscripts.add(value(t, integers));
        }
        List<Range> ranges = setting.families().stream()
                .filter(f -> f.name().equals(input.name()))
                .findFirst()
                .map(Setting.Family::ranges)
                .orElse(List.of());
        for (int k = 0; k < Math.min(ranges.size(), subscripts.size()); k++) {
            Range range = ranges.get(k);
            int s = subscripts.get(k);
            boolean below = s < value(range.lower(), integers);
            if (below || range.upper().filter(u -> s > value(u, integers)).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Element(input.name(), subscripts));
    }

    private static int value(IndexTerm term, Map<Index, Integer> integers) {
        return term.evaluate(i -> {
            Integer v = integers.get(i);
            if (v == null) {
                throw new IllegalArgumentException("an index without a value: " + i);
            }
            return v;
        });
    }
}
