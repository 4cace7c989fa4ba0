package scholium.number;

import java.math.BigInteger;
import scholium.number.Dyadic.Direction;

/** Enclosures of sine, cosine and tangent. */
final class Trigonometric {
    private static final int GUARD = 32;

    /** Beyond 2^4096 the argument is not reduced; all that is said of its sine is that it lies in [−1, 1]. */
    private static final int HUGE = 4096;

    private Trigonometric() {}

    /** The sine and the cosine of the same angle. */
    record Pair(Ball sin, Ball cos) {}

    /**
     * Both functions at a point, from the Taylor series at r = x − k π/2 with |r| ≤ π/4.
     *
     * <p>x and π/2 are taken to {@code wide} = {@code bits} + t + 8 fractional bits, where |x| ≤ 2^t. In units of the last
     * of those, π/2 is off by at most 2, k π/2 by at most 2^(t+1), x by 1, and so r, floored to {@code bits}, by less than
     * 2 of its units. k is the nearest integer up to that error.
     */
    static Pair at(Dyadic x, Precision precision) {
        if (x.signum() == 0) {
            return new Pair(Ball.point(x, precision), Ball.point(Dyadic.ONE, precision));
        }
        long top = x.abs().top();
        if (top > HUGE) {
            Ball any = Ball.enclosing(Dyadic.of(-1), Dyadic.ONE, precision);
            return new Pair(any, any);
        }
        int bits = precision.bits() + GUARD + Exponential.smallness(x, precision);
        int wide = bits + (int) Math.max(0, top) + 8;
        BigInteger angle = x.fixed(wide);
        BigInteger quarter = Constants.pi(wide).shiftRight(1);
        BigInteger turns = floorQuotient(angle.shiftLeft(1).add(quarter), quarter.shiftLeft(1));
        BigInteger rest = angle.subtract(turns.multiply(quarter)).shiftRight(wide - bits);
        TaylorSums sums = TaylorSums.of(rest, bits);
        Ball sin = Ball.around(sums.one().subtract(sums.three()), sums.error(), -bits, precision);
        Ball cos = Ball.around(sums.zero().subtract(sums.two()), sums.error(), -bits, precision);
        return switch (turns.intValue() & 3) {
            case 0 -> new Pair(sin, cos);
            case 1 -> new Pair(cos, sin.negate());
            case 2 -> new Pair(sin.negate(), cos.negate());
            default -> new Pair(cos.negate(), sin);
        };
    }

    private static BigInteger floorQuotient(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The sine, which is 1-Lipschitz: that of the midpoint, widened by the radius, within [−1, 1]. */
    static Ball sin(Ball x) {
        Dyadic middle = middle(x);
        if (x.isExact() && Exponential.isTiny(middle, x.precision())) {
            return Exponential.nearIdentity(middle, x.precision());
        }
        return clipped(at(middle, x.precision()).sin(), distance(x, middle));
    }

    /** The cosine, likewise. */
    static Ball cos(Ball x) {
        Dyadic middle = middle(x);
        return clipped(at(middle, x.precision()).cos(), distance(x, middle));
    }

    /** A number near the middle, of no more bits than the precision unless the ball is exact. */
    private static Dyadic middle(Ball x) {
        Dyadic sum = x.low().plus(x.high());
        return x.isExact() ? x.low() : sum.scaled(-1).rounded(x.precision().bits(), Direction.DOWN);
    }

    /** The greatest distance from there to a number of the ball. */
    private static Dyadic distance(Ball x, Dyadic middle) {
        return Dyadic.max(x.high().minus(middle), middle.minus(x.low()));
    }

    private static Ball clipped(Ball value, Dyadic radius) {
        Ball wide = value.widened(radius);
        Dyadic low = Dyadic.max(wide.low(), Dyadic.of(-1));
        return Ball.enclosing(low, Dyadic.min(wide.high(), Dyadic.ONE), value.precision());
    }

    /** The tangent, which increases from each pole to the next. */
    static Ball tan(Ball x) {
        Precision precision = x.precision();
        if (x.isExact()) {
            return tan(x.low(), precision);
        }
        Ball halfTurns = x.dividedBy(Ball.pi(precision)).plus(Ball.point(Dyadic.powerOfTwo(-1), precision));
        boolean sameBranch = halfTurns.low().fixed(0).equals(halfTurns.high().fixed(0));
        return sameBranch
                ? Ball.hull(tan(x.low(), precision), tan(x.high(), precision))
                : Ball.undefined(Undefined.MAY_LEAVE_DOMAIN, precision);
    }

    private static Ball tan(Dyadic x, Precision precision) {
        if (Exponential.isTiny(x, precision)) {
            return Exponential.nearIdentity(x, precision);
        }
        Pair pair = at(x, precision.extended(GUARD));
        // A dyadic number other than 0 is no multiple of pi/2, so a cosine that may be 0 only wants more precision.
        return pair.sin().dividedBy(pair.cos()).withPrecision(precision);
    }
}
