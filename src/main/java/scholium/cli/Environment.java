package scholium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a command may know of the world besides its arguments.
 *
 * @param variables environment variables, of which {@code NO_COLOR} and {@code TERM} matter
 * @param outputIsTerminal whether results are read by a person at a terminal
 * @param errorIsTerminal whether progress can be shown
 * @param pause waits between two looks at watched files; false ends the watching
 */
public record Environment(
        Map<String, String> variables, boolean outputIsTerminal, boolean errorIsTerminal, Pause pause) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** A wait that can say that it was the last one. */
    @FunctionalInterface
    public interface Pause {
        boolean await(Duration duration);
    }

    /** The real one. */
    static Environment ofProcess() {
        return new Environment(System.getenv(), isTerminal(1), isTerminal(2), Environment::sleep);
    }

    /** Whether colours are wanted where the user leaves it to us (see no-color.org). */
    boolean prefersColours() {
        return outputIsTerminal
                && variables.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(variables.get("TERM"));
    }

    private static boolean sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * On Linux the descriptor itself tells. Elsewhere Java asks only for both streams at once, and from Java 22 on not
     * even that.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return Runtime.version().feature() < 22 && System.console() != null;
        }
    }
}
