package scholium.diagnosis;

import java.util.Optional;
import scholium.number.Rational;

/** Short fractions near floating-point numbers. */
final class Guess {
    private static final double NEAR = 1e-5;
    private static final int DENOMINATORS = 24;
    private static final int NUMERATORS = 200;

    private Guess() {}

    /** The fraction with the smallest denominator that is near; a relative error is meant. */
    static Optional<Rational> fraction(double value) {
        for (int d = 1; d <= DENOMINATORS; d++) {
            double n = Math.rint(value * d);
            if (n != 0 && Math.abs(n) <= NUMERATORS && Math.abs(value * d - n) <= NEAR * Math.abs(n)) {
                return Optional.of(Rational.of((long) n, d));
            }
        }
        return Optional.empty();
    }

    /** Twice an exponent that is a half-integer of modest size. */
    static Optional<Integer> halves(double exponent) {
        double twice = Math.rint(2 * exponent);
        boolean near = Math.abs(2 * exponent - twice) <= NEAR && Math.abs(twice) <= 8;
        return near ? Optional.of((int) twice) : Optional.empty();
    }

    /** Whether two numbers seem equal, or compare as they may: left greater if {@code direction} is 1, less if −1. */
    static boolean agree(double left, double right, int direction) {
        return Math.abs(left - right) <= 1e-8 * Math.max(Math.abs(left), Math.abs(right))
                || (left - right) * direction > 0;
    }

    static boolean isZero(double value, double scale) {
        return Math.abs(value) <= 1e-10 * scale;
    }
}
