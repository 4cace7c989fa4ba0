package scholium.implementation;

import java.util.List;

/**
 * Errors of the size that single precision has: numbers of 24 bits, be it that everything is computed with them or that a
 * sum is collected in one.
 *
 * <p>Method: the bound of {@link EstimateArithmetic} with the unit of single precision, at elements of which that leaves
 * at least two digits. All errors must be below it, and those of the elements that double precision does not explain must
 * for the most part be too large to be anything but this.
 */
final class SinglePrecision {
    /** Four roundings to 24 bits; see {@link EstimateArithmetic#UNIT}. */
    private static final double UNIT = 0x1p-22;

    /** An error below this part of the natural scale is nearer to double precision. */
    private static final double TYPICAL = 0x1p-36;

    private static final double LEAST_DIGITS = 1e-2;
    private static final int LEAST_SEEN = 8;

    /** Products of several numbers beyond these leave the range of single precision. */
    private static final double LARGEST = 1e5;

    private static final double SMALLEST = 1e-25;

    private SinglePrecision() {}

    /** An element: how far the code is from the exact value, and what its formula admits. */
    record Sighting(double difference, double value, Estimate exact) {
        boolean isWellConditioned() {
            // An intermediate result may well be smaller or larger than the value.
            boolean inRange = Math.abs(value) > SMALLEST && Math.abs(value) < 1 / SMALLEST;
            return inRange && exact.error(UNIT) <= LEAST_DIGITS * Math.abs(value);
        }
    }

    /** Whether single precision has these numbers, and others of their order. */
    static boolean covers(Values inputs) {
        for (Tensor t : inputs.tensors().values()) {
            for (double x : t.elements()) {
                if (x != 0 && (Math.abs(x) > LARGEST || Math.abs(x) < 1 / LARGEST)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean explains(List<Sighting> sightings) {
        List<Sighting> seen =
                sightings.stream().filter(Sighting::isWellConditioned).toList();
        List<Sighting> beyond = seen.stream()
                .filter(s -> s.difference() > s.exact().error(EstimateArithmetic.UNIT))
                .toList();
        long typical = beyond.stream()
                .filter(s -> s.difference() >= TYPICAL * s.exact().scale())
                .count();
        return beyond.size() >= LEAST_SEEN
                && 2 * typical >= beyond.size()
                && seen.stream().allMatch(s -> s.difference() <= s.exact().error(UNIT));
    }
}
