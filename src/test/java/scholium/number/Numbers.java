package scholium.number;

import java.math.BigInteger;
import java.util.Random;

/** A seeded source of numbers that are likely to be troublesome. */
final class Numbers {
    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        6,
        1L << 31,
        1L << 32,
        1L << 53,
        (1L << 53) + 1,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        3037000499L,
        3037000500L
    };

    final long seed;
    private final Random random;

    Numbers(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Small, of any size, or near the boundary of the fast path. */
    BigInteger integer() {
        return switch (random.nextInt(4)) {
            case 0 -> BigInteger.valueOf(random.nextInt(41) - 20L);
            case 1 -> BigInteger.valueOf(EDGES[random.nextInt(EDGES.length)]);
            case 2 -> BigInteger.valueOf(random.nextLong() >> random.nextInt(63));
            default -> {
                BigInteger any = new BigInteger(random.nextInt(140), random);
                yield random.nextBoolean() ? any : any.negate();
            }
        };
    }

    Rational rational() {
        BigInteger denominator = integer();
        return Rational.of(integer(), denominator.signum() == 0 ? BigInteger.ONE : denominator);
    }

    /** Between −bound and bound. */
    Rational moderate(int bound) {
        int denominator = 1 + random.nextInt(1000);
        return Rational.of(random.nextInt(2 * bound * denominator + 1) - (long) bound * denominator, denominator);
    }

    /** Finite, of any exponent. */
    double anyDouble() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : random.nextGaussian();
    }
}
