package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A ball at one precision meets the far narrower ball of the same expression at a higher one. */
class BallEnclosureTest {
    private static final List<UnaryOperator<Ball>> FUNCTIONS = List.of(
            Ball::negate,
            Ball::abs,
            Ball::inverse,
            Ball::sqrt,
            Ball::exp,
            Ball::log,
            Ball::sin,
            Ball::cos,
            Ball::tan,
            Ball::sinh,
            Ball::cosh,
            Ball::tanh,
            Ball::atan,
            Ball::erf,
            x -> x.pow(2),
            x -> x.pow(3),
            x -> x.pow(-3));

    private static final List<BinaryOperator<Ball>> OPERATORS =
            List.of(Ball::plus, Ball::minus, Ball::times, Ball::dividedBy);

    /** An expression as a function of the way numbers become balls. */
    private static Function<Function<Rational, Ball>, Ball> expression(Numbers numbers, int depth) {
        if (depth == 0) {
            Rational leaf = numbers.moderate(5);
            return leaves -> leaves.apply(leaf);
        }
        Function<Function<Rational, Ball>, Ball> first = expression(numbers, depth - 1);
        if (numbers.below(2) == 0) {
            UnaryOperator<Ball> function = FUNCTIONS.get(numbers.below(FUNCTIONS.size()));
            return leaves -> function.apply(first.apply(leaves));
        }
        Function<Function<Rational, Ball>, Ball> second = expression(numbers, depth - 1);
        BinaryOperator<Ball> operator = OPERATORS.get(numbers.below(OPERATORS.size()));
        return leaves -> operator.apply(first.apply(leaves), second.apply(leaves));
    }

    @RepeatedTest(5)
    void compositionsOverlapHigherPrecision(RepetitionInfo info) {
        Numbers numbers = new Numbers(1000 + info.getCurrentRepetition());
        int compared = 0;
        for (int round = 0; round < 400; round++) {
            var expression = expression(numbers, 1 + numbers.below(4));
            String what = "seed " + numbers.seed + ", round " + round;
            Ball sharp = expression.apply(x -> Ball.of(x, new Precision(400)));
            for (int bits : new int[] {10, 24, 53, 128, 170}) {
                Ball rough = expression.apply(x -> Ball.of(x, new Precision(bits)));
                assertThat(rough.overlaps(sharp)).as(what + ", bits " + bits).isTrue();
                if (rough.isDefined() && sharp.isDefined()) {
                    compared++;
                    // Up to the width of the sharp ball, the rough one contains it.
                    Rational slack = sharp.radius().times(Rational.of(2));
                    assertThat(rough.lower())
                            .as(what)
                            .isLessThanOrEqualTo(sharp.lower().plus(slack));
                    assertThat(rough.upper())
                            .as(what)
                            .isGreaterThanOrEqualTo(sharp.upper().minus(slack));
                }
                if (rough.reason().map(Undefined::certain).orElse(false)) {
                    assertThat(sharp.isDefined()).as(what).isFalse();
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    /** A wide ball contains the images of the points in it. */
    @RepeatedTest(3)
    void wideBallsContainTheImagesOfTheirPoints(RepetitionInfo info) {
        Numbers numbers = new Numbers(2000 + info.getCurrentRepetition());
        Precision precision = new Precision(60);
        int compared = 0;
        for (int round = 0; round < 300; round++) {
            Rational one = numbers.moderate(7);
            Rational other = one.plus(numbers.moderate(2).abs());
            Ball wide = Ball.between(one, other, precision);
            Rational weight = numbers.moderate(1).abs();
            Ball inside = Ball.of(one.plus(other.minus(one).times(weight)), new Precision(200));
            for (int k = 0; k < FUNCTIONS.size(); k++) {
                Ball image = FUNCTIONS.get(k).apply(wide);
                Ball point = FUNCTIONS.get(k).apply(inside);
                String what = "seed " + numbers.seed + ", function " + k + " of " + wide + " at " + inside;
                assertThat(image.overlaps(point)).as(what).isTrue();
                compared += image.isDefined() && point.isDefined() ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @Test
    void binaryOperationsContainTheImagesOfPairs() {
        Numbers numbers = new Numbers(3000);
        for (int round = 0; round < 1_000; round++) {
            Rational a = numbers.moderate(3);
            Rational b = numbers.moderate(3);
            Ball x = Ball.between(a, a.plus(numbers.moderate(2).abs()), new Precision(40));
            Ball y = Ball.between(b, b.plus(numbers.moderate(2).abs()), new Precision(40));
            for (Rational p : List.of(x.lower(), x.midpoint(), x.upper())) {
                for (Rational q : List.of(y.lower(), y.midpoint(), y.upper())) {
                    String what = "seed " + numbers.seed + ": " + x + " and " + y;
                    assertThat(x.plus(y).contains(p.plus(q))).as(what).isTrue();
                    assertThat(x.minus(y).contains(p.minus(q))).as(what).isTrue();
                    assertThat(x.times(y).contains(p.times(q))).as(what).isTrue();
                    assertThat(x.pow(2).contains(p.pow(2))).as(what).isTrue();
                    if (!y.containsZero()) {
                        assertThat(x.dividedBy(y).contains(p.dividedBy(q)))
                                .as(what)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Functional equations tie the functions to each other. */
    @Test
    void functionsSatisfyTheirEquations() {
        Numbers numbers = new Numbers(4000);
        Precision precision = Precision.ofDigits(50);
        Ball one = Ball.of(Rational.ONE, precision);
        for (int round = 0; round < 300; round++) {
            Ball x = Ball.of(numbers.moderate(30), precision);
            Ball y = Ball.of(numbers.moderate(30), precision);
            String what = "seed " + numbers.seed + ": " + x + " and " + y;
            assertThat(x.plus(y).exp()).as(what).satisfies(z -> meets(z, x.exp().times(y.exp())));
            assertThat(x.exp().log()).as(what).satisfies(z -> meets(z, x));
            assertThat(x.atan().tan()).as(what).satisfies(z -> meets(z, x));
            assertThat(x.sin().pow(2).plus(x.cos().pow(2))).as(what).satisfies(z -> meets(z, one));
            assertThat(x.cosh().pow(2).minus(x.sinh().pow(2)))
                    .as(what)
                    .satisfies(z -> assertThat(z.contains(Rational.ONE)).isTrue());
            assertThat(x.tanh().times(x.cosh())).as(what).satisfies(z -> meets(z, x.sinh()));
            assertThat(x.plus(y).sin())
                    .as(what)
                    .satisfies(z -> assertThat(z.overlaps(
                                    x.sin().times(y.cos()).plus(x.cos().times(y.sin()))))
                            .isTrue());
        }
    }

    /** Equal as far as both can be told, and told well. */
    private static void meets(Ball first, Ball second) {
        assertThat(first.overlaps(second)).isTrue();
        assertThat(first.minus(second).radius().toDecimal(5).doubleValue())
                .isLessThan(1e-44 * Math.max(1, Math.abs(second.doubleValue())));
    }
}
