package scholium.implementation;

import java.util.Optional;
import scholium.number.Ball;
import scholium.number.DoubleDouble;
import scholium.number.Rational;

/**
 * The error of a computed number in units of the last place of the natural scale of its formula.
 *
 * @param least a lower bound
 * @param most an upper bound
 * @param admitted what the formula admits; not finite where floating-point arithmetic cannot be asked for anything
 */
record ElementError(double least, double most, double admitted) {
    private static final double SAFE = 0x1p-400;
    private static final double OUTWARDS = 1 + 0x1p-40;

    static ElementError of(double computed, Estimate exact) {
        if (!Double.isFinite(computed)) {
            return new ElementError(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, admitted(exact));
        }
        return exact.value()
                .quick()
                .flatMap(q -> of(q.minus(DoubleDouble.of(computed)), exact))
                .orElseGet(() -> of(Ball.of(computed, exact.value().ball().precision()), exact));
    }

    /** The error of another number, of which an enclosure is known. */
    static ElementError of(RealArithmetic.Real other, Estimate exact) {
        return exact.value()
                .quick()
                .flatMap(q -> other.quick().flatMap(o -> of(q.minus(o), exact)))
                .orElseGet(() -> of(other.ball(), exact));
    }

    private static ElementError of(Ball other, Estimate exact) {
        Ball distance = exact.value().ball().minus(other).abs();
        return new ElementError(inUnits(distance.lower(), exact), inUnits(distance.upper(), exact), admitted(exact));
    }

    /** The error from a distance in double-doubles; empty where they do not know it, or not well enough to tell. */
    private static Optional<ElementError> of(DoubleDouble distance, Estimate exact) {
        double unit = unit(exact);
        if (!distance.isKnown() || unit <= SAFE || unit >= 1 / SAFE) {
            return Optional.empty();
        }
        double size = Math.abs(distance.doubleValue());
        // What the middle's double leaves away is below its last place, and the bounds themselves are rounded.
        double slack = (distance.radius() + Math.ulp(size)) * OUTWARDS;
        ElementError error = new ElementError(Math.max(0, size - slack) / unit, (size + slack) / unit, admitted(exact));
        return error.isUncertain() ? Optional.empty() : Optional.of(error);
    }

    private static double inUnits(Rational distance, Estimate exact) {
        double unit = unit(exact);
        // A unit is a power of two, by which only numbers near the ends of the range cannot be divided exactly.
        return unit > SAFE && unit < 1 / SAFE
                ? distance.doubleValue() / unit
                : distance.times(Rational.fromDouble(unit).inverse()).doubleValue();
    }

    private static double unit(Estimate exact) {
        return Double.isFinite(exact.scale()) ? Math.ulp(exact.scale()) : Double.MAX_VALUE;
    }

    static double admitted(Estimate exact) {
        // Below the normal numbers a rounding costs up to half a unit of the last place of all, whatever the scale is.
        double underflow = exact.roundings() * Double.MIN_VALUE;
        return (exact.error(EstimateArithmetic.UNIT) + underflow) / unit(exact);
    }

    /** Beyond what rounding can explain. */
    boolean isDifference() {
        return least > admitted;
    }

    /** Whether the enclosure of the exact value is too wide to tell. */
    boolean isUncertain() {
        return least <= admitted && most > admitted;
    }
}
