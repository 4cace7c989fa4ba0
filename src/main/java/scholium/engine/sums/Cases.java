package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Setting;

/** All values of the free indices whose ranges consist of known numbers: each is a case of its own. */
final class Cases {
    private static final int MOST = 4096;

    private Cases() {}

    static List<Map<Index, Integer>> of(Setting setting) {
        List<Map<Index, Integer>> cases = new ArrayList<>(List.of(Map.of()));
        for (Setting.FreeIndex f : setting.free()) {
            List<Map<Index, Integer>> next = new ArrayList<>();
            for (Map<Index, Integer> known : cases) {
                Integer lower = value(f.range().lower(), setting, known);
                Integer upper = f.range().upper().isEmpty()
                        ? null
                        : value(f.range().upper().get(), setting, known);
                if (lower == null || upper == null || upper - lower >= MOST) {
                    next.add(known);
                    continue;
                }
                for (int v = lower; v <= upper; v++) {
                    Map<Index, Integer> more = new TreeMap<>(known);
                    more.put(f.index(), v);
                    next.add(more);
                }
            }
            if (next.size() > MOST) {
                throw new OutsideLanguage("more than " + MOST + " values of the free indices");
            }
            cases = next;
        }
        return cases;
    }

    private static @Nullable Integer value(IndexTerm t, Setting setting, Map<Index, Integer> known) {
        int result = t.constant();
        for (Map.Entry<Index, Integer> e : t.coefficients().entrySet()) {
            Integer v = known.get(e.getKey());
            if (v == null) {
                OptionalInt fixed =
                        setting.size(e.getKey()).map(Setting.Size::fixed).orElse(OptionalInt.empty());
                if (fixed.isEmpty()) {
                    return null;
                }
                v = fixed.getAsInt();
            }
            result = Math.addExact(result, Math.multiplyExact(e.getValue(), v));
        }
        return result;
    }
}
