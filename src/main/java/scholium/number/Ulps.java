package scholium.number;

/**
 * The error of a {@code double} in units of the last place (ulp) of the {@code double} nearest to the exact value: 0.5 is
 * what correct rounding attains at worst. Where the exact value is known only up to an enclosure, so is the error.
 *
 * <p>The unit is {@link Math#ulp(double)}, as in Muller et al., <i>Handbook of Floating-Point Arithmetic</i>, section 2.3;
 * for values below the normal range, and for an exact 0, it is {@link Double#MIN_VALUE}. An infinite or NaN result has an
 * infinite error, except that an infinity has none where the exact value lies beyond the range on that side.
 *
 * @param least a lower bound on the error, not negative
 * @param most an upper bound on the error, which may be infinite
 */
public record Ulps(double least, double most) {
    private static final Ulps NONE = new Ulps(0, 0);
    private static final Ulps INFINITE = new Ulps(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Ulps UNKNOWN = new Ulps(0, Double.POSITIVE_INFINITY);

    public Ulps {
        if (!(least >= 0 && least <= most)) {
            throw new IllegalArgumentException("not bounds of an error: " + least + ", " + most);
        }
    }

    /** The error with respect to an exact value; the bounds are equal, or adjacent doubles. */
    public static Ulps of(double computed, Rational exact) {
        double nearest = exact.doubleValue();
        if (Double.isInfinite(nearest)) {
            return computed == nearest ? NONE : INFINITE;
        }
        if (!Double.isFinite(computed)) {
            return INFINITE;
        }
        Rational distance = Rational.fromDouble(computed).minus(exact).abs();
        Rational error = distance.dividedBy(Rational.fromDouble(Math.ulp(nearest)));
        return new Ulps(down(error), up(error));
    }

    /** Bounds on the error with respect to a value of which an enclosure is known. */
    public static Ulps of(double computed, Ball exact) {
        if (!exact.isDefined()) {
            return UNKNOWN;
        }
        Rational lower = exact.lower();
        Rational upper = exact.upper();
        Ulps first = of(computed, lower);
        Ulps last = of(computed, upper);
        if (!Double.isFinite(computed)
                || Double.isInfinite(lower.doubleValue())
                || Double.isInfinite(upper.doubleValue())) {
            return first.equals(last) ? first : UNKNOWN;
        }
        // The distance is extreme at the ends, or 0 inside; the unit is greatest at the end away from 0, least at the
        // other, or at 0 inside.
        double great = Math.max(Math.ulp(lower.doubleValue()), Math.ulp(upper.doubleValue()));
        double small = exact.containsZero()
                ? Double.MIN_VALUE
                : Math.min(Math.ulp(lower.doubleValue()), Math.ulp(upper.doubleValue()));
        Rational value = Rational.fromDouble(computed);
        Rational below = value.minus(lower);
        Rational above = upper.minus(value);
        Rational far = below.compareTo(above) > 0 ? below : above;
        Rational near = exact.contains(value) ? Rational.ZERO : smaller(below.abs(), above.abs());
        return new Ulps(
                down(near.dividedBy(Rational.fromDouble(great))), up(far.dividedBy(Rational.fromDouble(small))));
    }

    private static Rational smaller(Rational first, Rational second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    private static double down(Rational value) {
        double nearest = value.doubleValue();
        return isAbove(nearest, value) ? Math.nextDown(nearest) : nearest;
    }

    private static double up(Rational value) {
        double nearest = value.doubleValue();
        boolean enough = isAbove(nearest, value) || Rational.fromDouble(nearest).equals(value);
        return enough ? nearest : Math.nextUp(nearest);
    }

    private static boolean isAbove(double nearest, Rational value) {
        return Double.isInfinite(nearest) || Rational.fromDouble(nearest).compareTo(value) > 0;
    }
}
