package scholium.number;

/** Enclosures of arctan and artanh: the series near 0, and arctan at any point. */
final class InverseTangents {
    private static final int GUARD = 32;

    /** The arguments of the series are within 2^−20 of 0, for they are what a correct double leaves over. */
    private static final Dyadic SMALL = Dyadic.powerOfTwo(-20);

    private InverseTangents() {}

    static Ball artanh(Ball z) {
        return series(z, false);
    }

    /**
     * Σ s^k z^(2k+1) / (2k+1) with s = ±1. What is left out after the term in z^n, n odd, is at most |z|^(n+2) / (1 − z²)
     * ≤ 2 |z|^(n+2) in absolute value.
     */
    private static Ball series(Ball z, boolean alternating) {
        if (!z.isDefined()) {
            return z;
        }
        Dyadic bound = Dyadic.max(z.low().abs(), z.high().abs());
        if (bound.compareTo(SMALL) > 0) {
            throw new IllegalStateException("a floating-point starting value is far off: " + z);
        }
        if (bound.signum() == 0) {
            return z;
        }
        long top = bound.top();
        Ball square = z.pow(2);
        Ball power = z;
        Ball sum = z;
        long exponent = 1;
        // |z|^exponent ≤ 2^(exponent · top) becomes negligible beside |z| itself.
        while ((exponent + 2) * top > top - z.precision().bits()) {
            power = power.times(square);
            exponent += 2;
            Ball term = power.dividedBy(Ball.point(Dyadic.of(exponent), z.precision()));
            sum = alternating && exponent % 4 == 3 ? sum.minus(term) : sum.plus(term);
        }
        Dyadic rest = Dyadic.powerOfTwo((exponent + 2) * top + 1);
        return sum.widened(rest);
    }

    /**
     * arctan x = y + arctan((x cos y − sin y) / (cos y + x sin y)), with y the floating-point arctangent of x, taken as an
     * exact number. Both x and tan y have the sign of x, so the difference of the angles is less than π/2.
     */
    static Ball arctan(Dyadic x, Precision precision) {
        if (Exponential.isTiny(x, precision)) {
            return Exponential.nearIdentity(x, precision);
        }
        Dyadic y = Dyadic.of(StrictMath.atan(x.doubleValue()));
        Precision working = precision.extended(GUARD + Exponential.smallness(x, precision));
        Trigonometric.Pair angle = Trigonometric.at(y, working);
        Ball point = Ball.point(x, working);
        Ball above = point.times(angle.cos()).minus(angle.sin());
        Ball below = angle.cos().plus(point.times(angle.sin()));
        Ball correction = series(above.dividedBy(below), true);
        return Ball.point(y, working).plus(correction).withPrecision(precision);
    }
}
