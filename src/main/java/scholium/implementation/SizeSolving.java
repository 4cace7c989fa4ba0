package scholium.implementation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;

/** The values of a document's sizes from the dimensions of a batch. */
final class SizeSolving {
    private final Binding binding;
    private final Map<Index, Integer> sizes = new HashMap<>();

    private SizeSolving(Binding binding) {
        this.binding = binding;
    }

    /** The sizes that every batch determines. */
    static Set<Index> determined(Binding binding) {
        Set<Index> found = new HashSet<>();
        for (Symbol symbol : binding.inputs().values()) {
            ranges(binding, symbol).forEach(r -> solvedFor(r).ifPresent(found::add));
        }
        for (Binding.Claimed claimed : binding.outputs().values()) {
            claimed.indices()
                    .forEach(i -> range(binding.setting(), i)
                            .flatMap(SizeSolving::solvedFor)
                            .ifPresent(found::add));
        }
        binding.setting().sizes().stream().filter(s -> s.fixed().isPresent()).forEach(s -> found.add(s.index()));
        return found;
    }

    /** Empty if the batch is outside what the document speaks of: other sizes, or dimensions that do not fit. */
    static Optional<Map<Index, Integer>> at(Binding binding, Values inputs, Values outputs) {
        SizeSolving solving = new SizeSolving(binding);
        boolean fits = solving.fixedSizes()
                && solving.inputsFit(inputs)
                && solving.outputsFit(outputs)
                && binding.setting().sizes().stream()
                        .allMatch(s -> solving.sizes.getOrDefault(s.index(), s.minimum()) >= s.minimum());
        return fits ? Optional.of(Map.copyOf(solving.sizes)) : Optional.empty();
    }

    private boolean fixedSizes() {
        for (Setting.Size size : binding.setting().sizes()) {
            if (size.fixed().isPresent()) {
                sizes.put(size.index(), size.fixed().getAsInt());
            }
        }
        return true;
    }

    private boolean inputsFit(Values inputs) {
        return binding.inputs().entrySet().stream()
                .allMatch(e -> fit(
                        ranges(binding, e.getValue()), inputs.tensor(e.getKey()).dimensions()));
    }

    private boolean outputsFit(Values outputs) {
        return binding.outputs().entrySet().stream().allMatch(e -> {
            List<Range> ranges = e.getValue().indices().stream()
                    .flatMap(i -> range(binding.setting(), i).stream())
                    .toList();
            return fit(ranges, outputs.tensor(e.getKey()).dimensions());
        });
    }

    private boolean fit(List<Range> ranges, List<Integer> dimensions) {
        for (int k = 0; k < ranges.size(); k++) {
            if (!fit(ranges.get(k), dimensions.get(k))) {
                return false;
            }
        }
        return true;
    }

    private boolean fit(Range range, int extent) {
        IndexTerm length = length(range);
        Optional<Index> unknown = solvedFor(range).filter(i -> !sizes.containsKey(i));
        if (unknown.isPresent()) {
            sizes.put(unknown.get(), extent - length.constant());
            return true;
        }
        return sizes.keySet().containsAll(length.coefficients().keySet())
                && length.evaluate(i -> sizes.getOrDefault(i, 0)) == extent;
    }

    /** The only size in the length of the range, if it has the coefficient 1. */
    private static Optional<Index> solvedFor(Range range) {
        return range.upper().isEmpty()
                ? Optional.empty()
                : length(range).plus(-length(range).constant()).asIndex();
    }

    private static IndexTerm length(Range range) {
        return range.upper().orElseThrow().minus(range.lower()).plus(1);
    }

    static Optional<Range> range(Setting setting, Index index) {
        return setting.free().stream()
                .filter(f -> f.index().equals(index))
                .map(Setting.FreeIndex::range)
                .findFirst();
    }

    /** The ranges of a family; none for other symbols. */
    static List<Range> ranges(Binding binding, Symbol symbol) {
        return symbol instanceof Symbol.Family family
                ? BindingCheck.family(binding.setting(), family.family())
                        .map(Setting.Family::ranges)
                        .orElse(List.of())
                : List.of();
    }
}
