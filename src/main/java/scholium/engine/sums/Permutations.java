package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;

/** All orders of a few things. */
final class Permutations {
    private Permutations() {}

    /** The permutations of 0..n−1, the identity first. */
    static List<int[]> of(int n) {
        List<int[]> all = new ArrayList<>();
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        collect(order, 0, all);
        return all;
    }

    private static void collect(int[] order, int from, List<int[]> all) {
        if (from >= order.length - 1) {
            all.add(order.clone());
            return;
        }
        for (int k = from; k < order.length; k++) {
            swap(order, from, k);
            collect(order, from + 1, all);
            swap(order, from, k);
        }
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
}
