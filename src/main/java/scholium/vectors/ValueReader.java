package scholium.vectors;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scholium.implementation.Tensor;
import scholium.text.Span;

/** Reads a number, or lists of lists of numbers of equal lengths. */
final class ValueReader {
    private static final int MOST_DIMENSIONS = 8;
    private static final int SHOWN = 40;

    private final JsonTokens tokens;
    private final Problems problems;
    private final List<Integer> dimensions = new ArrayList<>();
    private double[] numbers = new double[8];
    private int count;
    private int rank = -1;
    private boolean wrong;

    ValueReader(JsonTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The value that begins with this token; empty if it is none, which has been reported. */
    Optional<Tensor> read() throws JsonTokens.Malformed {
        Span first = tokens.place();
        value(0);
        if (!wrong && rank < 0) {
            wrong("an empty list has no values", first);
        }
        return wrong ? Optional.empty() : Optional.of(Tensor.of(dimensions, Arrays.copyOf(numbers, count)));
    }

    private void wrong(String message, Span place) {
        if (!wrong) {
            problems.bad(place, message);
        }
        wrong = true;
    }

    private void value(int depth) throws JsonTokens.Malformed {
        if (tokens.is(JsonToken.START_ARRAY)) {
            list(depth);
        } else {
            number(depth);
        }
    }

    private void list(int depth) throws JsonTokens.Malformed {
        Span first = tokens.place();
        if (depth >= MOST_DIMENSIONS) {
            wrong("no output has so many dimensions", first);
            tokens.skip();
            return;
        }
        int length = 0;
        while (tokens.next() != JsonToken.END_ARRAY) {
            value(depth + 1);
            length++;
        }
        if (depth == dimensions.size()) {
            dimensions.add(length);
        } else if (depth > dimensions.size()) {
            // Inner lists come to their end first.
            while (dimensions.size() < depth) {
                dimensions.add(-1);
            }
            dimensions.add(length);
        } else if (dimensions.get(depth) < 0) {
            dimensions.set(depth, length);
        } else if (dimensions.get(depth) != length) {
            wrong("lists of different lengths, " + dimensions.get(depth) + " and " + length, first);
        }
    }

    private void number(int depth) throws JsonTokens.Malformed {
        Span place = tokens.place();
        boolean textual = tokens.is(JsonToken.VALUE_STRING)
                || tokens.is(JsonToken.VALUE_NUMBER_INT)
                || tokens.is(JsonToken.VALUE_NUMBER_FLOAT);
        OptionalDouble number = textual ? NumberText.parse(tokens.text()) : OptionalDouble.empty();
        if (number.isEmpty()) {
            String shown = textual ? tokens.text() : String.valueOf(tokens.token());
            wrong(describe(textual, shown), place);
            tokens.skip();
        } else if (rank >= 0 && rank != depth) {
            wrong("numbers and lists side by side", place);
        } else {
            rank = depth;
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number.getAsDouble();
        }
    }

    private static String describe(boolean textual, String shown) {
        if (textual) {
            String cut = shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…";
            return "“" + cut + "” is no number";
        }
        return "a number or a list of numbers is expected here";
    }
}
