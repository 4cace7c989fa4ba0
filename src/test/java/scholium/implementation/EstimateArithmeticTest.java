package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scholium.expr.Builtin;
import scholium.expr.evaluation.NoValue;
import scholium.number.Precision;
import scholium.number.Rational;

class EstimateArithmeticTest {
    private static final double ROUNDING = 0x1p-53;
    private final EstimateArithmetic arithmetic = new EstimateArithmetic(new RealArithmetic(new Precision(300), true));

    /** A number as floating-point arithmetic has it, and as it is. */
    private record Pair(double computed, Estimate exact) {}

    private Pair number(double value) {
        return new Pair(value, arithmetic.of(Rational.fromDouble(value)));
    }

    /** The same operations in both arithmetics: the bound must hold with single roundings, not only with the admitted. */
    @Test
    void theBoundHoldsForRandomCalculations() {
        Random random = new Random(11);
        int finite = 0;
        int beyondOneUlp = 0;
        for (int run = 0; run < 400; run++) {
            List<Pair> known = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                double shift = random.nextInt(3) == 0 ? 1e6 : 0;
                known.add(number(shift + Math.scalb(random.nextDouble() - 0.5, random.nextInt(9) - 4)));
            }
            for (int step = 0; step < 12; step++) {
                Pair a = known.get(random.nextInt(known.size()));
                Pair b = known.get(random.nextInt(known.size()));
                Pair c = operation(random.nextInt(9), a, b);
                if (Double.isFinite(c.exact().scale()) && Math.abs(c.computed()) < 1e100) {
                    known.add(c);
                    double bound = c.exact().error(ROUNDING) + c.exact().roundings() * Double.MIN_VALUE;
                    double distance = Math.abs(c.exact()
                            .value()
                            .ball()
                            .minus(number(c.computed()).exact().value().ball())
                            .doubleValue());
                    assertThat(distance).as("run %d, step %d", run, step).isLessThanOrEqualTo(bound * (1 + 1e-9));
                    finite++;
                    beyondOneUlp += distance > Math.ulp(c.computed()) ? 1 : 0;
                }
            }
        }
        assertThat(finite).isGreaterThan(2000);
        assertThat(beyondOneUlp).as("calculations in which something was lost").isGreaterThan(200);
    }

    /** As formulas write it: −1 times the number. */
    private Estimate negated(Estimate e) {
        return arithmetic.times(arithmetic.of(Rational.of(-1)), e);
    }

    private Pair operation(int which, Pair a, Pair b) {
        Estimate x = a.exact();
        Estimate y = b.exact();
        double u = a.computed();
        double v = b.computed();
        return switch (which) {
            case 0 -> new Pair(u + v, arithmetic.plus(x, y));
            case 1 -> new Pair(u - v, arithmetic.plus(x, negated(y)));
            case 2 -> new Pair(u * v, arithmetic.times(x, y));
            case 3 -> new Pair(u * u * u, arithmetic.power(x, 3).value().orElse(x));
            case 4 ->
                arithmetic.power(x, -2).value().map(z -> new Pair(1 / u / u, z)).orElse(a);
            case 5 ->
                arithmetic
                        .root(arithmetic.times(x, x), 2)
                        .value()
                        .map(z -> new Pair(Math.sqrt(u * u), z))
                        .orElse(a);
            case 6 ->
                Math.abs(u) < 50
                        ? new Pair(
                                Math.exp(u),
                                arithmetic.apply(Builtin.EXP, x).value().orElse(x))
                        : a;
            case 7 ->
                u > 0
                        ? arithmetic
                                .apply(Builtin.LOG, x)
                                .value()
                                .map(z -> new Pair(Math.log(u), z))
                                .orElse(a)
                        : a;
            default ->
                new Pair(Math.tanh(u), arithmetic.apply(Builtin.TANH, x).value().orElse(x));
        };
    }

    @Test
    void aCancellationKeepsTheScaleOfItsTerms() {
        Estimate large = arithmetic.of(Rational.of(100_000_000));
        Estimate zero = arithmetic.plus(large, negated(large));
        assertThat(zero.magnitude()).isZero();
        assertThat(zero.scale()).isCloseTo(2e8, within(1e-3));
        assertThat(arithmetic.isZero(zero)).isFalse();
        assertThat(arithmetic.isZero(arithmetic.times(arithmetic.of(Rational.ZERO), large)))
                .isTrue();
    }

    @Test
    void whatMayRoundToZeroHasNoBoundAsADivisor() {
        Estimate large = arithmetic.of(Rational.of(1L << 60));
        Estimate one = arithmetic.plus(arithmetic.plus(large, arithmetic.of(Rational.ONE)), negated(large));
        assertThat(arithmetic.power(one, -1).value())
                .hasValueSatisfying(v -> assertThat(v.scale()).isInfinite());
        assertThat(arithmetic.power(arithmetic.of(Rational.ZERO), -1).reason()).contains(NoValue.UNDEFINED);
    }
}
