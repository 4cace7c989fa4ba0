package scholium.implementation;

import scholium.number.Ball;
import scholium.number.Rational;

/**
 * The error of a computed number in units of the last place of the natural scale of its formula.
 *
 * @param least a lower bound
 * @param most an upper bound
 * @param admitted what the formula admits; not finite where floating-point arithmetic cannot be asked for anything
 */
record ElementError(double least, double most, double admitted) {
    static ElementError of(double computed, Estimate exact) {
        double unit = Double.isFinite(exact.scale()) ? Math.ulp(exact.scale()) : Double.MAX_VALUE;
        // Below the normal numbers a rounding costs up to half a unit of the last place of all, whatever the scale is.
        double underflow = exact.roundings() * Double.MIN_VALUE;
        double admitted = (exact.error(EstimateArithmetic.UNIT) + underflow) / unit;
        if (!Double.isFinite(computed)) {
            return new ElementError(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, admitted);
        }
        Ball value = exact.value().ball();
        Ball distance = value.minus(Ball.of(Rational.fromDouble(computed), value.precision()))
                .abs();
        Rational inUnits = Rational.fromDouble(unit).inverse();
        return new ElementError(
                distance.lower().times(inUnits).doubleValue(),
                distance.upper().times(inUnits).doubleValue(),
                admitted);
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
