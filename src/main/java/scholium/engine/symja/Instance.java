package scholium.engine.symja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.engine.Goal;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.number.Rational;

/**
 * One choice of the sizes, with a few choices of the free indices that are admissible there.
 *
 * @param sizes the size of each name that matters and is not fixed, in the order of the setting
 * @param choices values of all sizes and free indices, each enough to expand the goal
 */
record Instance(Map<Index, Integer> sizes, List<Map<Index, Integer>> choices) {
    private static final int CHOICES = 8;

    Instance {
        sizes = new LinkedHashMap<>(sizes);
        choices = List.copyOf(choices);
    }

    /**
     * An instance for each of the sizes asked for. Several free sizes get different values, so that a formula that takes
     * one for the other is noticed: two of them 2, 3 then 3, 2 then 4, 2; of three or more, one after the other is 3 while
     * the rest are 2, because the number of elements is their product. Each is raised to its declared minimum.
     */
    static List<Instance> of(Goal goal, List<Integer> sizes) {
        Setting setting = goal.setting();
        boolean symmetric = Symmetry.of(goal);
        Set<Index> mentioned = mentioned(goal);
        List<Setting.Size> varied = setting.sizes().stream()
                .filter(s -> s.fixed().isEmpty() && mentioned.contains(s.index()))
                .toList();
        Set<Map<Index, Integer>> seen = new LinkedHashSet<>();
        List<Instance> instances = new ArrayList<>();
        for (int k = 0; k < Math.max(1, sizes.size()); k++) {
            Map<Index, Integer> shown = new LinkedHashMap<>();
            for (Setting.Size s : varied) {
                int value = sizes.isEmpty() ? s.minimum() : size(sizes, k, shown.size(), varied.size());
                shown.put(s.index(), Math.max(value, s.minimum()));
            }
            if (seen.add(shown)) {
                List<Map<Index, Integer>> choices = choices(setting, all(setting, shown), symmetric);
                if (!choices.isEmpty()) {
                    instances.add(new Instance(shown, choices));
                }
            }
        }
        return instances;
    }

    private static int size(List<Integer> sizes, int instance, int place, int places) {
        int second = sizes.get(Math.min(1, sizes.size() - 1));
        if (places < 3 && place == 0) {
            return sizes.get(instance);
        } else if (places < 3) {
            return instance == 0 ? second : sizes.get(0);
        }
        return instance % places == place ? second : sizes.get(0);
    }

    /** The varied sizes, and those that are fixed or do not matter. */
    private static Map<Index, Integer> all(Setting setting, Map<Index, Integer> varied) {
        Map<Index, Integer> all = new LinkedHashMap<>(varied);
        setting.sizes().forEach(s -> all.putIfAbsent(s.index(), s.fixed().orElse(Math.max(2, s.minimum()))));
        return all;
    }

    /** The sizes on which the relation, a free index or a sequence depends; the others need not vary. */
    private static Set<Index> mentioned(Goal goal) {
        List<Expr> parts =
                new ArrayList<>(List.of(goal.relation().left(), goal.relation().right()));
        for (Setting.FreeIndex f : goal.setting().free()) {
            parts.add(new Expr.IndexValue(f.range().lower()));
            f.range().upper().ifPresent(u -> parts.add(new Expr.IndexValue(u)));
        }
        for (Setting.Recurrence r : goal.setting().recurrences()) {
            parts.add(r.first());
            parts.add(r.next());
        }
        return FreeNames.of(Exprs.add(parts)).indices();
    }

    /**
     * Free indices at the ends of their ranges, in all combinations, and all different; in a symmetric goal, one choice of
     * each pattern of equal ones. Choices that the assumptions forbid are left out.
     */
    private static List<Map<Index, Integer>> choices(Setting setting, Map<Index, Integer> sizes, boolean symmetric) {
        Set<Map<Index, Integer>> found = new LinkedHashSet<>();
        int free = setting.free().size();
        for (int k = 0; k < 1 << Math.min(symmetric && free > 0 ? free - 1 : free, 3); k++) {
            int ends = k;
            choose(setting, sizes, (place, low, high) -> (ends >> place & 1) == 0 ? low : high, found);
        }
        if (free > 1) {
            choose(setting, sizes, (place, low, high) -> Math.min(low + place, high), found);
        }
        return found.stream().limit(CHOICES).toList();
    }

    private interface Choice {
        int of(int place, int low, int high);
    }

    private static void choose(
            Setting setting, Map<Index, Integer> sizes, Choice choice, Set<Map<Index, Integer>> found) {
        Map<Index, Integer> chosen = new LinkedHashMap<>(sizes);
        int place = 0;
        for (Setting.FreeIndex f : setting.free()) {
            IndexValues values = new IndexValues(chosen);
            int low = values.of(f.range().lower());
            int high = f.range().upper().map(values::of).orElse(low + 2);
            int value = choice.of(place++, low, high);
            if (value < low || value > high) {
                return;
            }
            chosen.put(f.index(), value);
        }
        if (admissible(setting, new IndexValues(chosen))) {
            found.add(chosen);
        }
    }

    private static boolean admissible(Setting setting, IndexValues values) {
        for (Setting.Assumption a : setting.assumptions()) {
            if (a.quantified().isEmpty() && isFalse(a.relation(), values)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the relation is about sizes and indices alone and does not hold. */
    private static boolean isFalse(Relation r, IndexValues values) {
        Rational left;
        Rational right;
        try {
            left = values.number(r.left()).orElse(null);
            right = values.number(r.right()).orElse(null);
        } catch (Unexpandable e) {
            return false;
        }
        if (left == null || right == null) {
            return false;
        }
        return !r.comparison().holds(left.compareTo(right));
    }

    /** {@code m = 2, 3, 4}; {@code (m, n) = (2, 3), (3, 4)}; nothing where no size is free. */
    static String describe(List<Instance> instances) {
        if (instances.isEmpty() || instances.get(0).sizes().isEmpty()) {
            return "";
        }
        List<String> names =
                instances.get(0).sizes().keySet().stream().map(Index::name).toList();
        String values = instances.stream()
                .map(i -> tuple(i.sizes().values().stream().map(String::valueOf).toList()))
                .collect(Collectors.joining(", "));
        return tuple(names) + " = " + values;
    }

    private static String tuple(List<String> parts) {
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(", ", parts) + ")";
    }
}
