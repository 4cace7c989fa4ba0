package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The error bounds inside the elementary functions, which their guard bits would otherwise hide. */
class KernelTest {
    @Test
    void constantsAreAtMostTwoUnitsOff() {
        BigInteger pi = Constants.pi(3000);
        BigInteger log2 = Constants.log2(3000);
        for (int bits = 8; bits < 2900; bits += 7) {
            assertWithin(Constants.pi(bits), bits, pi, 3000, 2);
            assertWithin(Constants.log2(bits), bits, log2, 3000, 2);
        }
    }

    @Test
    void taylorSumsKeepTheirErrorBound() {
        Numbers numbers = new Numbers(21);
        for (int round = 0; round < 500; round++) {
            int bits = 16 + numbers.below(200);
            BigInteger wide = Dyadic.of(numbers.moderate(4).doubleValue() / 5).fixed(bits + 60);
            // Off by less than one unit for the floor, and by two at most besides.
            BigInteger narrow = wide.shiftRight(60).add(BigInteger.valueOf(numbers.below(5) - 2L));
            TaylorSums rough = TaylorSums.of(narrow, bits);
            TaylorSums sharp = TaylorSums.of(wide, bits + 60);
            assertWithin(all(rough), bits, all(sharp), bits + 60, rough.error());
            assertWithin(
                    rough.one().subtract(rough.three()),
                    bits,
                    sharp.one().subtract(sharp.three()),
                    bits + 60,
                    rough.error());
            assertWithin(
                    rough.zero().subtract(rough.two()),
                    bits,
                    sharp.zero().subtract(sharp.two()),
                    bits + 60,
                    rough.error());
        }
    }

    private static BigInteger all(TaylorSums sums) {
        return sums.zero().add(sums.one()).add(sums.two()).add(sums.three());
    }

    private static void assertWithin(BigInteger rough, int bits, BigInteger sharp, int sharpBits, long units) {
        BigInteger difference =
                rough.shiftLeft(sharpBits - bits).subtract(sharp).abs();
        BigInteger allowed = BigInteger.valueOf(units).shiftLeft(sharpBits - bits);
        assertThat(difference).as(bits + " bits").isLessThanOrEqualTo(allowed);
    }

    @Test
    void ballsSpanTheErrorGiven() {
        Precision precision = new Precision(20);
        Ball ball = Ball.around(BigInteger.valueOf(100), 3, 1, precision);
        assertThat(ball.lower()).isEqualTo(Rational.of(194));
        assertThat(ball.upper()).isEqualTo(Rational.of(206));
        Ball widened = ball.widened(Dyadic.powerOfTwo(-1));
        assertThat(widened.lower()).isEqualTo(Rational.parse("193.5"));
        assertThat(widened.upper()).isEqualTo(Rational.parse("206.5"));
    }

    /** Rounding goes outwards, and not at all where nothing is dropped. */
    @Test
    void roundsOutwards() {
        for (long value = -600; value <= 600; value++) {
            Rational exact = Rational.of(value, 7);
            Ball ball = Ball.of(exact, new Precision(8));
            assertThat(ball.contains(exact)).isTrue();
            assertThat(ball.isExact()).as(exact.toString()).isEqualTo(value % 7 == 0);
            if (value >= 0) {
                Ball root = Ball.of(Rational.of(value), new Precision(10)).sqrt();
                assertThat(root.lower().pow(2)).isLessThanOrEqualTo(Rational.of(value));
                assertThat(root.upper().pow(2)).isGreaterThanOrEqualTo(Rational.of(value));
                assertThat(root.isExact())
                        .isEqualTo(Rational.of(value).sqrtExact().isPresent());
            }
        }
    }
}
