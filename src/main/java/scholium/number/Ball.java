package scholium.number;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scholium.number.Dyadic.Direction;

/**
 * A real number known up to an error: a closed interval that certainly contains it.
 *
 * <p>Every operation returns a ball that contains all results for operands within the given ones (interval arithmetic
 * with outward rounding; Tucker, <i>Validated Numerics</i>, 2011). The endpoints are integers times powers of two,
 * rounded outwards to the {@link Precision} that the ball carries; a binary operation works at the greater of the two
 * precisions. The elementary functions are evaluated at both endpoints where they increase, each with a bound on the
 * truncation and rounding errors that is proved next to the series.
 *
 * <p>An operation outside its domain does not throw: the result is an <em>undefined</em> ball that carries the reason,
 * and so are all further results from it. Nothing is certain of an undefined ball: {@link #isPositive}, {@link
 * #isNegative} and {@link #certainlyDiffers} are false, {@link #contains}, {@link #containsZero} and {@link #overlaps}
 * are true, and the endpoints must not be asked for.
 *
 * <p>Caveats: dependencies between operands are not seen ({@code x.minus(x)} is as wide as two independent balls, though
 * {@code x.pow(2)} is not negative); values beyond 2^±1000000 become out of range, or an interval that ends in 0.
 */
public final class Ball {
    /** The further bits that powers need: relative errors are multiplied by the exponent, below 2^32. */
    private static final int POWER_GUARD = 40;

    private final Dyadic low;
    private final Dyadic high;
    private final Precision precision;
    private final @Nullable Undefined reason;

    private Ball(Dyadic low, Dyadic high, Precision precision, @Nullable Undefined reason) {
        this.low = low;
        this.high = high;
        this.precision = precision;
        this.reason = reason;
    }

    public static Ball of(Rational value, Precision precision) {
        return between(value, value, precision);
    }

