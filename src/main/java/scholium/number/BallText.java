package scholium.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal form of a {@link Ball}.
 *
 * <ul>
 *   <li>An exact number of at most 30 significant digits is printed as it is: {@code 0.5}.
 *   <li>Else the longest decimal to which every number of the interval rounds, with an ellipsis: {@code 3.1416…}.
 *   <li>If there is none, the interval, its ends rounded outwards to three digits: {@code [-0.00123, 0.00124]}.
 *   <li>An undefined ball is {@code undefined (division by 0)}.
 * </ul>
 */
final class BallText {
    private static final int EXACT_DIGITS = 30;
    private static final int BOUND_DIGITS = 3;

    private BallText() {}

    static String print(Ball ball) {
        if (!ball.isDefined()) {
            return "undefined (" + ball.reason().map(Undefined::description).orElseThrow() + ")";
        }
        Rational lower = ball.lower();
        Rational upper = ball.upper();
        if (ball.isExact() && isShort(lower)) {
            return PlainDecimal.of(lower.toDecimal(EXACT_DIGITS).stripTrailingZeros());
        }
        int most = (int) (ball.precision().bits() * Math.log10(2)) + 1;
        double width = ball.relativeWidth();
        int start = width > 0 ? (int) Math.min(most, 2 - Math.log10(width)) : most;
        for (int digits = start; digits > 0; digits--) {
            BigDecimal decimal = lower.toDecimal(digits);
            if (decimal.compareTo(upper.toDecimal(digits)) == 0) {
                return PlainDecimal.of(decimal) + "…";
            }
        }
        return "[" + outwards(lower, RoundingMode.FLOOR) + ", " + outwards(upper, RoundingMode.CEILING) + "]";
    }

    /** Whether an exact dyadic number has no more than {@value #EXACT_DIGITS} decimal digits. */
    private static boolean isShort(Rational value) {
        BigDecimal decimal = value.toDecimal(EXACT_DIGITS);
        // Numbers with a large exponent are not worth the powers of ten.
        boolean moderate = Math.abs(decimal.scale()) <= 3 * EXACT_DIGITS;
        return moderate && Rational.parse(decimal.toPlainString()).equals(value);
    }

    private static String outwards(Rational bound, RoundingMode mode) {
        MathContext context = new MathContext(BOUND_DIGITS, mode);
        BigDecimal decimal = new BigDecimal(bound.numerator()).divide(new BigDecimal(bound.denominator()), context);
        return PlainDecimal.of(decimal.stripTrailingZeros());
    }
}
