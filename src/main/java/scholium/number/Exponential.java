package scholium.number;

import java.math.BigInteger;

/** Enclosures of the exponential function, the logarithm and the hyperbolic functions at a point. */
final class Exponential {
    private static final int GUARD = 32;

    /** From |x| = 2^20 on, e^|x| is beyond 2^1000000. */
    private static final int HUGE = 21;

    private static final double LOG2 = StrictMath.log(2);

    private Exponential() {}

    /**
     * e^x = 2^k e^r with r = x − k log 2, |r| ≤ 0.36, and the Taylor series at r.
     *
     * <p>k is found in floating point: x/log 2 is below 2^21 and off by less than 2^−30, so |r| ≤ (1/2 + 2^−30) log 2. r
     * is off by one unit for the floor of x, one for the floor of k log 2, and |k| · 2 · 2^−24 ≤ 1 for log 2 itself.
     */
    static Ball exp(Dyadic x, Precision precision) {
        if (x.signum() == 0) {
            return Ball.point(Dyadic.ONE, precision);
        }
        if (x.abs().top() >= HUGE) {
            return x.signum() > 0
                    ? Ball.undefined(Undefined.OUT_OF_RANGE, precision)
                    : Ball.enclosing(Dyadic.ZERO, Dyadic.powerOfTwo(Outward.LEAST_TOP), precision);
        }
        int bits = precision.bits() + GUARD;
        long k = (long) StrictMath.rint(x.doubleValue() / LOG2);
        int extra = 24;
        BigInteger shift =
                Constants.log2(bits + extra).multiply(BigInteger.valueOf(k)).shiftRight(extra);
        TaylorSums sums = TaylorSums.of(x.fixed(bits).subtract(shift), bits);
        BigInteger sum = sums.zero().add(sums.one()).add(sums.two()).add(sums.three());
        return Ball.around(sum, sums.error(), k - bits, precision);
    }

    /**
     * log x = y + log(x e^−y) = y + 2 artanh((x − e^y) / (x + e^y)), with y the floating-point logarithm of x, taken as an
     * exact number. Nothing depends on its accuracy but the number of terms.
     */
    static Ball log(Dyadic x, Precision precision) {
        // Of the same value near 1, so that the logarithm keeps its relative precision there.
        double inner = x.doubleValue();
        boolean normal = inner >= Double.MIN_NORMAL && inner <= Double.MAX_VALUE;
        double start = normal
                ? StrictMath.log(inner)
                : StrictMath.log(x.scaled(-x.top()).doubleValue()) + x.top() * LOG2;
        Dyadic y = Dyadic.of(start);
        Precision working = precision.extended(GUARD + smallness(y, precision));
        Ball power = exp(y, working);
        Ball point = Ball.point(x, working);
        Ball ratio = point.minus(power).dividedBy(point.plus(power));
        Ball correction = InverseTangents.artanh(ratio);
        return Ball.point(y, working).plus(correction.plus(correction)).withPrecision(precision);
    }

    /** (e^|x| − e^−|x|) / 2, with the sign of x. */
    static Ball sinh(Dyadic x, Precision precision) {
        if (isTiny(x, precision)) {
            return nearIdentity(x, precision);
        }
        Ball power = exp(x.abs(), precision.extended(GUARD + smallness(x, precision)));
        return power.minus(power.inverse()).scaled(-1).withSignOf(x).withPrecision(precision);
    }

    /** (e^x + e^−x) / 2, for x ≥ 0. */
    static Ball cosh(Dyadic x, Precision precision) {
        Ball power = exp(x, precision.extended(GUARD));
        return power.plus(power.inverse()).scaled(-1).withPrecision(precision);
    }

    /** (1 − e^−2|x|) / (1 + e^−2|x|), with the sign of x. */
    static Ball tanh(Dyadic x, Precision precision) {
        if (isTiny(x, precision)) {
            return nearIdentity(x, precision);
        }
        Precision working = precision.extended(GUARD + smallness(x, precision));
        Ball power = exp(x.abs().negate().scaled(1), working);
        Ball one = Ball.point(Dyadic.ONE, working);
        return one.minus(power).dividedBy(one.plus(power)).withSignOf(x).withPrecision(precision);
    }

    /** Whether |x|³ is beyond the precision of x. */
    static boolean isTiny(Dyadic x, Precision precision) {
        return x.signum() == 0 || x.abs().top() < -(precision.bits() / 2 + 2);
    }

    /** x ± |x|³: an enclosure of sin, sinh, tan, tanh and arctan of |x| ≤ 1/2, as their Taylor series show. */
    static Ball nearIdentity(Dyadic x, Precision precision) {
        if (x.signum() == 0) {
            return Ball.point(x, precision);
        }
        Dyadic cube = Dyadic.powerOfTwo(3 * x.abs().top());
        return Ball.enclosing(x.minus(cube), x.plus(cube), precision);
    }

    /** The guard bits that an absolute error needs to become a relative one, for a value of the order of x. */
    static int smallness(Dyadic x, Precision precision) {
        return x.signum() == 0
                ? 0
                : (int) Math.max(0, Math.min(precision.bits(), 2 - x.abs().top()));
    }
}
