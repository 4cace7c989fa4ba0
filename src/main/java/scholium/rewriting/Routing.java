package scholium.rewriting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Looks for a way and then for a shorter one: first in haste, then with more thought for the number of steps. */
final class Routing {
    /** What a step weighs against likeness to the other side. */
    private static final double HASTE = 0.35;

    private static final double THRIFT = 0.8;
    private static final int SHORT = 4;

    private final Map<Set<String>, Map<String, List<Move>>> known = new HashMap<>();
    private final BiFunction<Terms, Set<String>, List<Move>> moves;
    private final int most;
    private int looked;

    /** @param most how many formulas one search looks at */
    Routing(BiFunction<Terms, Set<String>, List<Move>> moves, int most) {
        this.moves = moves;
        this.most = most;
    }

    /** How many formulas have been looked at for the first time. */
    int looked() {
        return looked;
    }

    Search.Way between(Terms left, Terms right) {
        Search.Way best = search(left, right, HASTE, "");
        if (best.meets() && reasons(best).size() >= SHORT) {
            for (String twice : repeated(best)) {
                best = better(best, search(left, right, HASTE, twice));
            }
        }
        return !best.meets() || reasons(best).size() > SHORT ? better(best, search(left, right, THRIFT, "")) : best;
    }

    private static Search.Way better(Search.Way a, Search.Way b) {
        boolean shorter = !a.meets() || reasons(b).size() < reasons(a).size();
        return b.meets() && shorter ? b : a;
    }

    private Search.Way search(Terms left, Terms right, double weight, String without) {
        return new Search((t, goal) -> moves(t, goal, without), weight, most).between(left, right);
    }

    private List<Move> moves(Terms t, Set<String> goal, String without) {
        List<Move> all = known.computeIfAbsent(goal, g -> new HashMap<>()).computeIfAbsent(CanonicalText.of(t), k -> {
            looked++;
            return moves.apply(t, goal);
        });
        return all.stream()
                .filter(m -> !m.stages().get(0).reason().forwards().equals(without))
                .toList();
    }

    private static List<String> reasons(Search.Way way) {
        List<String> reasons = new ArrayList<>();
        for (Search.Place end : List.of(way.left(), way.right())) {
            end.path()
                    .forEach(m -> m.stages().forEach(s -> reasons.add(s.reason().forwards())));
        }
        return reasons;
    }

    /** Definitions that are both put in and recognized again, perhaps needlessly. */
    private static Set<String> repeated(Search.Way way) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String r : reasons(way)) {
            if (r.startsWith("the definition of ") && !seen.add(r)) {
                twice.add(r);
            }
        }
        return twice;
    }
}
