package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class DoubleRoundingTest {
    @Test
    void convertsDoublesExactly() {
        Numbers numbers = new Numbers(7);
        for (int round = 0; round < 3_000; round++) {
            double value = numbers.anyDouble();
            Rational exact = Rational.fromDouble(value);
            String what = "seed " + numbers.seed + ": " + value;
            BigDecimal reference = new BigDecimal(value);
            assertThat(new BigDecimal(exact.numerator())
                            .compareTo(reference.multiply(new BigDecimal(exact.denominator()))))
                    .as(what)
                    .isZero();
            assertThat(exact.doubleValue()).as(what).isEqualTo(value);
        }
    }

    /** Halfway between neighbours goes to the even one, and a hair to either side decides. */
    @Test
    void roundsTiesToEven() {
        Numbers numbers = new Numbers(8);
        Rational hair = Rational.of(2).pow(-2000);
        for (int round = 0; round < 1_000; round++) {
            double value = Math.abs(numbers.anyDouble());
            double next = Math.nextUp(value);
            if (Double.isInfinite(next)) {
                continue;
            }
            String what = "seed " + numbers.seed + ": " + value;
            Rational middle =
                    Rational.fromDouble(value).plus(Rational.fromDouble(next)).times(Rational.HALF);
            double even = (Double.doubleToLongBits(value) & 1) == 0 ? value : next;
            assertThat(middle.doubleValue()).as(what).isEqualTo(even);
            assertThat(middle.negate().doubleValue()).as(what).isEqualTo(-even);
            assertThat(middle.plus(hair).doubleValue()).as(what).isEqualTo(next);
            assertThat(middle.minus(hair).doubleValue()).as(what).isEqualTo(value);
        }
    }

    @Test
    void reachesTheEndsOfTheRange() {
        Rational least = Rational.fromDouble(Double.MIN_VALUE);
        assertThat(least.times(Rational.HALF).doubleValue()).isZero();
        assertThat(least.times(Rational.of(3, 4)).doubleValue()).isEqualTo(Double.MIN_VALUE);
        assertThat(least.times(Rational.of(3, 2)).doubleValue()).isEqualTo(2 * Double.MIN_VALUE);
        Rational greatest = Rational.fromDouble(Double.MAX_VALUE);
        Rational half = Rational.of(2).pow(970);
        assertThat(greatest.plus(half).doubleValue()).isInfinite();
        assertThat(greatest.plus(half).minus(Rational.ONE).doubleValue()).isEqualTo(Double.MAX_VALUE);
        Rational huge = Rational.of(BigInteger.TEN.pow(20_000));
        assertThat(huge.negate().doubleValue()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(huge.plus(Rational.ONE).dividedBy(huge).doubleValue()).isEqualTo(1.0);
        assertThat(huge.inverse().doubleValue()).isZero();
    }

    @Test
    void agreesWithDecimalParsing() {
        Numbers numbers = new Numbers(9);
        for (int round = 0; round < 2_000; round++) {
            Rational value = Rational.of(numbers.integer(), BigInteger.TEN.pow(numbers.below(40)));
            BigDecimal decimal = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
            assertThat(value.doubleValue()).as("seed 9: " + value).isEqualTo(Double.parseDouble(decimal.toString()));
        }
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatThrownBy(() -> Rational.fromDouble(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rational.fromDouble(Double.NEGATIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
