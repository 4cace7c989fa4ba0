package scholium.number;

import scholium.number.Dyadic.Direction;

/** Endpoints rounded outwards, to a precision and to the range of exponents. */
final class Outward {
    /** The exponents between which endpoints lie. */
    static final long MOST_TOP = 1_000_000;

    static final long LEAST_TOP = -MOST_TOP;

    private Outward() {}

    /** The lower endpoint. */
    static Dyadic below(Dyadic low, Precision precision) {
        Dyadic rounded = low.rounded(precision.bits(), Direction.DOWN);
        return rounded.signum() == 0 || exceeds(rounded, LEAST_TOP)
                ? rounded
                : rounded.signum() > 0
                        ? Dyadic.ZERO
                        : Dyadic.powerOfTwo(LEAST_TOP).negate();
    }

    /** The upper endpoint. */
    static Dyadic above(Dyadic high, Precision precision) {
        Dyadic rounded = high.rounded(precision.bits(), Direction.UP);
        return rounded.signum() == 0 || exceeds(rounded, LEAST_TOP)
                ? rounded
                : rounded.signum() < 0 ? Dyadic.ZERO : Dyadic.powerOfTwo(LEAST_TOP);
    }

    static boolean isTooLarge(Dyadic endpoint) {
        return exceeds(endpoint, MOST_TOP);
    }

    private static boolean exceeds(Dyadic value, long top) {
        return value.signum() != 0 && value.abs().top() > top;
    }
}
