package scholium.number;

import java.math.BigInteger;

/** Between exact numbers and IEEE 754 binary64: exact one way, correctly rounded (ties to even) the other. */
final class DoubleRounding {
    private static final int MANTISSA_BITS = 53;
    private static final long EXACT_INTEGERS = 1L << MANTISSA_BITS;
    private static final long FRACTION_MASK = (1L << (MANTISSA_BITS - 1)) - 1;

    /** Enough quotient bits that the mantissa, a rounding bit and one sticky bit are among them. */
    private static final int QUOTIENT_BITS = MANTISSA_BITS + 3;

    private DoubleRounding() {}

    static double nearest(long numerator, long denominator) {
        if (Math.abs(numerator) <= EXACT_INTEGERS && denominator <= EXACT_INTEGERS) {
            // Both convert exactly, so the one rounding is that of the division.
            return numerator == 0 ? 0.0 : (double) numerator / (double) denominator;
        }
        return nearest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static double nearest(BigInteger numerator, BigInteger denominator) {
        BigInteger top = numerator.abs();
        int shift = QUOTIENT_BITS - (top.bitLength() - denominator.bitLength());
        BigInteger[] parts = shift >= 0
                ? top.shiftLeft(shift).divideAndRemainder(denominator)
                : top.divideAndRemainder(denominator.shiftLeft(-shift));
        // A remainder only matters to tell a tie from more than a tie: keep it as a sticky last bit.
        BigInteger quotient = parts[1].signum() == 0
                ? parts[0].shiftLeft(1)
                : parts[0].shiftLeft(1).setBit(0);
        return nearestDyadic(numerator.signum() < 0 ? quotient.negate() : quotient, -(long) shift - 1);
    }

    /** The double nearest to {@code mantissa · 2^exponent}. */
    static double nearestDyadic(BigInteger mantissa, long exponent) {
        BigInteger magnitude = mantissa.abs();
        int length = magnitude.bitLength();
        long leading = exponent + length - 1;
        if (mantissa.signum() == 0 || leading < Double.MIN_EXPONENT - MANTISSA_BITS) {
            return 0.0;
        }
        if (leading > Double.MAX_EXPONENT) {
            return mantissa.signum() * Double.POSITIVE_INFINITY;
        }
        // Subnormal numbers have fewer bits: the last place never lies below 2^-1074.
        int bits = (int) Math.min(MANTISSA_BITS, leading - Double.MIN_EXPONENT + MANTISSA_BITS);
        int drop = length - bits;
        long kept = drop <= 0 ? magnitude.longValue() << -drop : roundedShift(magnitude, drop);
        return mantissa.signum() * Math.scalb((double) kept, (int) (exponent + drop));
    }

    private static long roundedShift(BigInteger magnitude, int drop) {
        long kept = magnitude.shiftRight(drop).longValue();
        boolean half = magnitude.testBit(drop - 1);
        boolean tie = half && magnitude.getLowestSetBit() == drop - 1;
        return half && (!tie || (kept & 1) == 1) ? kept + 1 : kept;
    }

    static Rational exact(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return Rational.dyadic(BigInteger.valueOf(mantissa(value)), exponent(value));
    }

    /** The signed integer m of {@code value = m · 2^exponent(value)}. */
    static long mantissa(double value) {
        long fraction = Double.doubleToRawLongBits(value) & FRACTION_MASK;
        boolean subnormal = Math.getExponent(value) < Double.MIN_EXPONENT;
        long magnitude = subnormal ? fraction : fraction | (FRACTION_MASK + 1);
        return value < 0 ? -magnitude : magnitude;
    }

    /** The exponent of the last place of a finite number. */
    static int exponent(double value) {
        return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - (MANTISSA_BITS - 1);
    }
}
