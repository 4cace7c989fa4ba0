package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;

/** Values of sizes and free indices, in an order of preference. */
public final class Integers {
    private static final int MOST_COMBINATIONS = 400;
    /** Of an assumption that is looked at in every instance. */
    private static final int MOST_INSTANCES = 2_500;

    private static final int UNBOUNDED = 3;
    /** How many values of an index without an upper end are looked at, more than small sizes reach. */
    private static final int MOST_TIMES = 24;

    /** By how much sizes grow at most, that a range such as 11..m may hold an index. */
    private static final int MOST_GROWTH = 20;

    private Integers() {}

    /** Each size with its rank among the preferred values, 0 for the best. */
    private record Ranked(Map<Index, Integer> values, int total, int worst) {}

    /**
     * Assignments of values to the sizes, those with the best ranks in all first. Sizes that do not matter to the
     * question have the best value always. Where no free index has a value at any of them, larger ones.
     *
     * @param preferred from best to worst; values below a size's minimum are not for it
     */
    public static List<Map<Index, Integer>> sizes(Question question, List<Integer> preferred, int most) {
        List<Ranked> combinations = new ArrayList<>(List.of(new Ranked(Map.of(), 0, 0)));
        for (Setting.Size size : question.setting().sizes()) {
            List<Integer> values = values(size, preferred);
            List<Ranked> longer = new ArrayList<>();
            for (Ranked c : combinations) {
                int count = question.matters(size.index()) ? values.size() : 1;
                for (int rank = 0; rank < count && longer.size() < MOST_COMBINATIONS; rank++) {
                    Map<Index, Integer> more = new LinkedHashMap<>(c.values());
                    more.put(size.index(), values.get(rank));
                    longer.add(new Ranked(more, c.total() + rank, Math.max(c.worst(), rank)));
                }
            }
            combinations = longer;
        }
        combinations.sort(Comparator.comparingInt(Ranked::total).thenComparingInt(Ranked::worst));
        List<Map<Index, Integer>> sizes =
                combinations.stream().limit(most).map(Ranked::values).toList();
        return sizes.isEmpty() || sizes.stream().anyMatch(s -> hasIndices(question, s))
                ? sizes
                : grown(question, sizes);
    }

    private static boolean hasIndices(Question question, Map<Index, Integer> sizes) {
        return !indices(question, sizes).isEmpty();
    }

    /** The least of equally larger sizes at which the free indices have values, and the next; else the sizes as they are. */
    private static List<Map<Index, Integer>> grown(Question question, List<Map<Index, Integer>> sizes) {
        return IntStream.rangeClosed(1, MOST_GROWTH)
                .mapToObj(more -> larger(question, sizes.get(0), more))
                .filter(s -> hasIndices(question, s))
                .findFirst()
                .map(s -> List.of(s, larger(question, s, 1)))
                .orElse(sizes);
    }

    private static Map<Index, Integer> larger(Question question, Map<Index, Integer> sizes, int more) {
        Map<Index, Integer> larger = new LinkedHashMap<>(sizes);
        question.setting().sizes().stream()
                .filter(s -> s.fixed().isEmpty())
                .forEach(s -> larger.merge(s.index(), more, Integer::sum));
        return larger;
    }

    private static List<Integer> values(Setting.Size size, List<Integer> preferred) {
        if (size.fixed().isPresent()) {
            return List.of(size.fixed().getAsInt());
        }
        List<Integer> allowed =
                preferred.stream().filter(v -> v >= size.minimum()).toList();
        return allowed.size() > 1
                ? allowed
                : IntStream.range(size.minimum(), size.minimum() + UNBOUNDED)
                        .boxed()
                        .toList();
    }

    /**
     * All values of the free indices at these sizes, in ascending order, those of distinct indices first; indices that do
     * not matter to the question have their first value always.
     */
    public static List<Map<Index, Integer>> indices(Question question, Map<Index, Integer> sizes) {
        List<Setting.FreeIndex> free = question.setting().free().stream()
                .map(f -> question.matters(f.index())
                        ? f
                        : new Setting.FreeIndex(
                                f.index(), Range.of(f.range().lower(), f.range().lower())))
                .toList();
        List<Map<Index, Integer>> combinations = combinations(free, sizes, MOST_COMBINATIONS);
        List<Map<Index, Integer>> sorted = new ArrayList<>(combinations);
        sorted.sort(Comparator.comparingInt(
                c -> c.size() - (int) c.values().stream().distinct().count()));
        return sorted;
    }

    /** Whether these are all values there are, and not the first of too many. */
    public static boolean areAll(List<Setting.FreeIndex> indices, List<Map<Index, Integer>> combinations) {
        return combinations.size() < MOST_COMBINATIONS
                && indices.stream().allMatch(i -> i.range().upper().isPresent());
    }

    /** Whether these are all values that elements at small sizes can have. */
    static boolean reachFarEnough(List<Map<Index, Integer>> combinations) {
        return combinations.size() < MOST_INSTANCES;
    }

    /** All values of indices that run over ranges, which may depend on earlier ones; at most some thousands. */
    static List<Map<Index, Integer>> instances(List<Setting.FreeIndex> quantified, Map<Index, Integer> outer) {
        return combinations(quantified, outer, MOST_INSTANCES);
    }

    private static List<Map<Index, Integer>> combinations(
            List<Setting.FreeIndex> indices, Map<Index, Integer> outer, int most) {
        List<Map<Index, Integer>> combinations = new ArrayList<>(List.of(Map.of()));
        for (Setting.FreeIndex free : indices) {
            List<Map<Index, Integer>> longer = new ArrayList<>();
            for (Map<Index, Integer> c : combinations) {
                Map<Index, Integer> all = new HashMap<>(outer);
                all.putAll(c);
                int from = value(free.range().lower(), all);
                int to = upper(free.range(), all, from);
                for (int k = from; k <= to && longer.size() < most; k++) {
                    Map<Index, Integer> more = new LinkedHashMap<>(c);
                    more.put(free.index(), k);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static int upper(Range range, Map<Index, Integer> values, int from) {
        return range.upper().isPresent() ? value(range.upper().get(), values) : from + MOST_TIMES;
    }

    private static int value(IndexTerm term, Map<Index, Integer> values) {
        return term.evaluate(i -> {
            Integer v = values.get(i);
            if (v == null) {
                throw new IllegalArgumentException("an index without a value: " + i);
            }
            return v;
        });
    }
}
