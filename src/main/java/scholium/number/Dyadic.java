package scholium.number;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number {@code mantissa · 2^exponent}: an endpoint of a {@link Ball}. Sums and products are exact; quotients, roots
 * and roundings take the direction in which they may err.
 */
record Dyadic(BigInteger mantissa, long exponent) implements Comparable<Dyadic> {
    static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);
    static final Dyadic ONE = new Dyadic(BigInteger.ONE, 0);

    /** Where a rounded result may lie from the exact one. */
    enum Direction {
        DOWN,
        UP
    }

    static Dyadic of(long value) {
        return new Dyadic(BigInteger.valueOf(value), 0);
    }

    static Dyadic powerOfTwo(long exponent) {
        return new Dyadic(BigInteger.ONE, exponent);
    }

    /** The exact value of a finite {@code double}. */
    static Dyadic of(double value) {
        return new Dyadic(BigInteger.valueOf(DoubleRounding.mantissa(value)), DoubleRounding.exponent(value));
    }

    int signum() {
        return mantissa.signum();
    }

    /** The t with 2^(t−1) ≤ |x| ≤ 2^t, of a number other than 0. */
    long top() {
        return exponent + mantissa.bitLength();
    }

    Dyadic negate() {
        return new Dyadic(mantissa.negate(), exponent);
    }

    Dyadic abs() {
        return signum() < 0 ? negate() : this;
    }

    Dyadic plus(Dyadic other) {
        if (signum() == 0) {
            return other;
        }
        if (other.signum() == 0) {
            return this;
        }
        long common = Math.min(exponent, other.exponent);
        return new Dyadic(at(common).add(other.at(common)), common);
    }

    Dyadic minus(Dyadic other) {
        return plus(other.negate());
    }

    Dyadic times(Dyadic other) {
        return new Dyadic(mantissa.multiply(other.mantissa), exponent + other.exponent);
    }

    /** This, multiplied by a power of two. */
    Dyadic scaled(long power) {
        return new Dyadic(mantissa, exponent + power);
    }

    Dyadic dividedBy(Dyadic divisor, int bits, Direction direction) {
        return quotient(mantissa, divisor.mantissa, bits, direction).scaled(exponent - divisor.exponent);
    }

    /** The quotient of two integers to at least that many bits. */
    static Dyadic quotient(BigInteger numerator, BigInteger denominator, int bits, Direction direction) {
        int shift = bits + 1 - (numerator.bitLength() - denominator.bitLength());
        BigInteger[] parts = shift >= 0
                ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
                : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
        // Integer division truncates; step away from 0 where that is the wrong side.
        int side = parts[1].signum() * denominator.signum();
        BigInteger rounded = parts[0];
        if (side < 0 && direction == Direction.DOWN) {
            rounded = rounded.subtract(BigInteger.ONE);
        } else if (side > 0 && direction == Direction.UP) {
            rounded = rounded.add(BigInteger.ONE);
        }
        return new Dyadic(rounded, -(long) shift);
    }

    /** The root of a number that is not negative. */
    Dyadic sqrt(int bits, Direction direction) {
        int shift = Math.max(0, 2 * bits + 2 - mantissa.bitLength());
        shift += (int) Math.floorMod(exponent - shift, 2L);
        BigInteger[] parts = mantissa.shiftLeft(shift).sqrtAndRemainder();
        boolean up = direction == Direction.UP && parts[1].signum() != 0;
        return new Dyadic(up ? parts[0].add(BigInteger.ONE) : parts[0], (exponent - shift) / 2);
    }

    Dyadic rounded(int bits, Direction direction) {
        int drop = mantissa.bitLength() - bits;
        if (drop <= 0) {
            return this;
        }
        BigInteger kept = mantissa.shiftRight(drop);
        boolean exact = mantissa.getLowestSetBit() >= drop;
        return new Dyadic(exact || direction == Direction.DOWN ? kept : kept.add(BigInteger.ONE), exponent + drop);
    }

    /** The floor of {@code x · 2^bits}: this in fixed-point notation, at most one unit too small. */
    BigInteger fixed(long bits) {
        return mantissa.shiftLeft(Math.toIntExact(exponent + bits));
    }

    private BigInteger at(long common) {
        return mantissa.shiftLeft(Math.toIntExact(exponent - common));
    }

    Rational toRational() {
        return Rational.dyadic(mantissa, Math.toIntExact(exponent));
    }

    double doubleValue() {
        return DoubleRounding.nearestDyadic(mantissa, exponent);
    }

    static Dyadic min(Dyadic first, Dyadic second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    static Dyadic max(Dyadic first, Dyadic second) {
        return first.compareTo(second) >= 0 ? first : second;
    }

    @Override
    public int compareTo(Dyadic other) {
        int signs = Integer.compare(signum(), other.signum());
        if (signs != 0 || signum() == 0) {
            return signs;
        }
        // The numbers are aligned only if their lengths agree, so that no exponent makes this slow. The length of a
        // negative power of two is one too small, hence absolute values.
        Dyadic first = abs();
        Dyadic second = other.abs();
        int tops = Long.compare(first.top(), second.top());
        long common = Math.min(exponent, other.exponent);
        return signum() * (tops != 0 ? tops : first.at(common).compareTo(second.at(common)));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object || (object instanceof Dyadic other && compareTo(other) == 0);
    }

    @Override
    public int hashCode() {
        int zeros = Math.max(0, mantissa.getLowestSetBit());
        return 31 * mantissa.shiftRight(zeros).hashCode() + (signum() == 0 ? 0 : Long.hashCode(exponent + zeros));
    }
}
