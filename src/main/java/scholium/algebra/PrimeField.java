package scholium.algebra;

import java.math.BigInteger;
import java.util.SplittableRandom;
import scholium.number.Rational;

/**
 * The integers modulo a random prime near 2⁶¹, in Montgomery form.
 *
 * <p>The prime is 3 modulo 4 and the primes up to 7 are squares modulo it. So every square has one root that is a square
 * itself; with the squares in the part of the positive numbers and this root in the part of √, products of roots, small
 * integers and |u| = √(u²) behave as they do for real numbers. Sums do not: a sum of squares need not be a square.
 */
public final class PrimeField {
    private static final long LEAST = 1L << 60;
    private static final int[] SMALL = {2, 3, 5, 7};

    private final long prime;
    private final long inverse;
    private final long one;
    private final long square;

    private PrimeField(long prime) {
        this.prime = prime;
        long x = prime;
        for (int k = 0; k < 5; k++) {
            x *= 2 - prime * x;
        }
        this.inverse = x;
        BigInteger p = BigInteger.valueOf(prime);
        this.one = BigInteger.ONE.shiftLeft(64).mod(p).longValue();
        this.square = BigInteger.ONE.shiftLeft(128).mod(p).longValue();
    }

    /** The field of the first suitable prime that the seed leads to. */
    public static PrimeField random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        while (true) {
            // 7 modulo 8, so that −1 is no square and 2 is one.
            long candidate = (LEAST + random.nextLong(LEAST)) | 7;
            boolean suitable = true;
            for (int q : SMALL) {
                suitable &= q == 2 || legendre(candidate, q) == 1;
            }
            if (suitable && BigInteger.valueOf(candidate).isProbablePrime(64)) {
                return new PrimeField(candidate);
            }
        }
    }

    /** The symbol (q/p) for odd primes q and p = 3 mod 4, by reciprocity. */
    private static int legendre(long p, int q) {
        long residue = p % q;
        boolean isSquare = false;
        for (int k = 1; k < q; k++) {
            isSquare |= (long) k * k % q == residue;
        }
        int symbol = isSquare ? 1 : -1;
        return q % 4 == 3 ? -symbol : symbol;
    }

    public long prime() {
        return prime;
    }

    public long of(long value) {
        return times(Math.floorMod(value, prime), square);
    }

    public long of(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return of(value.longValue());
        }
        return of(value.mod(BigInteger.valueOf(prime)).longValue());
    }

    /**
     * A rational number.
     *
     * @throws ArithmeticException if the prime divides its denominator
     */
    public long of(Rational value) {
        return value.isInteger()
                ? of(value.numerator())
                : times(of(value.numerator()), inverse(of(value.denominator())));
    }

    public long plus(long a, long b) {
        long sum = a + b;
        return sum >= prime ? sum - prime : sum;
    }

    public long negate(long a) {
        return a == 0 ? 0 : prime - a;
    }

    public long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long m = low * inverse;
        // The unsigned high word; prime is positive.
        long reduced = Math.multiplyHigh(m, prime) + ((m >> 63) & prime);
        long result = high - reduced;
        return result < 0 ? result + prime : result;
    }

    public long power(long base, long exponent) {
        long result = one;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }

    /**
     * The reciprocal.
     *
     * @throws ArithmeticException for 0
     */
    public long inverse(long a) {
        if (a == 0) {
            throw new ArithmeticException("1/0");
        }
        return power(a, prime - 2);
    }

    /** The root that is a square, or −1 if there is none. */
    public long root(long a) {
        long r = power(a, (prime + 1) / 4);
        return times(r, r) == a ? r : -1;
    }
}
