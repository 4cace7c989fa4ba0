package scholium.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Point;
import scholium.number.Rational;

/** A batch as the formulas see it: the sizes it has, and its numbers by the names of the document. */
final class Place {
    private final Map<Index, Integer> sizes;
    private final Map<String, Array> arrays = new HashMap<>();

    /** A port's numbers, the first of which has these subscripts. */
    private record Array(Tensor tensor, List<Integer> first) {
        Optional<Double> at(List<Integer> subscripts) {
            if (subscripts.size() != first.size()) {
                return Optional.empty();
            }
            int place = 0;
            for (int k = 0; k < subscripts.size(); k++) {
                int extent = tensor.dimensions().get(k);
                int offset = subscripts.get(k) - first.get(k);
                if (offset < 0 || offset >= extent) {
                    return Optional.empty();
                }
                place = place * extent + offset;
            }
            return Optional.of(tensor.element(place));
        }
    }

    Place(Binding binding, Values inputs, Map<Index, Integer> solved) {
        sizes = new HashMap<>(solved);
        // A size that no port has occurs in no claimed value, but a point has to give it one.
        for (Setting.Size size : binding.setting().sizes()) {
            sizes.putIfAbsent(size.index(), size.minimum());
        }
        binding.inputs()
                .forEach((port, symbol) -> symbol.name().ifPresent(name -> {
                    Tensor tensor = inputs.tensor(port);
                    List<Range> ranges = SizeSolving.ranges(binding, symbol);
                    List<Integer> first = ranges.isEmpty()
                            ? tensor.dimensions().stream().map(d -> 1).toList()
                            : ranges.stream().map(this::lower).toList();
                    arrays.put(name, new Array(tensor, first));
                }));
    }

    int lower(Range range) {
        return range.lower().evaluate(this::size);
    }

    int upper(Range range) {
        return range.upper().orElseThrow().evaluate(this::size);
    }

    private int size(Index index) {
        return sizes.getOrDefault(index, 1);
    }

    Point point() {
        return new Point(sizes, this::value);
    }

    /**
     * The exact value of the floating-point number; what no port gives is 0, which {@link BindingCheck} has made sure that
     * no claimed value depends on.
     */
    private Rational value(Element element) {
        return Optional.ofNullable(arrays.get(element.family()))
                .flatMap(a -> a.at(element.subscripts()))
                .map(Rational::fromDouble)
                .orElse(Rational.ZERO);
    }
}
