package scholium.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Variants in random order, one of each operator in turn, so that a few of them show every kind of change. */
final class Sample {
    private Sample() {}

    static List<Variant> inOrder(List<Variant> variants, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<Variant>> byOperator = new LinkedHashMap<>();
        variants.forEach(v ->
                byOperator.computeIfAbsent(v.operator(), k -> new ArrayList<>()).add(v));
        List<Deque<Variant>> groups = new ArrayList<>();
        byOperator.values().forEach(g -> groups.add(new ArrayDeque<>(shuffled(g, random))));
        List<Deque<Variant>> turns = shuffled(groups, random);
        List<Variant> order = new ArrayList<>();
        while (order.size() < variants.size()) {
            for (Deque<Variant> g : turns) {
                Variant next = g.poll();
                if (next != null) {
                    order.add(next);
                }
            }
        }
        return order;
    }

    private static <T> List<T> shuffled(List<T> items, SplittableRandom random) {
        List<T> order = new ArrayList<>(items);
        for (int k = order.size() - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            T kept = order.get(k);
            order.set(k, order.get(other));
            order.set(other, kept);
        }
        return order;
    }
}
