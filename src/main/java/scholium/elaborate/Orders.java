package scholium.elaborate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Relation;
import scholium.number.Rational;

/** The order in which hypotheses put expressions; finds circles with something strictly below itself, a > b and b ≥ a. */
final class Orders {
    private static final int MOST = 200;

    private record Step(Expr below, Expr above, boolean strict, Optional<Relation> said) {}

    private final List<Step> steps = new ArrayList<>();

    void add(Relation r) {
        boolean down = r.comparison() == Comparison.GREATER || r.comparison() == Comparison.GREATER_OR_EQUAL;
        Comparison comparison = down ? r.comparison().reversed() : r.comparison();
        Expr below = down ? r.right() : r.left();
        Expr above = down ? r.left() : r.right();
        if (steps.size() >= MOST) {
            return;
        }
        switch (comparison) {
            case LESS, LESS_OR_EQUAL ->
                steps.add(new Step(below, above, comparison == Comparison.LESS, Optional.of(r)));
            case EQUAL -> {
                steps.add(new Step(below, above, false, Optional.of(r)));
                steps.add(new Step(above, below, false, Optional.of(r)));
            }
            default -> {}
        }
    }

    /** A sentence about a circle that cannot be. */
    Optional<String> contradiction() {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(numbers());
        for (Step s : steps) {
            Optional<List<Step>> back = s.strict() ? way(s.above(), s.below(), all, new HashSet<>()) : Optional.empty();
            if (back.isPresent()) {
                Set<String> said = new LinkedHashSet<>();
                s.said().ifPresent(r -> said.add(r.toString()));
                back.get().forEach(t -> t.said().ifPresent(r -> said.add(r.toString())));
                return Optional.of(said.stream().collect(Collectors.joining(" and ")));
            }
        }
        return Optional.empty();
    }

    /** The numbers that occur, each below the next. */
    private List<Step> numbers() {
        Set<Expr> sides = new LinkedHashSet<>();
        steps.forEach(s -> sides.addAll(List.of(s.below(), s.above())));
        List<Step> between = new ArrayList<>();
        for (Expr a : sides) {
            for (Expr b : sides) {
                Optional<Rational> low = Affine.number(a);
                Optional<Rational> high = Affine.number(b);
                if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0) {
                    between.add(new Step(a, b, true, Optional.empty()));
                }
            }
        }
        return between;
    }

    private static Optional<List<Step>> way(Expr from, Expr to, List<Step> all, Set<Expr> seen) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        if (seen.add(from)) {
            for (Step s : all) {
                Optional<List<Step>> rest = s.below().equals(from) ? way(s.above(), to, all, seen) : Optional.empty();
                if (rest.isPresent()) {
                    List<Step> steps = new ArrayList<>(List.of(s));
                    steps.addAll(rest.get());
                    return Optional.of(steps);
                }
            }
        }
        return Optional.empty();
    }
}
