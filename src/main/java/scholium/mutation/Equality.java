package scholium.mutation;

import java.util.List;
import scholium.derivation.Obligation;
import scholium.expr.Comparison;

/** Whether two lines say the same thing word for word. */
final class Equality {
    private Equality() {}

    /** Whether the same kinds of assumptions bear on both. */
    static boolean sameAssumptions(List<Obligation> a, List<Obligation> b) {
        return comparisons(a).equals(comparisons(b));
    }

    private static List<List<Comparison>> comparisons(List<Obligation> lines) {
        return lines.stream()
                .map(o -> o.setting().assumptions().stream()
                        .map(x -> x.relation().comparison())
                        .toList())
                .toList();
    }

    static boolean same(List<Obligation> a, List<Obligation> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int k = 0; k < a.size(); k++) {
            boolean same = a.get(k).relation().equals(b.get(k).relation())
                    && a.get(k).setting().equals(b.get(k).setting());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
