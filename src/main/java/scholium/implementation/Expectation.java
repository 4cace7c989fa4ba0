package scholium.implementation;

import java.util.List;

/**
 * What a document claims of an output at a batch.
 *
 * @param dimensions of the output
 * @param elements in row-major order; empty where there is nothing to expect
 * @param reason why there is nothing, in words; empty otherwise
 */
public record Expectation(List<Integer> dimensions, List<Element> elements, String reason) {
    public Expectation {
        dimensions = List.copyOf(dimensions);
        elements = List.copyOf(elements);
    }

    static Expectation none(List<Integer> dimensions, String reason) {
        return new Expectation(dimensions, List.of(), reason);
    }

    /**
     * One number.
     *
     * @param digits the exact value, 30 certain digits
     * @param scale the natural scale of the formula; see {@link Deviation}
     * @param ulps how many units in the last place of the scale floating-point arithmetic may lose; not finite where it
     *     cannot be asked for anything
     */
    public record Element(String digits, double scale, double ulps) {}
}
