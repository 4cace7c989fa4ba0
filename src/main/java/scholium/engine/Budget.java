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
 */
public record Budget(int terms, Duration time, List<Integer> sizes, long seed) {
    public Budget {
        sizes = List.copyOf(sizes);
    }

    public static Budget standard() {
        return new Budget(200_000, Duration.ofSeconds(10), List.of(2, 3, 4), 1);
    }
}
