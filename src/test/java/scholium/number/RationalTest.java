package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
    @ParameterizedTest
    @CsvSource({
        "0.50, 1/2",
        "-1.25, -5/4",
        "6/4, 3/2",
        "-3/2, -3/2",
        "+7, 7",
        "007, 7",
        ".5, 1/2",
        "-.5, -1/2",
        "0/5, 0",
        "-0.0, 0",
        "9223372036854775808, 9223372036854775808",
        "-9223372036854775808/2, -4611686018427387904",
        "0.00001, 1/100000"
    })
    void readsAndPrints(String text, String printed) {
        assertThat(Rational.parse(text)).hasToString(printed);
        assertThat(Rational.parse(printed)).isEqualTo(Rational.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "1.", "1e5", "1/-2", "1/2/3", " 1", "1 ", "0x1", "--1", "1/", "/2", "1.5/2", "٣"})
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void refusesZeroDenominators() {
        assertThatThrownBy(() -> Rational.parse("1/0")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(0, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ZERO.pow(-1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void takesPowers() {
        Rational x = Rational.of(-2, 3);
        assertThat(x.pow(3)).isEqualTo(Rational.of(-8, 27));
        assertThat(x.pow(-2)).isEqualTo(Rational.of(9, 4));
        assertThat(x.pow(0)).isEqualTo(Rational.ONE);
        assertThat(Rational.ZERO.pow(0)).isEqualTo(Rational.ONE);
        assertThat(Rational.of(2).pow(62).plus(Rational.of(2).pow(62)))
                .isEqualTo(Rational.of(2).pow(63));
        assertThat(Rational.of(3).pow(100).numerator())
                .isEqualTo(BigInteger.valueOf(3).pow(100));
        assertThat(Rational.MINUS_ONE.pow(Integer.MIN_VALUE)).isEqualTo(Rational.ONE);
        assertThat(Rational.MINUS_ONE.pow(Integer.MAX_VALUE)).isEqualTo(Rational.MINUS_ONE);
    }

    @Test
    void refusesHugePowers() {
        assertThatThrownBy(() -> Rational.of(10).pow(1_000_000_000)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(2).pow(Integer.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(2).pow(1_000_000)).isInstanceOf(ArithmeticException.class);
        assertThat(Rational.of(2).pow(999_999).numerator().bitLength()).isEqualTo(1_000_000);
    }

    @Test
    void takesExactRoots() {
        assertThat(Rational.of(9, 4).sqrtExact()).contains(Rational.of(3, 2));
        assertThat(Rational.ZERO.sqrtExact()).contains(Rational.ZERO);
        assertThat(Rational.of(2).sqrtExact()).isEmpty();
        assertThat(Rational.of(4, 3).sqrtExact()).isEmpty();
        assertThat(Rational.of(-4).sqrtExact()).isEmpty();
        Rational large = Rational.parse("123456789012345678901234567890/7");
        assertThat(large.times(large).sqrtExact()).contains(large);
    }

    @Test
    void roundsDownAndToDecimals() {
        assertThat(Rational.of(-1, 2).floor()).isEqualTo(-1);
        assertThat(Rational.of(-2).floor()).isEqualTo(-2);
        assertThat(Rational.of(7, 2).floor()).isEqualTo(3);
        assertThat(Rational.parse("-100000000000000000000/3").floor()).isEqualTo("-33333333333333333334");
        assertThat(Rational.of(1, 3).toDecimal(5)).hasToString("0.33333");
        assertThat(Rational.of(5, 2).toDecimal(1)).hasToString("2");
        assertThat(Rational.of(7, 2).toDecimal(1)).hasToString("4");
    }

    @Test
    void convertsToIntegersOnlyExactly() {
        assertThat(Rational.of(-6, 2).intValueExact()).isEqualTo(-3);
        assertThatThrownBy(Rational.HALF::intValueExact).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(1L << 31).intValueExact()).isInstanceOf(ArithmeticException.class);
    }
}
