package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;

/** The values of a family as a list, of a family with several indices as a list of rows. */
final class FamilyText {
    /** Nobody reads more numbers than this in a line. */
    private static final int MOST_SHOWN = 64;

    private FamilyText() {}

    /** @param sizes the value of each size at the point */
    static String of(Step step, String name, List<String> values, Map<String, Integer> sizes) {
        for (Obligation o : step.obligations()) {
            for (Setting.Family f : o.setting().families()) {
                if (f.name().equals(name)) {
                    List<Integer> extents = extents(f, o.setting(), sizes);
                    if (extents.size() > 1 && extents.stream().reduce(1, (a, b) -> a * b) == values.size()) {
                        return nested(values, extents);
                    }
                }
            }
        }
        return list(values);
    }

    /** How many elements each index has; empty where that is not known. */
    private static List<Integer> extents(Setting.Family family, Setting setting, Map<String, Integer> sizes) {
        List<Integer> extents = new ArrayList<>();
        for (Range range : family.ranges()) {
            Optional<Integer> upper = range.upper().flatMap(u -> value(u, setting, sizes));
            Optional<Integer> lower = value(range.lower(), setting, sizes);
            if (upper.isEmpty() || lower.isEmpty() || upper.get() < lower.get()) {
                return List.of();
            }
            extents.add(upper.get() - lower.get() + 1);
        }
        return extents;
    }

    private static Optional<Integer> value(IndexTerm term, Setting setting, Map<String, Integer> sizes) {
        int value = term.constant();
        for (Map.Entry<Index, Integer> e : term.coefficients().entrySet()) {
            Integer size = sizes.get(e.getKey().name());
            OptionalInt fixed = setting.sizes().stream()
                    .filter(s -> s.index().equals(e.getKey()))
                    .flatMapToInt(s -> s.fixed().stream())
                    .findFirst();
            if (size == null && fixed.isEmpty()) {
                return Optional.empty();
            }
            value += e.getValue() * (size == null ? fixed.getAsInt() : size);
        }
        return Optional.of(value);
    }

    private static String nested(List<String> values, List<Integer> extents) {
        if (extents.size() == 1) {
            return list(values);
        }
        List<Integer> rest = extents.subList(1, extents.size());
        int length = values.size() / extents.get(0);
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < values.size(); from += length) {
            rows.add(nested(values.subList(from, from + length), rest));
        }
        return list(rows);
    }

    private static String list(List<String> values) {
        int more = values.size() - MOST_SHOWN;
        return more <= 0
                ? "[" + String.join(", ", values) + "]"
                : "[" + String.join(", ", values.subList(0, MOST_SHOWN)) + ", … and " + more + " more]";
    }
}
