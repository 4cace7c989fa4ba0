package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scholium.algebra.Polynomial;

/**
 * The definitions of extension elements. A definition is written over placeholders {@code @0, @1, …} for the free indices
 * of its arguments and mentions only elements of smaller row numbers.
 */
final class Towers {
    private final List<Row> rows = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();

    /** What an extension element is. */
    enum Kind {
        /** A polynomial with several terms taken as one thing: for negative and symbolic powers. t = argument. */
        FOLDED,
        /** A root; the degree is the detail. tⁿ = argument. */
        ROOT,
        /** t² = argument². */
        ABSOLUTE,
        EXPONENTIAL,
        LOGARITHM,
        SINE,
        /** t² = 1 − sin². */
        COSINE,
        /** Any other function; symbol and orders of differentiation are the detail. */
        FUNCTION,
        /** Π of the argument over its canonical index; the length is the detail. */
        PRODUCT
    }

    private record Key(Kind kind, Object detail, List<Polynomial> arguments) {}

    /**
     * One definition.
     *
     * @param degree t^degree is rewritten by {@code relation}; {@link Integer#MAX_VALUE} without a relation
     * @param symmetries the permutations of the placeholders that leave the arguments as they are
     */
    record Row(
            Kind kind,
            Object detail,
            List<Polynomial> arguments,
            Polynomial relation,
            int degree,
            List<int[]> symmetries) {
        Polynomial argument() {
            return arguments.get(0);
        }

        boolean hasRelation() {
            return degree != Integer.MAX_VALUE;
        }
    }

    Row row(int number) {
        return rows.get(number);
    }

    int size() {
        return rows.size();
    }

    /** The number of the row with these arguments, −1 if there is none. */
    int find(Kind kind, Object detail, List<Polynomial> arguments) {
        return numbers.getOrDefault(new Key(kind, detail, arguments), -1);
    }

    int add(Row row) {
        numbers.put(new Key(row.kind(), row.detail(), row.arguments()), rows.size());
        rows.add(row);
        return rows.size() - 1;
    }
}
