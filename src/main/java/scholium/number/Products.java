package scholium.number;

import scholium.number.Dyadic.Direction;

/** Products, quotients and powers of defined balls, by the signs of the endpoints. */
final class Products {
    private Products() {}

    static Ball product(Ball x, Ball y, Precision precision) {
        Dyadic first = x.low().times(y.low());
        if (x.isExact() && y.isExact()) {
            return Ball.enclosing(first, first, precision);
        }
        Dyadic last = x.high().times(y.high());
        if (x.low().signum() >= 0 && y.low().signum() >= 0) {
            return Ball.enclosing(first, last, precision);
        }
        Dyadic second = x.low().times(y.high());
        Dyadic third = x.high().times(y.low());
        return Ball.enclosing(
                Dyadic.min(Dyadic.min(first, last), Dyadic.min(second, third)),
                Dyadic.max(Dyadic.max(first, last), Dyadic.max(second, third)),
                precision);
    }

    static Ball quotient(Ball x, Ball y, Precision precision) {
        if (y.containsZero()) {
            boolean certain = y.isExact();
            return Ball.undefined(certain ? Undefined.DIVISION_BY_ZERO : Undefined.DIVISOR_MAY_BE_ZERO, precision);
        }
        if (y.isNegative()) {
            return quotient(x.negate(), y.negate(), precision);
        }
        // The divisor is positive: a non-negative bound is smallest over the greatest divisor, and so on.
        Dyadic under = x.low().signum() >= 0 ? y.high() : y.low();
        Dyadic over = x.high().signum() >= 0 ? y.low() : y.high();
        int bits = precision.bits();
        return Ball.enclosing(
                x.low().dividedBy(under, bits, Direction.DOWN),
                x.high().dividedBy(over, bits, Direction.UP),
                precision);
    }

    /** A power that does not forget that an even one is not negative. */
    static Ball power(Ball base, long exponent) {
        if (!base.isDefined() || exponent == 1) {
            return base;
        }
        if (exponent % 2 == 0) {
            return nonNegativePower(base.abs(), exponent);
        }
        if (base.low().signum() >= 0) {
            return nonNegativePower(base, exponent);
        }
        if (base.high().signum() <= 0) {
            return nonNegativePower(base.negate(), exponent).negate();
        }
        Ball low = Ball.point(base.low().negate(), base.precision());
        Ball high = Ball.point(base.high(), base.precision());
        return Ball.hull(nonNegativePower(low, exponent).negate(), nonNegativePower(high, exponent));
    }

    /** By repeated squaring, from the most significant bit of the exponent. */
    private static Ball nonNegativePower(Ball base, long exponent) {
        Ball result = Ball.point(Dyadic.ONE, base.precision());
        for (int bit = Long.SIZE - Long.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = result.times(result);
            if ((exponent >> bit & 1) == 1) {
                result = result.times(base);
            }
        }
        return result;
    }
}
