package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import scholium.number.Rational;

/** Which numbers a person likes to compute with. */
public final class Simplicity {
    /** Small numbers, from the simplest on, with some larger ones for unusual domains. */
    static final List<Rational> POOL = pool();

    /** Numbers near 0. */
    static final List<Rational> FINE = List.of(
            Rational.HALF,
            Rational.of(-1, 2),
            Rational.ZERO,
            Rational.of(1, 3),
            Rational.of(1, 4),
            Rational.of(-1, 3),
            Rational.of(3, 4));

    private static final int BIG = 1000;

    private Simplicity() {}

    private static List<Rational> pool() {
        List<Rational> pool = new ArrayList<>();
        for (int n : new int[] {0, 1, 2, 3, -1, -2, 4, -3}) {
            pool.add(Rational.of(n));
        }
        int[][] fractions = {{1, 2}, {1, 3}, {2, 3}, {-1, 2}, {1, 4}, {3, 4}, {3, 2}, {1, 5}, {1, 10}, {9, 10}};
        for (int[] f : fractions) {
            pool.add(Rational.of(f[0], f[1]));
        }
        for (int n : new int[] {5, 6, 7, 8, 9, 10, -4, -5, -10, 12, 16, 20, 25, 50, 100, 1000, -100}) {
            pool.add(Rational.of(n));
        }
        pool.add(Rational.of(99, 100));
        pool.add(Rational.of(1, 100));
        pool.add(Rational.of(1, 1000));
        return List.copyOf(pool);
    }

    /** 0 for 0, and more for what takes longer to write or to compute with. */
    public static int cost(Rational value) {
        if (value.isZero()) {
            return 0;
        }
        boolean large = value.numerator().bitLength() > 9 || value.denominator().bitLength() > 9;
        if (large) {
            return BIG + value.numerator().bitLength() + value.denominator().bitLength();
        }
        int sign = value.signum() < 0 ? 1 : 0;
        int top = value.numerator().abs().intValue();
        int bottom = value.denominator().intValue();
        return sign + top + (bottom == 1 ? 0 : 2 + 2 * bottom);
    }

    public static int cost(Map<?, Rational> values) {
        int sum = 0;
        for (Rational v : values.values()) {
            sum += cost(v);
        }
        return sum;
    }

    /** A number of a few digits, of either sign. */
    static Rational random(SplittableRandom random) {
        int[] denominators = {1, 1, 2, 3, 4, 5, 7, 10};
        int bottom = denominators[random.nextInt(denominators.length)];
        return Rational.of(random.nextInt(-3 * bottom, 3 * bottom + 1), bottom);
    }
}
