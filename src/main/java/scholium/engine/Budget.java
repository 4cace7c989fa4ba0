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
 */
public record Budget(int terms, Duration time, List<Integer> sizes, long seed, int points) {
    private static final int POINTS = 24;

    public Budget(int terms, Duration time, List<Integer> sizes, long seed) {
        this(terms, time, sizes, seed, POINTS);
    }

    public Budget {
        sizes = List.copyOf(sizes);
    }

    /** The same with another number of random points. */
    public Budget withPoints(int number) {
        return new Budget(terms, time, sizes, seed, number);
    }

    /** The same with at most so many terms. */
    public Budget withTerms(int most) {
        return new Budget(Math.min(terms, most), time, sizes, seed, points);
    }

    public static Budget standard() {
        return new Budget(200_000, Duration.ofSeconds(10), List.of(2, 3, 4), 1);
    }
}
