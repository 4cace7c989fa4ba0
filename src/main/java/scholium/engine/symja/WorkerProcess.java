package scholium.engine.symja;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running worker, its working directory, and the lines it has written. Used by one thread at a time. */
final class WorkerProcess {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final Path directory;
    private final Writer in;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private boolean ready;

    private WorkerProcess(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
        this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII);
        Thread reader = new Thread(this::read, "symja-answers");
        reader.setDaemon(true);
        reader.start();
    }

    /** @throws IOException if the process or its directory cannot be made */
    static WorkerProcess start(WorkerCommand command) throws IOException {
        Path directory = Files.createTempDirectory("scholium-symja-");
        try {
            ProcessBuilder builder = new ProcessBuilder(command.words())
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // Options meant for this process (agents, debuggers, heap sizes) are not the worker's.
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
                    .forEach(builder.environment()::remove);
            return new WorkerProcess(builder.start(), directory);
        } catch (IOException e) {
            remove(directory);
            throw e;
        }
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException ended) {
            // The process was killed.
        }
        lines.add(Optional.empty());
    }

    /** What became of a wait for a line. */
    enum Waited {
        LINE,
        TOO_LONG,
        ENDED
    }

    /** A line, if one came in time; otherwise why not. */
    record Heard(Waited waited, String line) {}

    private Heard hear(Duration most) throws InterruptedException {
        Optional<String> line = lines.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        if (line == null) {
            return new Heard(Waited.TOO_LONG, "");
        }
        return line.map(l -> new Heard(Waited.LINE, l)).orElseGet(() -> new Heard(Waited.ENDED, ""));
    }

    /** Waits until the worker can begin. */
    Heard awaitReady(Duration most) throws InterruptedException {
        if (ready) {
            return new Heard(Waited.LINE, Worker.READY);
        }
        Heard heard = hear(most);
        ready = heard.line().equals(Worker.READY);
        return heard;
    }

    /** Sends one line and waits for the answer. */
    Heard ask(String line, Duration most) throws InterruptedException {
        try {
            in.write(line);
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            return new Heard(Waited.ENDED, "");
        }
        return hear(most);
    }

    /** Whether the process ended because its heap was full. */
    boolean ranOutOfMemory() throws InterruptedException {
        // The status of -XX:+ExitOnOutOfMemoryError.
        return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 3;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process, whatever it is doing, and removes its directory. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(GRACE);
    }

    /** Ends the process by the end of its input, and by force if that does not do in time. */
    void close(Duration most) {
        try {
            in.close();
        } catch (IOException e) {
            // It has ended already.
        }
        awaitEnd(most);
        kill();
    }

    private void awaitEnd(Duration most) {
        boolean interrupted = false;
        try {
            process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        remove(directory);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Path directory() {
        return directory;
    }

    long pid() {
        return process.pid();
    }

    private static void remove(Path directory) {
        try (Stream<Path> inside = Files.walk(directory)) {
            for (Path p : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        } catch (IOException | UncheckedIOException alreadyGone) {
            // The worker removes it too; whoever comes second finds nothing.
        }
    }
}
