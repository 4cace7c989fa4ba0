package scholium.number;

import java.math.BigInteger;

/**
 * π and log 2 in fixed-point notation, by Machin-like formulas: π = 16 arctan(1/5) − 4 arctan(1/239), and log 2 = 18
 * artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749) (Brent and Zimmermann, <i>Modern Computer Arithmetic</i>, section
 * 4.8.2 and exercise 4.35). The longest value computed is kept.
 */
final class Constants {
    private static final int GUARD = 40;

    private static volatile Fixed pi = new Fixed(0, BigInteger.valueOf(3));
    private static volatile Fixed log2 = new Fixed(0, BigInteger.ONE);

    /** A number times 2^bits, at most two units off. */
    private record Fixed(int bits, BigInteger value) {
        BigInteger at(int fewer) {
            // The two units shrink to one at least, and the floor adds less than one.
            return value.shiftRight(bits - fewer);
        }
    }

    private Constants() {}

    /** π · 2^bits, at most two units off. */
    static BigInteger pi(int bits) {
        Fixed known = pi;
        if (known.bits < bits) {
            int working = bits + GUARD;
            BigInteger sum = arctan(5, -1, working)
                    .shiftLeft(4)
                    .subtract(arctan(239, -1, working).shiftLeft(2));
            known = new Fixed(bits, sum.shiftRight(GUARD));
            pi = known;
        }
        return known.at(bits);
    }

    /** The natural logarithm of 2, times 2^bits, at most two units off. */
    static BigInteger log2(int bits) {
        Fixed known = log2;
        if (known.bits < bits) {
            int working = bits + GUARD;
            BigInteger sum = arctan(26, 1, working)
                    .multiply(BigInteger.valueOf(18))
                    .subtract(arctan(4801, 1, working).shiftLeft(1))
                    .add(arctan(8749, 1, working).shiftLeft(3));
            known = new Fixed(bits, sum.shiftRight(GUARD));
            log2 = known;
        }
        return known.at(bits);
    }

    /**
     * Σ sign^k / ((2k+1) n^(2k+1)) in fixed-point notation: arctan(1/n), or artanh(1/n) for a positive sign.
     *
     * <p>The powers are off by less than two units (one is inherited, divided by n² ≥ 25, one is new), each term by less
     * than two more, and the rest once the powers vanish by less than one: fewer than 4 (bits + 1) units, which at a
     * million bits and the multiples taken is below 2^28 and disappears in the {@value #GUARD} guard bits.
     */
    private static BigInteger arctan(int n, int sign, int bits) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = BigInteger.ZERO;
        for (long k = 0; power.signum() != 0; k++) {
            BigInteger term = power.divide(BigInteger.valueOf(2 * k + 1));
            sum = sign < 0 && k % 2 == 1 ? sum.subtract(term) : sum.add(term);
            power = power.divide(square);
        }
        return sum;
    }
}
