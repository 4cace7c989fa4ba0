package scholium.number;

import java.math.BigInteger;

/**
 * The sums over k ≡ 0, 1, 2, 3 (mod 4) of t^k / k!, from which both the exponential and the trigonometric functions of a
 * reduced argument are put together, in fixed-point notation with {@code bits} fractional bits.
 *
 * @param error the most units by which any combination of the four sums with coefficients −1, 0, 1 may be off, provided
 *     the argument was off by at most {@value #ARGUMENT_ERROR}
 */
record TaylorSums(BigInteger zero, BigInteger one, BigInteger two, BigInteger three, long error) {
    /** The most units by which the argument may be off. */
    static final int ARGUMENT_ERROR = 3;

    private static final int TERM_ERROR = 6;

    /**
     * The sums of an argument with |t| ≤ 0.8 and at least 16 fractional bits.
     *
     * <p>Let e(k) bound the error of the k-th term. The next is the product with t, floored, divided by k + 1, truncated:
     * e(k+1) ≤ (0.8 e(k) + 0.8 · 3 + 2^−16 · 3 e(k)) / (k + 1) + 2, and e(1) = 3, hence all e(k) ≤ 6. When a computed term
     * is 0, the true one is at most 6 units, and those after it add up to at most 6 more.
     */
    static TaylorSums of(BigInteger argument, int bits) {
        BigInteger[] sums = {BigInteger.ONE.shiftLeft(bits), argument, BigInteger.ZERO, BigInteger.ZERO};
        BigInteger term = argument;
        int k = 1;
        while (term.signum() != 0) {
            k++;
            term = term.multiply(argument).shiftRight(bits).divide(BigInteger.valueOf(k));
            sums[k % 4] = sums[k % 4].add(term);
        }
        return new TaylorSums(sums[0], sums[1], sums[2], sums[3], TERM_ERROR * (k + 1L));
    }
}
