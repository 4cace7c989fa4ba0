package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DoubleDoubleTest {
    private static final long SEED = 20260103;
    private static final Precision WIDE = new Precision(400);

    private final SplittableRandom random = new SplittableRandom(SEED);

    private Rational rational() {
        BigInteger n = BigInteger.valueOf(random.nextLong()).multiply(BigInteger.valueOf(random.nextLong()));
        return switch (random.nextInt(4)) {
            case 0 -> Rational.of(random.nextInt(-20, 21), random.nextInt(1, 20));
            case 1 -> Rational.of(n, BigInteger.ONE.shiftLeft(random.nextInt(200)));
            case 2 -> Rational.fromDouble((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-30, 30)));
            default -> Rational.of(n, BigInteger.valueOf(random.nextLong(1, Long.MAX_VALUE)));
        };
    }

    private static void holds(DoubleDouble enclosure, Rational exact) {
        assertThat(enclosure.isKnown()).isTrue();
        assertThat(enclosure.toBall(WIDE).contains(exact))
                .as("%s in %s", exact, enclosure)
                .isTrue();
    }

    @Test
    void sumsProductsAndQuotientsAreEnclosedTightly() {
        for (int k = 0; k < 20_000; k++) {
            Rational a = rational();
            Rational b = rational();
            DoubleDouble x = DoubleDouble.of(a);
            DoubleDouble y = DoubleDouble.of(b);
            holds(x, a);
            holds(x.plus(y), a.plus(b));
            holds(x.minus(y), a.minus(b));
            holds(x.times(y), a.times(b));
            assertThat(x.times(y).radius())
                    .isLessThanOrEqualTo(1e-29 * Math.abs(x.times(y).doubleValue()));
            if (!b.isZero()) {
                holds(y.inverse(), b.inverse());
                holds(x.times(y.inverse()), a.dividedBy(b));
                assertThat(y.inverse().radius())
                        .isLessThanOrEqualTo(1e-28 * Math.abs(y.inverse().doubleValue()));
            }
        }
    }

    @Test
    void rootsAndPowersAreEnclosed() {
        for (int k = 0; k < 5_000; k++) {
            Rational a = rational().abs();
            if (a.isZero()) {
                continue;
            }
            DoubleDouble root = DoubleDouble.of(a).sqrt();
            Ball exact = Ball.of(a, WIDE).sqrt();
            assertThat(root.toBall(WIDE).overlaps(exact)).isTrue();
            assertThat(root.radius()).isLessThanOrEqualTo(1e-28 * root.doubleValue());
            assertThat(DoubleDouble.of(a.times(a)).sqrt().toBall(WIDE).contains(a))
                    .isTrue();
            DoubleDouble cube = DoubleDouble.of(a).pow(3);
            if (cube.isKnown()) {
                holds(cube, a.pow(3));
            }
        }
    }

    @Test
    void longSumsThatCancelKeepTheirExactValueInside() {
        for (int k = 0; k < 300; k++) {
            DoubleDouble sum = DoubleDouble.ZERO;
            Rational exact = Rational.ZERO;
            Rational[] terms = new Rational[20];
            for (int i = 0; i < 20; i++) {
                terms[i] = i < 10 ? rational() : terms[i - 10].negate();
                exact = exact.plus(terms[i]);
                sum = sum.plus(DoubleDouble.of(terms[i]));
            }
            holds(sum, exact);
            assertThat(sum.isPositive() || sum.isNegative()).isFalse();
        }
    }

    @Test
    void smallIntegersAreExact() {
        assertThat(DoubleDouble.of(Rational.of(7))
                        .times(DoubleDouble.of(Rational.of(-3)))
                        .radius())
                .isZero();
        assertThat(DoubleDouble.of(Rational.of(3, 8)).radius()).isZero();
        assertThat(DoubleDouble.of(Rational.HALF)
                        .minus(DoubleDouble.of(Rational.HALF))
                        .isZero())
                .isTrue();
        assertThat(DoubleDouble.of(Rational.of(9, 4)).sqrt().toBall(WIDE).isExact())
                .isTrue();
    }

    @Test
    void whatIsBeyondTheRangeOrTheDomainIsUnknown() {
        DoubleDouble large = DoubleDouble.of(Rational.of(10).pow(100));
        assertThat(large.times(large).isKnown()).isFalse();
        assertThat(large.times(large).times(DoubleDouble.ZERO).isKnown()).isFalse();
        assertThat(large.times(large).plus(DoubleDouble.ONE).isKnown()).isFalse();
        assertThat(DoubleDouble.of(Rational.of(10).pow(200)).isKnown()).isFalse();
        assertThat(large.inverse().pow(2).isKnown()).isFalse();
        assertThat(DoubleDouble.ZERO.inverse().isKnown()).isFalse();
        assertThat(DoubleDouble.ONE.negate().sqrt().isKnown()).isFalse();
        assertThat(DoubleDouble.ONE
                        .minus(DoubleDouble.of(Rational.of(1, 3)).times(DoubleDouble.of(Rational.of(3))))
                        .inverse()
                        .isKnown())
                .isFalse();
    }

    @Test
    void functionsGoByWayOfBalls() {
        DoubleDouble e = DoubleDouble.ONE.apply(Ball::exp);
        assertThat(e.toBall(WIDE).overlaps(Ball.of(Rational.ONE, WIDE).exp())).isTrue();
        assertThat(e.radius()).isLessThan(1e-30);
        assertThat(DoubleDouble.ZERO.apply(Ball::log).isKnown()).isFalse();
    }

    /** Against balls of 400 bits, over all sizes of arguments, exact ones and such with an error. */
    @Test
    void exponentialsLogarithmsAndTangentsAreEnclosedTightly() {
        for (int k = 0; k < 20_000; k++) {
            Rational a = Rational.fromDouble((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 4)));
            DoubleDouble x = DoubleDouble.of(a).times(k % 3 == 0 ? DoubleDouble.ONE : third());
            Ball exact = k % 3 == 0 ? Ball.of(a, WIDE) : Ball.of(a.dividedBy(Rational.of(3)), WIDE);
            DoubleDouble e = x.exp();
            if (!e.isKnown()) {
                assertThat(Math.abs(x.doubleValue())).isGreaterThan(275.9);
                continue;
            }
            enclosesAll(e, exact.exp());
            assertThat(e.radius()).isLessThanOrEqualTo(3e-29 * (1 + x.abs().doubleValue()) * e.doubleValue());
            if (x.isPositive()) {
                enclosesAll(x.log(), exact.log());
                assertThat(x.log().radius()).isLessThanOrEqualTo(1e-28 * (1 + Math.abs(Math.log(x.doubleValue()))));
            }
            if (x.tanh().isKnown()) {
                enclosesAll(x.tanh(), exact.tanh());
                assertThat(x.tanh().radius()).isLessThanOrEqualTo(1e-27);
            }
        }
    }

    private static DoubleDouble third() {
        return DoubleDouble.of(Rational.of(1, 3));
    }

    private static void enclosesAll(DoubleDouble enclosure, Ball exact) {
        assertThat(enclosure.isKnown()).isTrue();
        Ball ball = enclosure.toBall(WIDE);
        assertThat(ball.lower().compareTo(exact.lower()) <= 0 && ball.upper().compareTo(exact.upper()) >= 0)
                .as("%s in %s", exact, enclosure)
                .isTrue();
    }

    @Test
    void functionsOfAnIntervalCoverAllOfIt() {
        for (int k = 0; k < 5_000; k++) {
            double middle = random.nextDouble() * 10 - 5;
            double error = Math.pow(10, random.nextInt(-20, -1));
            DoubleDouble x = DoubleDouble.of(middle).widened(error);
            Rational end = Rational.fromDouble(middle).plus(Rational.fromDouble(k % 2 == 0 ? error : -error));
            enclosesAll(x.exp(), Ball.of(end, WIDE).exp());
            if (x.log().isKnown() && end.signum() > 0) {
                enclosesAll(x.log(), Ball.of(end, WIDE).log());
            }
            if (x.tanh().isKnown()) {
                enclosesAll(x.tanh(), Ball.of(end, WIDE).tanh());
            }
        }
    }

    @Test
    void functionsAreExactWhereTheirValueIsOne() {
        assertThat(DoubleDouble.ZERO.exp().toBall(WIDE).isExact()).isTrue();
        assertThat(DoubleDouble.ONE.log().isZero()).isTrue();
        assertThat(DoubleDouble.ZERO.log().isKnown()).isFalse();
        assertThat(DoubleDouble.ONE.negate().log().isKnown()).isFalse();
        assertThat(DoubleDouble.of(300).exp().isKnown()).isFalse();
        assertThat(DoubleDouble.of(-7).abs().doubleValue()).isEqualTo(7);
    }
}
