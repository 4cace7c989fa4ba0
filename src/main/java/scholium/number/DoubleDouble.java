package scholium.number;

import java.math.BigInteger;
import java.util.function.UnaryOperator;

/**
 * A real number known up to an error, in some 31 digits: the unevaluated sum of two {@code double}s, and a bound on its
 * distance from the number. What {@link Ball} does with integers of any length, many times faster.
 *
 * <p>Method: the error-free sum and product of floating-point numbers (Dekker, <i>Numerische Mathematik</i> 18, 1971;
 * Knuth, <i>The Art of Computer Programming</i>, volume 2, section 4.2.2), and the algorithms on top of them whose
 * relative errors Joldes, Muller and Popescu (<i>ACM Transactions on Mathematical Software</i> 44, 2017) bound by
 * 3u² + O(u³) for a sum and 7u² for a product, u = 2⁻⁵³; here 16u² is allowed for each. The errors of reciprocals and
 * roots are bounded by the residual, afterwards. Bounds are rounded up by far more than their own rounding errors.
 *
 * <p>Numbers are trusted between 10⁻¹²⁰ and 10¹²⁰ (or exactly 0), where no intermediate result of the algorithms
 * overflows, and what underflows is below 10⁻²⁹⁰, which every bound includes. Beyond, and outside the domain of an
 * operation, the result is <em>unknown</em>, and so is everything computed from it; ask {@link Ball} then.
 */
public final class DoubleDouble {
    public static final DoubleDouble ZERO = new DoubleDouble(0, 0, 0);
    public static final DoubleDouble ONE = new DoubleDouble(1, 0, 0);
    static final DoubleDouble UNKNOWN = new DoubleDouble(Double.NaN, 0, Double.POSITIVE_INFINITY);

    /** Wide enough for all that two doubles of such sizes can say. */
    private static final Precision PRECISION = new Precision(160);

    private static final int MANTISSA = 53;

    /** So far down a double still has all its digits. */
    private static final int MOST_SHIFT = 900;

    private static final double LARGEST = 1e120;
    private static final double SMALLEST = 1e-120;
    private static final double ROUNDING = 16 * 0x1p-106;
    private static final double UPWARDS = 1 + 0x1p-40;
    private static final double UNDERFLOW = 1e-290;
    private static final double SPLITTER = 0x1p27 + 1;

    private final double high;
    private final double low;
    private final double radius;

    private DoubleDouble(double high, double low, double radius) {
        this.high = high;
        this.low = low;
        this.radius = radius;
    }

    /** Exactly this number; unknown if too large or too small. */
    public static DoubleDouble of(double value) {
        return trusted(value, 0, 0);
    }

    /** The number; unknown if too large or too small. */
    public static DoubleDouble of(Rational value) {
        BigInteger numerator = value.numerator();
        BigInteger denominator = value.denominator();
        if (numerator.bitLength() <= MANTISSA && denominator.bitCount() == 1 && denominator.bitLength() <= MOST_SHIFT) {
            return of(Math.scalb(numerator.doubleValue(), 1 - denominator.bitLength()));
        }
        if (numerator.bitLength() > MANTISSA || denominator.bitLength() > MANTISSA) {
            return of(Ball.of(value, PRECISION));
        }
        DoubleDouble top = new DoubleDouble(numerator.doubleValue(), 0, 0);
        return denominator.equals(BigInteger.ONE)
                ? top
                : top.times(new DoubleDouble(denominator.doubleValue(), 0, 0).inverse());
    }

    /** A ball around all that the given one contains. */
    public static DoubleDouble of(Ball ball) {
        double high = ball.doubleValue();
        if (Double.isNaN(high) || Math.abs(high) > LARGEST) {
            return UNKNOWN;
        }
        Ball rest = ball.minus(Ball.of(high, PRECISION));
        double low = rest.doubleValue();
        Ball error = rest.minus(Ball.of(low, PRECISION)).abs();
        double radius =
                error.isExact() && error.containsZero() ? 0 : error.upper().doubleValue() * UPWARDS + UNDERFLOW;
        return trusted(high, low, radius);
    }

    private static DoubleDouble trusted(double high, double low, double radius) {
        double size = Math.abs(high);
        boolean known = size <= LARGEST && (size >= SMALLEST || high == 0) && radius <= LARGEST;
        return known ? new DoubleDouble(high, low, radius) : UNKNOWN;
    }

    public boolean isKnown() {
        return !Double.isNaN(high);
    }

    /** Whether this is certainly 0. */
    public boolean isZero() {
        return high == 0 && low == 0 && radius == 0;
    }

    public boolean isPositive() {
        return isKnown() && high + low > 0 && Math.abs(high) > 2 * radius;
    }

    public boolean isNegative() {
        return negate().isPositive();
    }

    /** The {@code double} nearest to the middle, nearly; NaN if unknown. */
    public double doubleValue() {
        return high;
    }

    /** A bound on the distance of the number from the middle; infinite if unknown. */
    public double radius() {
        return radius;
    }

    /** The same as a ball; undefined if unknown. */
    public Ball toBall(Precision precision) {
        if (!isKnown()) {
            return Ball.undefined(Undefined.OUT_OF_RANGE, precision);
        }
        Precision wide = Precision.max(precision, PRECISION);
        Ball middle = Ball.of(high, wide).plus(Ball.of(low, wide));
        return middle.widened(Dyadic.of(radius)).withPrecision(precision);
    }

    public DoubleDouble negate() {
        return new DoubleDouble(-high, -low, radius);
    }

