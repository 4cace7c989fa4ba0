package scholium.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import scholium.number.Rational;

class GuessTest {
    @Test
    void short_fractions_are_recognized() {
        assertThat(Guess.fraction(0.3333333333)).contains(Rational.of(1, 3));
        assertThat(Guess.fraction(-1.5)).contains(Rational.of(-3, 2));
        assertThat(Guess.fraction(2.0000000001)).contains(Rational.of(2));
    }

    @Test
    void other_numbers_are_not() {
        assertThat(Guess.fraction(Math.PI)).isEmpty();
        assertThat(Guess.fraction(0)).isEmpty();
        assertThat(Guess.fraction(Double.NaN)).isEmpty();
        assertThat(Guess.fraction(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void exponents_are_halves() {
        assertThat(Guess.halves(-0.5)).contains(-1);
        assertThat(Guess.halves(1e-12)).contains(0);
        assertThat(Guess.halves(0.3)).isEmpty();
        assertThat(Guess.halves(40)).isEmpty();
        assertThat(Guess.halves(Double.NaN)).isEmpty();
    }

    @Test
    void numbers_compare_as_the_line_says() {
        assertThat(Guess.agree(1, 1 + 1e-12, 0)).isTrue();
        assertThat(Guess.agree(1, 2, 0)).isFalse();
        assertThat(Guess.agree(1, 2, -1)).isTrue();
        assertThat(Guess.agree(1, 2, 1)).isFalse();
    }
}
