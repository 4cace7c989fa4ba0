package scholium.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An admissible point at which a relation fails, written for a person to check by hand.
 *
 * @param sizes value of each size, by name
 * @param indices value of each free index, by name
 * @param values value of each input that matters: one text for a scalar, one for each element (row-major) of a family;
 *     exact ({@code -3/2}, {@code √5}) or, for transcendental points, {@code log 2}
 * @param left the left side there, exact if possible
 * @param right the right side there
 * @param leftDecimal the same as decimals
 */
public record Counterexample(
        SortedMap<String, Integer> sizes,
        SortedMap<String, Integer> indices,
        SortedMap<String, List<String>> values,
        String left,
        String right,
        String leftDecimal,
        String rightDecimal) {
    public Counterexample {
        sizes = new TreeMap<>(sizes);
        indices = new TreeMap<>(indices);
        values = new TreeMap<>(values);
    }
}
