package scholium.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that a machine may have: tests that need one are skipped, with the reason, where it is missing. */
public final class Installed {
    private static final Map<Path, Boolean> RUNS = new ConcurrentHashMap<>();

    private Installed() {}

    /** The first of these that is on the PATH and runs at all: on some systems a name stands for an offer to install it. */
    public static Path program(String... names) {
        Optional<Path> found = Stream.of(names)
                .flatMap(n -> Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, n)))
                .filter(Files::isExecutable)
                .filter(p -> RUNS.computeIfAbsent(p, Installed::runs))
                .findFirst();
        assumeTrue(found.isPresent(), names[0] + " is not installed here");
        return found.orElseThrow();
    }

    private static boolean runs(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a program says; its exit code must be 0. */
    public static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(command + (ended ? " failed:\n" : " did not end:\n") + said);
        }
        return said;
    }
}
