package scholium.engine;

import java.time.Duration;
import java.util.List;

/**
 * What an engine may spend on one goal. Steps bound first, so that runs are reproducible; the wall clock is a backstop.
 *
 * @param terms how many terms an expansion may hold
 * @param time wall clock at most
 * @param sizes the sizes at which fixed-size engines try the goal
 * @param seed of every random choice
 * @param points how many random points are enough for an engine that samples
 * @param digits to how many digits it has to evaluate there at least
 */
public record Budget(int terms, Duration time, List<Integer> sizes, long seed, int points, int digits) {
    private static final int POINTS = 24;
    private static final int DIGITS = 50;

    public Budget(int terms, Duration time, List<Integer> sizes, long seed) {
        this(terms, time, sizes, seed, POINTS, DIGITS);
    }

    public Budget {
        sizes = List.copyOf(sizes);
    }

    /** The same with another number of random points. */
    public Budget withPoints(int number) {
        return withPoints(number, digits);
    }

    /** The same with another number of random points, and of digits there. */
    public Budget withPoints(int number, int precision) {
        return new Budget(terms, time, sizes, seed, number, precision);
    }

    /** The same with at most so many terms. */
    public Budget withTerms(int most) {
        return new Budget(Math.min(terms, most), time, sizes, seed, points, digits);
    }

    public static Budget standard() {
        return new Budget(200_000, Duration.ofSeconds(10), List.of(2, 3, 4), 1);
    }
}
