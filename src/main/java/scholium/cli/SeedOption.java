package scholium.cli;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import scholium.engine.Budget;

/** {@code --seed}, of the commands that choose at random. */
final class SeedOption {
    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice (default: 1).")
    private @Nullable Long seed;

    OptionalLong given() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    long value() {
        return given().orElse(Budget.standard().seed());
    }
}
