package scholium.implementation;

import java.math.BigDecimal;
import java.util.Optional;
import scholium.number.Ball;
import scholium.number.Rational;

/** Decimal digits of a number that its enclosure proves. */
final class CertainDigits {
    /** Beyond double precision by a factor of 10¹⁴. */
    static final int DIGITS = 30;

    /** What is closer to 0 than this part of the natural scale is written as 0. */
    private static final double NOTHING = 0x1p-105;

    private CertainDigits() {}

    /** Whether 30 digits are certain, or that the number is as good as 0. */
    static boolean are(Estimate e) {
        return of(e).isPresent();
    }

    /**
     * The number rounded to 30 significant digits; exact numbers without the zeros behind them. {@code 0} if it is closer to
     * 0 than 2⁻¹⁰⁵ of its natural scale. Empty if the enclosure is too wide to tell.
     */
    static Optional<String> of(Estimate e) {
        Ball ball = e.value().ball();
        if (!ball.isDefined()) {
            return Optional.empty();
        }
        Rational lower = ball.lower();
        Rational upper = ball.upper();
        BigDecimal decimal = lower.toDecimal(DIGITS);
        if (lower.signum() != 0
                && lower.signum() == upper.signum()
                && decimal.compareTo(upper.toDecimal(DIGITS)) == 0) {
            return Optional.of((ball.isExact() ? decimal.stripTrailingZeros() : decimal).toString());
        }
        double farthest = Math.max(Math.abs(lower.doubleValue()), Math.abs(upper.doubleValue()));
        boolean nothing = Double.isFinite(e.scale()) && farthest <= NOTHING * e.scale();
        return nothing || (lower.isZero() && upper.isZero()) ? Optional.of("0") : Optional.empty();
    }
}
