package scholium.engine.sums;

/** Sets of possible signs, as bits: what is known of a real number. */
final class Sign {
    static final int NEGATIVE = 1;
    static final int ZERO = 2;
    static final int POSITIVE = 4;
    static final int NON_NEGATIVE = ZERO | POSITIVE;
    static final int NON_ZERO = NEGATIVE | POSITIVE;
    static final int ANY = 7;

    private Sign() {}

    static int of(int signum) {
        return signum < 0 ? NEGATIVE : signum == 0 ? ZERO : POSITIVE;
    }

    static boolean within(int sign, int wanted) {
        return (sign & ~wanted) == 0;
    }

    static int negate(int sign) {
        return (sign & ZERO) | ((sign & NEGATIVE) << 2) | ((sign & POSITIVE) >> 2);
    }

    static int times(int a, int b) {
        int result = 0;
        for (int x = NEGATIVE; x <= POSITIVE; x <<= 1) {
            for (int y = NEGATIVE; y <= POSITIVE; y <<= 1) {
                if ((a & x) != 0 && (b & y) != 0) {
                    result |= x == ZERO || y == ZERO ? ZERO : x == y ? POSITIVE : NEGATIVE;
                }
            }
        }
        return result;
    }

    static int plus(int a, int b) {
        int result = 0;
        for (int x = NEGATIVE; x <= POSITIVE; x <<= 1) {
            for (int y = NEGATIVE; y <= POSITIVE; y <<= 1) {
                if ((a & x) != 0 && (b & y) != 0) {
                    result |= x == ZERO ? y : y == ZERO || x == y ? x : ANY;
                }
            }
        }
        return result;
    }

    /** The exponent may be negative, where 0 is no possible base. */
    static int power(int sign, int exponent) {
        if (exponent == 0) {
            return POSITIVE;
        }
        int base = exponent < 0 ? sign & ~ZERO : sign;
        return exponent % 2 == 0 ? ((base & ZERO) | ((base & NON_ZERO) == 0 ? 0 : POSITIVE)) : base;
    }
}
