package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BallTest {
    private static final Precision DIGITS_50 = Precision.ofDigits(50);

    private static Ball ball(String value) {
        return Ball.of(Rational.parse(value), DIGITS_50);
    }

    private static Ball ball(String lower, String upper) {
        return Ball.between(Rational.parse(lower), Rational.parse(upper), DIGITS_50);
    }

    /** Decimals truncated after 60 places. */
    @ParameterizedTest
    @CsvSource({
        "e, 2.718281828459045235360287471352662497757247093699959574966967",
        "pi, 3.141592653589793238462643383279502884197169399375105820974944",
        "log 2, 0.693147180559945309417232121458176568075500134360255254120680",
        "sqrt 2, 1.414213562373095048801688724209698078569671875376948073176679",
        "atan 1, 0.785398163397448309615660845819875721049292349843776455243736",
        "sin 1, 0.841470984807896506652502321630298999622563060798371065672751",
        "cos 1, 0.540302305868139717400936607442976603732310420617922227670097",
        "erf 1, 0.842700792949714869341220635082609259296066997966302908459937",
    })
    void enclosesKnownConstants(String name, String digits) {
        for (int count : new int[] {5, 17, 30, 50, 57}) {
            Precision precision = Precision.ofDigits(count);
            Ball value = constant(name, precision);
            Rational truncated = Rational.parse(digits);
            Ball known = Ball.between(truncated, truncated.plus(Rational.of(10).pow(-60)), Precision.ofDigits(80));
            assertThat(value.overlaps(known))
                    .as(name + " to " + count + ": " + value)
                    .isTrue();
            assertThat(value.relativeWidth()).as(name).isLessThan(Math.pow(10, -count));
        }
    }

    private static Ball constant(String name, Precision precision) {
        Ball one = Ball.of(Rational.ONE, precision);
        Ball two = Ball.of(Rational.of(2), precision);
        return switch (name) {
            case "e" -> one.exp();
            case "pi" -> Ball.pi(precision);
            case "log 2" -> two.log();
            case "sqrt 2" -> two.sqrt();
            case "atan 1" -> one.atan();
            case "sin 1" -> one.sin();
            case "cos 1" -> one.cos();
            default -> one.erf();
        };
    }

    @Test
    void isExactWhereItCan() {
        assertThat(ball("9/4").sqrt()).isEqualTo(ball("3/2"));
        assertThat(ball("1").log()).isEqualTo(ball("0"));
        assertThat(ball("0").exp()).isEqualTo(ball("1"));
        assertThat(ball("-3").pow(3)).isEqualTo(ball("-27"));
        assertThat(ball("0").pow(0)).isEqualTo(ball("1"));
        assertThat(Ball.of(0.1, DIGITS_50).lower()).isEqualTo(Rational.fromDouble(0.1));
        assertThat(ball("0.1").contains(Rational.parse("0.1"))).isTrue();
        assertThat(ball("0.1").contains(Rational.fromDouble(0.1))).isFalse();
    }

    @Test
    void knowsSignsAndDifferences() {
        Ball third = ball("1/3");
        assertThat(third.isPositive()).isTrue();
        assertThat(third.negate().isNegative()).isTrue();
        assertThat(third.times(ball("3")).certainlyDiffers(ball("1"))).isFalse();
        assertThat(third.certainlyDiffers(ball("0.3333333333333333333333333333333333")))
                .isTrue();
        Ball zero = third.minus(third);
        assertThat(zero.containsZero()).isTrue();
        assertThat(zero.isPositive() || zero.isNegative()).isFalse();
        assertThat(ball("-1", "2").pow(2).isNegative()).isFalse();
        assertThat(ball("-1", "2").pow(2).lower()).isEqualTo(Rational.ZERO);
        assertThat(ball("-1", "2").pow(3)).isEqualTo(ball("-1", "8"));
        assertThat(ball("-3", "2").abs()).isEqualTo(ball("0", "3"));
    }

    @Test
    void dividesAcrossSigns() {
        assertThat(ball("-1", "2").dividedBy(ball("-4", "-2"))).isEqualTo(ball("-1", "1/2"));
        assertThat(ball("-8", "-4").dividedBy(ball("2", "4"))).isEqualTo(ball("-4", "-1"));
    }

    @Test
    void saysWhyItIsUndefined() {
        assertThat(ball("1").dividedBy(ball("0")).reason()).contains(Undefined.DIVISION_BY_ZERO);
        assertThat(ball("1").dividedBy(ball("-1", "1")).reason()).contains(Undefined.DIVISOR_MAY_BE_ZERO);
        assertThat(ball("-1").sqrt().reason()).contains(Undefined.OUTSIDE_DOMAIN);
        assertThat(ball("-1", "1").sqrt().reason()).contains(Undefined.MAY_LEAVE_DOMAIN);
        assertThat(ball("0").log().reason()).contains(Undefined.OUTSIDE_DOMAIN);
        assertThat(ball("0", "1").log().reason()).contains(Undefined.MAY_LEAVE_DOMAIN);
        assertThat(ball("1", "2").tan().reason()).contains(Undefined.MAY_LEAVE_DOMAIN);
        assertThat(ball("0").pow(-1).reason()).contains(Undefined.DIVISION_BY_ZERO);
    }

    @Test
    void isCertainOfNothingOnceUndefined() {
        Ball maybe = ball("1").dividedBy(ball("-1", "1"));
        Ball nothing = maybe.plus(ball("0").inverse()).exp().abs().pow(2).sin();
        assertThat(nothing.reason()).contains(Undefined.DIVISION_BY_ZERO);
        assertThat(nothing.isPositive() || nothing.isNegative()).isFalse();
        assertThat(nothing.certainlyDiffers(ball("1"))).isFalse();
        assertThat(ball("1").certainlyDiffers(nothing)).isFalse();
        assertThat(nothing.containsZero()).isTrue();
        assertThat(nothing.contains(Rational.ONE)).isTrue();
        assertThat(nothing.doubleValue()).isNaN();
        assertThat(nothing).hasToString("undefined (division by 0)");
        assertThatThrownBy(nothing::lower).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void survivesHugeExponents() {
        Ball billion = ball("1000000000");
        assertThat(billion.exp().reason()).contains(Undefined.OUT_OF_RANGE);
        assertThat(billion.negate().sinh().reason()).contains(Undefined.OUT_OF_RANGE);
        assertThat(billion.pow(Integer.MAX_VALUE).reason()).contains(Undefined.OUT_OF_RANGE);
        assertThat(billion.inverse().pow(Integer.MIN_VALUE).reason()).contains(Undefined.OUT_OF_RANGE);
        Ball vanishing = billion.negate().exp();
        assertThat(vanishing.lower()).isEqualTo(Rational.ZERO);
        assertThat(vanishing.upper().signum()).isOne();
        assertThat(vanishing.pow(2).log().reason()).contains(Undefined.MAY_LEAVE_DOMAIN);
        Ball large = ball("600000").exp();
        assertThat(large.log().overlaps(ball("600000"))).isTrue();
        assertThat(large.sin().upper()).isEqualTo(Rational.ONE);
        assertThat(large.plus(large.inverse()).minus(large).isDefined()).isTrue();
        for (UnaryOperator<Ball> function : List.<UnaryOperator<Ball>>of(Ball::tanh, Ball::erf)) {
            assertThat(function.apply(billion).upper()).isEqualTo(Rational.ONE);
            assertThat(function.apply(billion.negate()).lower()).isEqualTo(Rational.MINUS_ONE);
        }
        assertThat(large.atan().times(ball("2")).overlaps(Ball.pi(DIGITS_50))).isTrue();
    }

    /** Relative precision near a zero of the function. */
    @ParameterizedTest
    @ValueSource(strings = {"1/1000003", "-1/100000000000000000000", "1/1000000000000000000000000000000007"})
    void keepsSmallValuesSharp(String tiny) {
        Ball x = ball(tiny);
        for (Ball value : List.of(x.sin(), x.tan(), x.sinh(), x.tanh(), x.atan(), x.erf())) {
            assertThat(value.relativeWidth()).as(tiny + " to " + value).isLessThan(1e-49);
        }
        double nearOne = Math.nextUp(1.0);
        assertThat(Ball.of(nearOne, DIGITS_50).log().relativeWidth()).isLessThan(1e-49);
    }

    @Test
    void printsCertainDigits() {
        assertThat(Ball.pi(Precision.ofDigits(10)).toString())
                .startsWith("3.141592653")
                .endsWith("…");
        assertThat(ball("1/2")).hasToString("0.5");
        assertThat(ball("0")).hasToString("0");
        assertThat(ball("1200")).hasToString("1200");
        assertThat(ball("0.999", "1.002")).hasToString("1.0…");
        assertThat(ball("-0.0012345", "0.0012341")).hasToString("[-0.00124, 0.00124]");
    }

    @Test
    void theNearestDoubleOfANarrowBallIsTheRightOne() {
        assertThat(ball("1").exp().doubleValue()).isEqualTo(Math.E);
        assertThat(Ball.pi(DIGITS_50).doubleValue()).isEqualTo(Math.PI);
    }
}
