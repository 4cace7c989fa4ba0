package scholium.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, always reduced, with a positive denominator.
 *
 * <p>Numbers whose numerator and denominator are both at most 2⁶³ − 1 in absolute value are kept in two {@code long}s,
 * and arithmetic on them allocates no {@link BigInteger} unless it overflows; the others are kept in two {@code
 * BigInteger}s. The representation is a function of the value, so equality never compares across representations.
 *
 * <p>Sums and products cancel common factors before they multiply (Knuth, <i>The Art of Computer Programming</i>,
 * volume 2, section 4.5.1), which keeps the operands small and the result reduced.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);
    public static final Rational MINUS_ONE = new Rational(-1, 1);
    public static final Rational HALF = new Rational(1, 2);

    /** The largest size, in bits, of the numerator or denominator of a power. */
    static final long POWER_BITS = 1_000_000;

    /** The value when {@link #big} is null. The numerator is never {@code Long.MIN_VALUE}, so it can be negated. */
    private final long numerator;

    private final long denominator;

    /** The value when it does not fit in the two fields above. */
    private final @Nullable Fraction big;

    private record Fraction(BigInteger numerator, BigInteger denominator) {}

    private Rational(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Rational(Fraction big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    public static Rational of(long value) {
        return value == Long.MIN_VALUE ? reduced(BigInteger.valueOf(value), BigInteger.ONE) : new Rational(value, 1);
    }

    /**
     * The quotient of two integers.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException(numerator + "/0");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = LongMath.gcd(numerator, denominator);
        long sign = denominator < 0 ? -1 : 1;
        return new Rational(sign * (numerator / divisor), sign * (denominator / divisor));
    }

    public static Rational of(BigInteger value) {
        return reduced(value, BigInteger.ONE);
    }

    /**
     * The quotient of two integers.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + "/0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        return reduced(numerator.divide(signed), denominator.divide(signed));
    }

    /** {@code mantissa · 2^exponent}; a power of two divides without a greatest common divisor. */
    static Rational dyadic(BigInteger mantissa, int exponent) {
        if (exponent >= 0 || mantissa.signum() == 0) {
            return of(mantissa.shiftLeft(Math.max(0, exponent)));
        }
        int common = Math.min(mantissa.getLowestSetBit(), -exponent);
        return reduced(mantissa.shiftRight(common), BigInteger.ONE.shiftLeft(-exponent - common));
    }

    /**
     * Reads an integer ({@code -7}), a decimal ({@code 0.50}, {@code .5}), or a fraction of integers ({@code -3/2}),
     * exactly. Only ASCII digits and signs; no spaces, no exponents.
     *
     * @throws NumberFormatException if the text is none of these
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational parse(String text) {
        return RationalText.parse(text);
    }

    /**
     * The exact value of a floating-point number; 0 for both zeros.
     *
     * @throws IllegalArgumentException for infinities and NaN
     */
    public static Rational fromDouble(double value) {
        return DoubleRounding.exact(value);
    }

    /** The value of a fraction already in lowest terms, its denominator positive. */
    private static Rational reduced(BigInteger numerator, BigInteger denominator) {
        // The bit length of -2^63 is 63, as that of 2^63 - 1 is, but it cannot be negated.
        boolean fits = numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE;
        if (fits && numerator.longValue() != Long.MIN_VALUE) {
            return new Rational(numerator.longValue(), denominator.longValue());
        }
        return new Rational(new Fraction(numerator, denominator));
    }

    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator;
    }

    /** Positive. */
    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator;
    }

    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public boolean isOne() {
        return big == null && numerator == 1 && denominator == 1;
    }

    public boolean isInteger() {
        return big == null ? denominator == 1 : big.denominator.equals(BigInteger.ONE);
    }

    /** Whether numerator and denominator fit in a {@code long} each. */
    public boolean isSmall() {
        return big == null;
    }

    public Rational plus(Rational other) {
        if (big == null && other.big == null) {
            long divisor = LongMath.gcd(denominator, other.denominator);
            long left = other.denominator / divisor;
            long right = denominator / divisor;
            if (LongMath.productFits(numerator, left) && LongMath.productFits(other.numerator, right)) {
                long first = numerator * left;
                long second = other.numerator * right;
                long sum = first + second;
                if (LongMath.sumFits(first, second, sum)) {
                    // Only a factor of the common divisor can still cancel.
                    long common = divisor == 1 ? 1 : LongMath.gcd(sum, divisor);
                    long last = other.denominator / common;
                    if (LongMath.productFits(right, last)) {
                        return new Rational(sum / common, right * last);
                    }
                }
            }
        }
        BigInteger cross = numerator().multiply(other.denominator());
        return of(
                cross.add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        if (other.isOne()) {
            return this;
        }
        if (isOne()) {
            return other;
        }
        if (big == null && other.big == null) {
            long first = LongMath.gcd(numerator, other.denominator);
            long second = LongMath.gcd(other.numerator, denominator);
            long a = numerator / first;
            long b = other.numerator / second;
            long c = denominator / second;
            long d = other.denominator / first;
            if (LongMath.productFits(a, b) && LongMath.productFits(c, d)) {
                return new Rational(a * b, c * d);
            }
        }
        BigInteger first = numerator().gcd(other.denominator());
        BigInteger second = other.numerator().gcd(denominator());
        return reduced(
                numerator().divide(first).multiply(other.numerator().divide(second)),
                denominator().divide(second).multiply(other.denominator().divide(first)));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public Rational dividedBy(Rational divisor) {
        return times(divisor.inverse());
    }

    public Rational negate() {
        return big == null ? new Rational(-numerator, denominator) : reduced(big.numerator.negate(), big.denominator);
    }

    /**
     * The multiplicative inverse.
     *
     * @throws ArithmeticException if this is 0
     */
    public Rational inverse() {
        if (isZero()) {
            throw new ArithmeticException("1/0");
        }
        if (big == null) {
            return numerator > 0 ? new Rational(denominator, numerator) : new Rational(-denominator, -numerator);
        }
        BigInteger sign = BigInteger.valueOf(signum());
        return reduced(big.denominator.multiply(sign), big.numerator.multiply(sign));
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * An integer power; {@code 0⁰ = 1}.
     *
     * @throws ArithmeticException for a negative power of 0, and if the numerator or denominator of the result would
     *     certainly exceed 1,000,000 bits
     */
    public Rational pow(int exponent) {
        if (exponent < 0) {
            // The negation is of the exponent's absolute value, as a long, which has no overflow.
            return inverse().power(-(long) exponent);
        }
        return power(exponent);
    }

    private Rational power(long exponent) {
        if (exponent == 0) {
            return ONE;
        }
        if (isZero() || abs().isOne()) {
            return signum() >= 0 || exponent % 2 != 0 ? this : ONE;
        }
        if (big == null && LongMath.powerFits(numerator, exponent) && LongMath.powerFits(denominator, exponent)) {
            return new Rational(LongMath.power(numerator, exponent), LongMath.power(denominator, exponent));
        }
        BigInteger top = numerator();
        BigInteger bottom = denominator();
        long least = (Math.max(top.abs().bitLength(), bottom.bitLength()) - 1) * exponent;
        if (least >= POWER_BITS) {
            throw new ArithmeticException("a power of more than " + POWER_BITS + " bits");
        }
        return reduced(top.pow((int) exponent), bottom.pow((int) exponent));
    }

    /** The largest integer that is at most this. */
    public BigInteger floor() {
        if (big == null) {
            return BigInteger.valueOf(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = big.numerator.divideAndRemainder(big.denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The non-negative square root, if it is rational. */
    public Optional<Rational> sqrtExact() {
        if (signum() < 0) {
            return Optional.empty();
        }
        // The fraction is reduced, so it is a square only if both parts are.
        BigInteger[] top = numerator().sqrtAndRemainder();
        BigInteger[] bottom = denominator().sqrtAndRemainder();
        boolean exact = top[1].signum() == 0 && bottom[1].signum() == 0;
        return exact ? Optional.of(reduced(top[0], bottom[0])) : Optional.empty();
    }

    /**
     * This integer as an {@code int}.
     *
     * @throws ArithmeticException if this is not an integer, or does not fit
     */
    public int intValueExact() {
        if (!isInteger()) {
            throw new ArithmeticException(this + " is not an integer");
        }
        return big == null ? Math.toIntExact(numerator) : numerator().intValueExact();
    }

    /** The nearest {@code double}, ties to even; infinite beyond the range, zero below it. */
    public double doubleValue() {
        return big == null
                ? DoubleRounding.nearest(numerator, denominator)
                : DoubleRounding.nearest(big.numerator, big.denominator);
    }

    /** The nearest decimal of that many significant digits, ties to even. */
    public BigDecimal toDecimal(int significantDigits) {
        MathContext context = new MathContext(significantDigits, RoundingMode.HALF_EVEN);
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), context);
    }

    @Override
    public int compareTo(Rational other) {
        if (big == null && other.big == null) {
            return LongMath.compareProducts(numerator, other.denominator, other.numerator, denominator);
        }
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Rational other
                && numerator == other.numerator
                && denominator == other.denominator
                && (big == null ? other.big == null : big.equals(other.big));
    }

    @Override
    public int hashCode() {
        return big == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : big.hashCode();
    }

    /** As {@code -3/2} or {@code 5}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
