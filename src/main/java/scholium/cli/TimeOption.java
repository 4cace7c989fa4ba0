package scholium.cli;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import scholium.engine.Budget;

/** {@code --budget}, of the commands that judge lines. */
final class TimeOption {
    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Time for a line at most, such as 10s (default) or 500ms.")
    private Duration time = Budget.standard().time();

    /** The standard budget with this time. */
    Budget budget() {
        return budget(Budget.standard().sizes(), Budget.standard().seed());
    }

    Budget budget(List<Integer> sizes, long seed) {
        return new Budget(Budget.standard().terms(), time, sizes, seed);
    }
}
