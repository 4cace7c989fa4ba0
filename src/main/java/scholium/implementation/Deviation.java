package scholium.implementation;

import java.util.List;

/**
 * The error of one element at one batch.
 *
 * @param subscripts of the element, counted from 1; none for a scalar
 * @param expected the exact value, to the digits that are certain
 * @param scale the natural scale of the claimed formula here: how large an error of relative size 1 in some input or
 *     intermediate result would be
 * @param ulps the error in units of the last place of {@code scale}; infinite where the code gives no number
 * @param admitted how many of these units straightforward evaluation of the formula could lose
 */
public record Deviation(
        Batch batch,
        List<Integer> subscripts,
        double computed,
        String expected,
        double scale,
        double ulps,
        double admitted) {
    public Deviation {
        subscripts = List.copyOf(subscripts);
    }

    /** Whether the error is more than rounding can explain. */
    public boolean differs() {
        return ulps > admitted;
    }
}