    public DoubleDouble plus(DoubleDouble other) {
        if (other.isZero()) {
            return this;
        }
        if (isZero()) {
            return other;
        }
        double s = high + other.high;
        double sError = sumError(high, other.high, s);
        double t = low + other.low;
        double tError = sumError(low, other.low, t);
        double c = sError + t;
        double v = s + c;
        double w = tError + (c - (v - s));
        double first = v + w;
        double second = w - (first - v);
        boolean exact = sError == 0 && t == 0 && tError == 0;
        double rounding = exact ? 0 : ROUNDING * Math.abs(first) + UNDERFLOW;
        return trusted(first, second, (radius + other.radius + rounding) * UPWARDS);
    }

    public DoubleDouble minus(DoubleDouble other) {
        return plus(other.negate());
    }

    public DoubleDouble times(DoubleDouble other) {
        if (isZero() || other.isZero()) {
            return isKnown() && other.isKnown() ? ZERO : UNKNOWN;
        }
        double p = high * other.high;
        double e = productError(high, other.high, p);
        boolean exact = low == 0 && other.low == 0;
        double tail = exact ? e : e + (high * other.low + low * other.high);
        double first = p + tail;
        double second = tail - (first - p);
        double rounding = exact ? 0 : ROUNDING * Math.abs(first);
        // Middles are larger than their first parts by 2⁻⁵³ at most, which the factor covers.
        double handedOn = radius == 0 && other.radius == 0
                ? 0
                : radius * Math.abs(other.high) + other.radius * Math.abs(high) + radius * other.radius;
        double bound = rounding == 0 && handedOn == 0 ? 0 : (rounding + handedOn) * UPWARDS + UNDERFLOW;
        return trusted(first, second, bound);
    }

    /** 1/x; unknown if x may be 0. */
    public DoubleDouble inverse() {
        if (!(isPositive() || isNegative())) {
            return UNKNOWN;
        }
        double q = 1 / high;
        DoubleDouble first = new DoubleDouble(q, 0, 0);
        double correction = ONE.minus(times(first)).high / high;
        double high2 = q + correction;
        DoubleDouble guess = trusted(high2, correction - (high2 - q), 0);
        // |1/x − g| = |1 − x·g| / |x|
        double least = Math.abs(high) * (1 - 0x1p-50) - radius;
        return guess.widened(ONE.minus(times(guess)).most() / least);
    }

    /** The root of a positive number; unknown if it may not be one. */
    public DoubleDouble sqrt() {
        if (isZero()) {
            return ZERO;
        }
        if (!isPositive()) {
            return UNKNOWN;
        }
        double r = Math.sqrt(high);
        DoubleDouble first = new DoubleDouble(r, 0, 0);
        double correction = minus(first.times(first)).high / (2 * r);
        double high2 = r + correction;
        DoubleDouble guess = trusted(high2, correction - (high2 - r), 0);
        // |√x − g| = |x − g²| / (√x + g)
        return guess.widened(minus(guess.times(guess)).most() / guess.high);
    }

    /** An integer power; 0⁰ = 1. */
    public DoubleDouble pow(int exponent) {
        if (exponent < 0) {
            return exponent == Integer.MIN_VALUE
                    ? UNKNOWN
                    : exponent == -1 ? inverse() : pow(-exponent).inverse();
        }
        DoubleDouble result = ONE;
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = result == ONE ? ONE : result.times(result);
            if ((exponent >> bit & 1) == 1) {
                result = result == ONE ? this : result.times(this);
            }
        }
        return result;
    }

    /** A function of balls. */
    public DoubleDouble apply(UnaryOperator<Ball> function) {
        return isKnown() ? of(function.apply(toBall(PRECISION))) : UNKNOWN;
    }

    /** The exponential; unknown if too large or too small. */
    public DoubleDouble exp() {
        return DoubleDoubleFunctions.exp(this);
    }

    /** The natural logarithm; unknown if this may not be positive, or is known to few digits only. */
    public DoubleDouble log() {
        return DoubleDoubleFunctions.log(this);
    }

    /** The hyperbolic tangent; unknown near 0. */
    public DoubleDouble tanh() {
        return DoubleDoubleFunctions.tanh(this);
    }

    /** The absolute value; unknown if this may have either sign. */
    public DoubleDouble abs() {
        return isZero() || isPositive() ? this : isNegative() ? negate() : UNKNOWN;
    }

    /** The greatest absolute value there may be. */
    double most() {
        return isKnown() ? (Math.abs(high) + radius) * UPWARDS : Double.POSITIVE_INFINITY;
    }

    /** All that is no farther from this than so. */
    DoubleDouble widened(double bound) {
        return bound == 0 ? this : trusted(high, low, (radius + bound) * UPWARDS + UNDERFLOW);
    }

    /** a + b − s exactly, where s is the rounded sum. */
    private static double sumError(double a, double b, double s) {
        double part = s - a;
        return (a - (s - part)) + (b - part);
    }

    /** a·b − p exactly, where p is the rounded product. */
    private static double productError(double a, double b, double p) {
        double bigA = SPLITTER * a;
        double highA = bigA - (bigA - a);
        double lowA = a - highA;
        double bigB = SPLITTER * b;
        double highB = bigB - (bigB - b);
        double lowB = b - highB;
        return ((highA * highB - p) + highA * lowB + lowA * highB) + lowA * lowB;
    }

    @Override
    public String toString() {
        return toBall(PRECISION).toString();
    }
}
