package scholium.implementation;

import java.util.List;
import java.util.Locale;

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

    /** The batch with its seed, the element, what the code gave and what is right. */
    public String description() {
        return String.format(
                Locale.ROOT,
                "%s: element %s is %s, exactly %s (%.1f ulp of %.3g, %.0f admitted)",
                batch,
                subscripts.isEmpty() ? "()" : subscripts.toString(),
                computed,
                expected,
                ulps,
                scale,
                admitted);
    }
}
