package scholium.expr.evaluation;

import java.util.Map;
import java.util.function.Function;
import scholium.expr.Index;
import scholium.number.Rational;

/**
 * Where expressions are evaluated.
 *
 * @param integers the value of each size and free index
 * @param inputs the value of each input that has none in the setting; asked at most once for an element in an evaluation
 */
public record Point(Map<Index, Integer> integers, Function<Element, Rational> inputs) {
    public Point {
        integers = Map.copyOf(integers);
    }
}
