package scholium.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of the machine: found on the PATH, run with a time limit, their chatter kept out of ours. */
final class Programs {
    private final Map<String, String> variables;

    Programs(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The first of these names that is a program on the PATH. */
    Optional<Path> first(List<String> names) {
        for (String name : names) {
            for (String folder : variables.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
                try {
                    Path candidate = Path.of(folder, name);
                    if (!folder.isEmpty() && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                        return Optional.of(candidate);
                    }
                } catch (InvalidPathException e) {
                    // A PATH may hold anything; what is no path holds no program.
                }
            }
        }
        return Optional.empty();
    }

    /** What went wrong, or nothing when {@code product} has been made. */
    Optional<String> run(List<String> command, Path folder, Duration limit, Path product) throws IOException {
        String name = String.valueOf(Path.of(command.get(0)).getFileName());
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.write(folder.resolve("nothing"), new byte[0]).toFile()))
                .start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(name + " did not finish within " + limit.toSeconds() + " s and was ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while waiting for " + name);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() == 0 && Files.isRegularFile(product)) {
            return Optional.empty();
        }
        return Optional.of(name + " ended with code " + process.exitValue() + ": " + lastLine(log));
    }

    private static String lastLine(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return text.lines()
                .map(String::strip)
                .filter(l -> l.startsWith("!") || !l.isEmpty())
                .reduce((a, b) -> a.startsWith("!") ? a : b)
                .orElse("it said nothing");
    }
}
