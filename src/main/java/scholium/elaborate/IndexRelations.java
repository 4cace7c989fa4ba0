package scholium.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import scholium.expr.Comparison;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;

/**
 * Hypotheses that relate the free indices of a claim, i &lt; j. They contradict each other, or the ranges, where no indices
 * satisfy them at any of the least sizes and at one that exceeds all numbers in them; where there are too many to try,
 * nothing is said.
 */
final class IndexRelations {
    private static final int SIZES = 4;
    private static final int MOST = 50_000;

    private record One(IndexTerm left, Comparison comparison, IndexTerm right) {}

    private final List<One> relations = new ArrayList<>();
    private int tried;

    void add(IndexTerm left, Comparison comparison, IndexTerm right) {
        relations.add(new One(left, comparison, right));
    }

    void addAll(IndexRelations others) {
        relations.addAll(others.relations);
    }

    boolean areContradictory(Reading reading, Hypotheses hypotheses) {
        if (relations.isEmpty()) {
            return false;
        }
        TreeSet<Index> mentioned = new TreeSet<>();
        int beyond = 2;
        for (One r : relations) {
            for (IndexTerm side : List.of(r.left(), r.right())) {
                mentioned.addAll(side.coefficients().keySet());
                beyond += Math.min(Math.abs(side.constant()), MOST);
            }
        }
        List<Setting.FreeIndex> free = FreeIndices.declared(reading, mentioned);
        for (Setting.FreeIndex f : free) {
            mentioned.addAll(f.range().lower().coefficients().keySet());
            f.range().upper().ifPresent(u -> mentioned.addAll(u.coefficients().keySet()));
            beyond += Math.min(Math.abs(f.range().lower().constant()), MOST);
        }
        Map<Index, List<Integer>> sizes = new LinkedHashMap<>();
        for (Symbol.Size s : reading.symbols.all(Symbol.Size.class)) {
            if (mentioned.contains(s.index())) {
                sizes.put(s.index(), values(s, hypotheses, beyond));
            }
        }
        tried = 0;
        return !sizesFrom(new ArrayList<>(sizes.entrySet()), free, beyond, new HashMap<>());
    }

    private static List<Integer> values(Symbol.Size s, Hypotheses hypotheses, int beyond) {
        if (hypotheses.fixes(s.index())) {
            return List.of(hypotheses.fixed(s.index()).orElseThrow());
        }
        int least = hypotheses.minimum(s.index(), s.minimum());
        List<Integer> values = new ArrayList<>();
        for (int k = 0; k < SIZES; k++) {
            values.add(least + k);
        }
        values.add(least + beyond);
        return values;
    }

    /** Whether the relations hold somewhere, or may. */
    private boolean sizesFrom(
            List<Map.Entry<Index, List<Integer>>> sizes,
            List<Setting.FreeIndex> free,
            int beyond,
            Map<Index, Integer> chosen) {
        int next = chosen.size();
        if (next == sizes.size()) {
            return indicesFrom(0, free, beyond, chosen);
        }
        for (int value : sizes.get(next).getValue()) {
            chosen.put(sizes.get(next).getKey(), value);
            if (sizesFrom(sizes, free, beyond, chosen)) {
                return true;
            }
            chosen.remove(sizes.get(next).getKey());
        }
        return false;
    }

    private boolean indicesFrom(int next, List<Setting.FreeIndex> free, int beyond, Map<Index, Integer> chosen) {
        if (++tried > MOST) {
            return true;
        }
        if (next == free.size()) {
            return relations.stream().allMatch(r -> holds(r, chosen));
        }
        Range range = free.get(next).range();
        if (!isKnown(range.lower(), chosen)
                || !range.upper().map(u -> isKnown(u, chosen)).orElse(true)) {
            return true;
        }
        int from = range.lower().evaluate(at(chosen));
        int to = range.upper().map(u -> u.evaluate(at(chosen))).orElse(from + beyond);
        for (int value = from; value <= to && tried <= MOST; value++) {
            chosen.put(free.get(next).index(), value);
            if (indicesFrom(next + 1, free, beyond, chosen)) {
                return true;
            }
            chosen.remove(free.get(next).index());
        }
        return tried > MOST;
    }

    private static boolean isKnown(IndexTerm t, Map<Index, Integer> chosen) {
        return chosen.keySet().containsAll(t.coefficients().keySet());
    }

    private static Function<Index, Integer> at(Map<Index, Integer> chosen) {
        return i -> chosen.getOrDefault(i, 0);
    }

    private static boolean holds(One r, Map<Index, Integer> chosen) {
        IndexTerm difference = r.left().minus(r.right());
        return !isKnown(difference, chosen) || r.comparison().holds(difference.evaluate(at(chosen)));
    }
}
