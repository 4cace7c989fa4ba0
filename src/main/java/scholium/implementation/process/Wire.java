package scholium.implementation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import scholium.implementation.Tensor;
import scholium.implementation.Values;

/**
 * Values as one line of ASCII words: for each tensor its name, the number of its dimensions, the dimensions, and the
 * elements in row-major order as hexadecimal floating-point numbers, which are exact.
 */
final class Wire {
    private static final int MOST_DIMENSIONS = 8;
    private static final int MOST_ELEMENTS = 1 << 22;

    private Wire() {}

    static String write(Values values) {
        StringJoiner line = new StringJoiner(" ");
        for (Map.Entry<String, Tensor> entry : values.tensors().entrySet()) {
            Tensor tensor = entry.getValue();
            line.add(name(entry.getKey()));
            line.add(Integer.toString(tensor.dimensions().size()));
            tensor.dimensions().forEach(d -> line.add(d.toString()));
            for (int k = 0; k < tensor.size(); k++) {
                line.add(Double.toHexString(tensor.element(k)));
            }
        }
        return line.toString();
    }

    /** @throws IllegalArgumentException if the line is not one that {@link #write} writes */
    static Values read(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
        Values values = Values.none();
        int at = 0;
        while (at < words.length) {
            String name = name(words[at++]);
            int rank = number(words, at++, MOST_DIMENSIONS);
            List<Integer> dimensions = new ArrayList<>();
            long size = 1;
            for (int k = 0; k < rank; k++) {
                int dimension = number(words, at++, MOST_ELEMENTS);
                dimensions.add(dimension);
                size *= dimension;
                require(size <= MOST_ELEMENTS, "too many elements");
            }
            require(size <= words.length - at, "elements are missing");
            require(!values.has(name), "twice the same name");
            double[] elements = new double[(int) size];
            for (int k = 0; k < size; k++) {
                elements[k] = Double.parseDouble(words[at++]);
            }
            values = values.with(name, Tensor.of(dimensions, elements));
        }
        return values;
    }

    private static String name(String word) {
        require(!word.isEmpty() && word.chars().allMatch(c -> c > ' ' && c < 127), "not a name");
        return word;
    }

    private static int number(String[] words, int at, int most) {
        require(at < words.length, "the line is cut off");
        int number = Integer.parseInt(words[at]);
        require(number >= 0 && number <= most, "out of range");
        return number;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