    /** The exact value of a finite floating-point number. */
    public static Ball of(double value, Precision precision) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return point(Dyadic.of(value), precision);
    }

    /** Some number between two, of which the first is not the greater. */
    public static Ball between(Rational lower, Rational upper, Precision precision) {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(lower + " > " + upper);
        }
        return enclosing(bound(lower, precision, Direction.DOWN), bound(upper, precision, Direction.UP), precision);
    }

    private static Dyadic bound(Rational value, Precision precision, Direction direction) {
        return Dyadic.quotient(value.numerator(), value.denominator(), precision.bits(), direction);
    }

    public static Ball pi(Precision precision) {
        int bits = precision.bits() + 8;
        return around(Constants.pi(bits), 2, -bits, precision);
    }

    /** A ball of which nothing is known, for this reason. */
    public static Ball undefined(Undefined reason, Precision precision) {
        return new Ball(Dyadic.ZERO, Dyadic.ZERO, precision, reason);
    }

    static Ball point(Dyadic value, Precision precision) {
        return new Ball(value, value, precision, null);
    }

    /** The interval, rounded outwards to the precision and to the range of exponents. */
    static Ball enclosing(Dyadic low, Dyadic high, Precision precision) {
        Dyadic first = Outward.below(low, precision);
        Dyadic last = Outward.above(high, precision);
        return Outward.isTooLarge(first) || Outward.isTooLarge(last)
                ? undefined(Undefined.OUT_OF_RANGE, precision)
                : new Ball(first, last, precision, null);
    }

    /** (middle ± error) · 2^exponent. */
    static Ball around(BigInteger middle, long error, long exponent, Precision precision) {
        BigInteger radius = BigInteger.valueOf(error);
        return enclosing(
                new Dyadic(middle.subtract(radius), exponent), new Dyadic(middle.add(radius), exponent), precision);
    }

    /** The smallest ball around two, of which the second is nowhere below the first. */
    static Ball hull(Ball first, Ball second) {
        return first.with(second, () -> enclosing(first.low, second.high, first.precision));
    }

    public Precision precision() {
        return precision;
    }

    /** The same number at another working precision: wider, if that is lower. */
    public Ball withPrecision(Precision other) {
        return reason == null ? enclosing(low, high, other) : undefined(reason, other);
    }

    public boolean isDefined() {
        return reason == null;
    }

    /** Why this ball is undefined, if it is. */
    public Optional<Undefined> reason() {
        return Optional.ofNullable(reason);
    }

    Dyadic low() {
        return endpoint(low);
    }

    Dyadic high() {
        return endpoint(high);
    }

    private Dyadic endpoint(Dyadic value) {
        if (reason != null) {
            throw new IllegalStateException("a ball without endpoints: " + reason.description());
        }
        return value;
    }

    public Rational lower() {
        return low().toRational();
    }

    public Rational upper() {
        return high().toRational();
    }

    /** The exact middle of the interval. */
    public Rational midpoint() {
        return low().plus(high()).scaled(-1).toRational();
    }

    /** The exact half of the width of the interval. */
    public Rational radius() {
        return high().minus(low()).scaled(-1).toRational();
    }

    /** Whether the interval is a single number. */
    public boolean isExact() {
        return low().equals(high());
    }

    /** An upper bound on the width divided by the absolute value; infinite if the value may be 0, unless exactly so. */
    public double relativeWidth() {
        Dyadic width = high().minus(low());
        if (width.signum() == 0) {
            return 0;
        }
        Dyadic least = abs().low;
        return least.signum() == 0
                ? Double.POSITIVE_INFINITY
                : Math.nextUp(width.dividedBy(least, Double.SIZE, Direction.UP).doubleValue());
    }

    /** The {@code double} nearest to the middle of the interval; not a bound. NaN if undefined. */
    public double doubleValue() {
        return reason == null ? low.plus(high).scaled(-1).doubleValue() : Double.NaN;
    }

    public boolean contains(Rational value) {
        return reason != null || (lower().compareTo(value) <= 0 && upper().compareTo(value) >= 0);
    }

    public boolean containsZero() {
        return reason != null || (low.signum() <= 0 && high.signum() >= 0);
    }

    /** Whether the number is certainly positive. */
    public boolean isPositive() {
        return reason == null && low.signum() > 0;
    }

    /** Whether the number is certainly negative. */
    public boolean isNegative() {
        return reason == null && high.signum() < 0;
    }

    /** Whether the two may be the same number. */
    public boolean overlaps(Ball other) {
        return reason != null
                || other.reason != null
                || (low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0);
    }

    /** Whether the two numbers exist and are certainly not the same. */
    public boolean certainlyDiffers(Ball other) {
        return !overlaps(other);
    }

    public Ball negate() {
        return reason == null ? new Ball(high.negate(), low.negate(), precision, null) : this;
    }

    public Ball abs() {
        if (reason != null || low.signum() >= 0) {
            return this;
        }
        return high.signum() <= 0 ? negate() : new Ball(Dyadic.ZERO, Dyadic.max(low.negate(), high), precision, null);
    }

    public Ball plus(Ball other) {
        return with(other, () -> enclosing(low.plus(other.low), high.plus(other.high), common(other)));
    }

    public Ball minus(Ball other) {
        return plus(other.negate());
    }

    public Ball times(Ball other) {
        return with(other, () -> Products.product(this, other, common(other)));
    }

    /** The quotient; undefined if the divisor may be 0. */
    public Ball dividedBy(Ball divisor) {
        return with(divisor, () -> Products.quotient(this, divisor, common(divisor)));
    }

    /** 1/x; undefined if x may be 0. */
    public Ball inverse() {
        return point(Dyadic.ONE, precision).dividedBy(this);
    }

    /** An integer power; {@code 0⁰ = 1}, and a negative power is undefined if the base may be 0. */
    public Ball pow(int exponent) {
        if (reason != null) {
            return this;
        }
        Ball base = withPrecision(precision.extended(POWER_GUARD));
        long positive = Math.abs((long) exponent);
        Ball power = Products.power(exponent < 0 ? base.inverse() : base, positive);
        return power.withPrecision(precision);
    }

    public Ball sqrt() {
        if (reason != null || low.signum() < 0) {
            return leaving(high.signum() < 0);
        }
        int bits = precision.bits();
        return enclosing(low.sqrt(bits, Direction.DOWN), high.sqrt(bits, Direction.UP), precision);
    }

    public Ball exp() {
        return increasing(Exponential::exp);
    }

    /** The natural logarithm. */
    public Ball log() {
        if (reason != null || low.signum() <= 0) {
            return leaving(high.signum() <= 0);
        }
        return increasing(Exponential::log);
    }

    public Ball sinh() {
        return increasing(Exponential::sinh);
    }

    public Ball cosh() {
        return abs().increasing(Exponential::cosh);
    }

    public Ball tanh() {
        return increasing(Exponential::tanh);
    }

    public Ball atan() {
        return increasing(InverseTangents::arctan);
    }

    /** The error function 2/√π ∫₀ˣ exp(−t²) dt. */
    public Ball erf() {
        return increasing(ErrorFunction::at);
    }

    public Ball sin() {
        return reason == null ? Trigonometric.sin(this) : this;
    }

    public Ball cos() {
        return reason == null ? Trigonometric.cos(this) : this;
    }

    public Ball tan() {
        return reason == null ? Trigonometric.tan(this) : this;
    }

    /** The enclosure from those at the two endpoints. */
    private Ball increasing(BiFunction<Dyadic, Precision, Ball> function) {
        if (reason != null) {
            return this;
        }
        Ball first = function.apply(low, precision);
        return low.equals(high) ? first : hull(first, function.apply(high, precision));
    }

    /** The result of a function that is not defined on all of this ball, or on none of it. */
    private Ball leaving(boolean certain) {
        if (reason != null) {
            return this;
        }
        return undefined(certain ? Undefined.OUTSIDE_DOMAIN : Undefined.MAY_LEAVE_DOMAIN, precision);
    }

    private Precision common(Ball other) {
        return Precision.max(precision, other.precision);
    }

    /** The result where both are defined; else a reason, a certain one first. */
    private Ball with(Ball other, Supplier<Ball> result) {
        if (reason == null && other.reason == null) {
            return result.get();
        }
        boolean theirs = reason == null || (!reason.certain() && other.reason != null && other.reason.certain());
        return theirs ? other : this;
    }

    /** This times a power of two. */
    Ball scaled(int power) {
        return reason == null ? enclosing(low.scaled(power), high.scaled(power), precision) : this;
    }

    /** This with a further error of at most so much. */
    Ball widened(Dyadic error) {
        return reason == null ? enclosing(low.minus(error), high.plus(error), precision) : this;
    }

    /** An odd function of |x|, made one of x. */
    Ball withSignOf(Dyadic x) {
        return x.signum() < 0 ? negate() : this;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Ball other
                && reason == other.reason
                && precision.equals(other.precision)
                && low.equals(other.low)
                && high.equals(other.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(low, high, precision, reason);
    }

    /** The decimal digits that are certain, the last one rounded; see {@link BallText}. */
    @Override
    public String toString() {
        return BallText.print(this);
    }
}
