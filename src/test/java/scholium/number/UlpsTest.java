package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UlpsTest {
    private static final Precision PRECISION = Precision.ofDigits(50);

    @Test
    void countsUnitsOfTheExactValue() {
        Rational one = Rational.ONE;
        assertThat(Ulps.of(1.0, one)).isEqualTo(new Ulps(0, 0));
        assertThat(Ulps.of(1 + 3 * Math.ulp(1.0), one)).isEqualTo(new Ulps(3, 3));
        // Below 1 the doubles are twice as dense, but the unit is that of the exact value.
        assertThat(Ulps.of(Math.nextDown(1.0), one)).isEqualTo(new Ulps(0.5, 0.5));
        assertThat(Ulps.of(-1.0, one)).isEqualTo(new Ulps(0x1p53, 0x1p53));
        assertThat(Ulps.of(Double.MIN_VALUE, Rational.ZERO)).isEqualTo(new Ulps(1, 1));
    }

    @Test
    void aCorrectlyRoundedValueIsWithinHalfAUnit() {
        Numbers numbers = new Numbers(11);
        for (int round = 0; round < 2_000; round++) {
            Rational value = numbers.rational();
            Ulps error = Ulps.of(value.doubleValue(), value);
            assertThat(error.most()).as("seed 11: " + value).isLessThanOrEqualTo(0.5);
            Ulps next = Ulps.of(Math.nextUp(Math.nextUp(value.doubleValue())), value);
            assertThat(next.least()).as("seed 11: " + value).isGreaterThan(0.7);
        }
    }

    @Test
    void boundsTheErrorAgainstABall() {
        Ball pi = Ball.pi(PRECISION);
        Ulps error = Ulps.of(Math.PI, pi);
        // pi - Math.PI = 1.2246...e-16, in units of 2^-51
        assertThat(error.least()).isBetween(0.275, error.most());
        assertThat(error.most()).isLessThan(0.276);
        Ball wide = Ball.between(Rational.HALF, Rational.of(2), PRECISION);
        Ulps inside = Ulps.of(1.0, wide);
        assertThat(inside.least()).isZero();
        assertThat(inside.most()).isEqualTo(0x1p53);
        assertThat(Ulps.of(4.0, wide)).isEqualTo(new Ulps(0x1p52, 3.5 * 0x1p53));
    }

    @Test
    void infinitiesAndNaN() {
        Rational huge = Rational.of(10).pow(400);
        Ulps none = new Ulps(0, 0);
        Ulps infinite = new Ulps(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(Ulps.of(Double.POSITIVE_INFINITY, huge)).isEqualTo(none);
        assertThat(Ulps.of(Double.NEGATIVE_INFINITY, huge)).isEqualTo(infinite);
        assertThat(Ulps.of(Double.POSITIVE_INFINITY, Ball.of(huge, PRECISION))).isEqualTo(none);
        assertThat(Ulps.of(Double.NaN, Rational.ONE)).isEqualTo(infinite);
        assertThat(Ulps.of(Double.NaN, Ball.pi(PRECISION))).isEqualTo(infinite);
        assertThat(Ulps.of(1.0, Ball.undefined(Undefined.OUT_OF_RANGE, PRECISION)))
                .isEqualTo(new Ulps(0, Double.POSITIVE_INFINITY));
    }
}
