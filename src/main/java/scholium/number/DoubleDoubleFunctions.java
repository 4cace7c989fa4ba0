package scholium.number;

/**
 * The exponential function and what is made of it, in double-doubles.
 *
 * <p>Method: eˣ = 2ᵏ·(1 + u)^512, where x − k·ln 2 is divided by 512 and u comes from the Taylor series, whose remainder
 * after eight terms is below the ninth; squaring 1 + u is u ← 2u + u², which keeps the digits of a small u. The logarithm
 * is one step of Newton's method from that of a {@code double}: ln x = y + ln(1 + z), z = x·e⁻ʸ − 1. All of it is
 * arithmetic of {@link DoubleDouble}, which carries the errors, but for the two remainders, which are added.
 */
final class DoubleDoubleFunctions {
    private static final Precision PRECISION = new Precision(240);
    private static final Ball LN2 = Ball.of(Rational.of(2), PRECISION).log();

    /** The leading 40 bits of ln 2: times an integer of ten bits they are a {@code double}. */
    private static final double LN2_LEADING = Math.floor(LN2.doubleValue() * 0x1p40) * 0x1p-40;

    private static final DoubleDouble LN2_REST = DoubleDouble.of(LN2.minus(Ball.of(LN2_LEADING, PRECISION)));

    private static final int SQUARINGS = 9;
    private static final int TERMS = 8;
    private static final DoubleDouble[] RECIPROCAL_FACTORIALS = reciprocalFactorials();

    /** Results beyond are none that a double-double is trusted with. */
    private static final double MOST_EXPONENT = 276;

    /** Newton's step is this good, or the number is hardly known. */
    private static final double NEAR = 1e-9;

    private static final double LEAST_TANGENT = 0.125;
    private static final double UPWARDS = 1 + 0x1p-40;
    private static final DoubleDouble TWO = DoubleDouble.of(2);

    private DoubleDoubleFunctions() {}

    private static DoubleDouble[] reciprocalFactorials() {
        DoubleDouble[] all = new DoubleDouble[TERMS + 1];
        all[0] = DoubleDouble.ONE;
        for (int k = 1; k <= TERMS; k++) {
            all[k] = all[k - 1].times(DoubleDouble.of(k).inverse());
        }
        return all;
    }

    static DoubleDouble exp(DoubleDouble x) {
        if (!x.isKnown() || x.most() > MOST_EXPONENT) {
            return DoubleDouble.UNKNOWN;
        }
        double k = Math.rint(x.doubleValue() / LN2_LEADING);
        DoubleDouble reduced = x.minus(DoubleDouble.of(k * LN2_LEADING))
                .minus(LN2_REST.times(DoubleDouble.of(k)))
                .times(DoubleDouble.of(Math.scalb(1.0, -SQUARINGS)));
        DoubleDouble u = exponentialLessOne(reduced);
        for (int n = 0; n < SQUARINGS; n++) {
            u = u.times(TWO).plus(u.times(u));
        }
        return u.plus(DoubleDouble.ONE).times(DoubleDouble.of(Math.scalb(1.0, (int) k)));
    }

    /** eˢ − 1 for a small s. */
    private static DoubleDouble exponentialLessOne(DoubleDouble s) {
        DoubleDouble sum = RECIPROCAL_FACTORIALS[TERMS];
        for (int n = TERMS - 1; n >= 1; n--) {
            sum = sum.times(s).plus(RECIPROCAL_FACTORIALS[n]);
        }
        // The remainder is below |s|ⁿ⁺¹/(n+1)! · e^|s|.
        double remainder = Math.pow(s.most(), TERMS + 1.0) * RECIPROCAL_FACTORIALS[TERMS].doubleValue();
        return sum.times(s).widened(remainder * UPWARDS);
    }

    /** Unknown also where {@code x} is known to few digits only. */
    static DoubleDouble log(DoubleDouble x) {
        if (!x.isPositive()) {
            return DoubleDouble.UNKNOWN;
        }
        DoubleDouble y = DoubleDouble.of(Math.log(x.doubleValue()));
        DoubleDouble z = x.times(exp(y.negate())).minus(DoubleDouble.ONE);
        double most = z.most();
        if (!(most < NEAR)) {
            return DoubleDouble.UNKNOWN;
        }
        // ln(1 + z) = z − z²/2 + …, and the rest is below |z|³.
        DoubleDouble half = DoubleDouble.of(0.5);
        return y.plus(z.minus(z.times(z).times(half)).widened(most * most * most * UPWARDS));
    }

    /** 1 − 2/(e²ˣ + 1), which loses the digits of a small x. */
    static DoubleDouble tanh(DoubleDouble x) {
        return Math.abs(x.doubleValue()) < LEAST_TANGENT
                ? DoubleDouble.UNKNOWN
                : DoubleDouble.ONE.minus(
                        TWO.times(exp(x.times(TWO)).plus(DoubleDouble.ONE).inverse()));
    }
}
