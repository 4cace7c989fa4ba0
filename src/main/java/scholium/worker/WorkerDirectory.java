package scholium.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The working directory of a worker, with whatever its libraries put there. */
final class WorkerDirectory {
    private WorkerDirectory() {}

    /** Removes it with what is in it, as far as it is still there. Symbolic links are not followed. */
    static void remove(Path directory) {
        try (Stream<Path> inside = Files.walk(directory)) {
            for (Path p : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        } catch (IOException | UncheckedIOException alreadyGone) {
            // Worker and program both remove it; whoever comes second finds nothing.
        }
    }
}
