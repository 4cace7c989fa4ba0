package scholium.implementation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scholium.expr.Range;

/** The tuples of subscripts in some ranges. */
final class Subscripts {
    private Subscripts() {}

    /** All tuples, the last subscript fastest; empty if there are more than {@code most}. */
    static Optional<List<int[]>> all(List<Range> ranges, Place place, long most) {
        List<int[]> tuples = new ArrayList<>();
        tuples.add(new int[0]);
        for (Range range : ranges) {
            int lower = place.lower(range);
            int upper = place.upper(range);
            if (tuples.size() * Math.max(0L, (long) upper - lower + 1) > most) {
                return Optional.empty();
            }
            List<int[]> longer = new ArrayList<>();
            for (int[] tuple : tuples) {
                for (int k = lower; k <= upper; k++) {
                    int[] next = Arrays.copyOf(tuple, tuple.length + 1);
                    next[tuple.length] = k;
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return Optional.of(tuples);
    }
}
