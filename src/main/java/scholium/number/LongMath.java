package scholium.number;

/** Arithmetic on {@code long}s that knows when it overflows, without exceptions and without {@code BigInteger}. */
final class LongMath {
    private LongMath() {}

    /** The positive greatest common divisor of two numbers, not both 0 and neither {@code Long.MIN_VALUE}. */
    static long gcd(long first, long second) {
        long a = Math.abs(first);
        long b = Math.abs(second);
        if (a == 1 || b == 1) {
            return 1;
        }
        if (a == 0 || b == 0) {
            return a + b;
        }
        // Stein's binary algorithm: subtractions and shifts instead of divisions.
        int shift = Long.numberOfTrailingZeros(a | b);
        a >>= Long.numberOfTrailingZeros(a);
        while (b != 0) {
            b >>= Long.numberOfTrailingZeros(b);
            long difference = b - a;
            a = Math.min(a, b);
            b = Math.abs(difference);
        }
        return a << shift;
    }

    /** Whether the product is a {@code long} other than {@code Long.MIN_VALUE}. */
    static boolean productFits(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) == low >> (Long.SIZE - 1) && low != Long.MIN_VALUE;
    }

    /** Whether {@code sum}, computed as {@code a + b}, is their sum and not {@code Long.MIN_VALUE}. */
    static boolean sumFits(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) >= 0 && sum != Long.MIN_VALUE;
    }

    /** Compares a·b with c·d in 128 bits. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** Whether the size of the base shows that the power, of a positive exponent, is below 2^62 in absolute value. */
    static boolean powerFits(long base, long exponent) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(base));
        return exponent < Long.SIZE && bits * exponent < Long.SIZE - 1;
    }

    /** A power that fits. */
    static long power(long base, long exponent) {
        long result = 1;
        for (long k = 0; k < exponent; k++) {
            result *= base;
        }
        return result;
    }
}
