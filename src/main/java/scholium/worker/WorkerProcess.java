package scholium.worker;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A running worker, its working directory, and the lines it has written. Used by one thread at a time, except that any
 * thread may {@link #post}.
 */
public final class WorkerProcess {
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** The status of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int MOST_REST = 30;

    private final Process process;
    private final Path directory;
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final OutputLines answers;
    private final LastWords complaints = new LastWords();
    private final List<Thread> threads;
    private boolean ready;

    private WorkerProcess(Process process, Path directory, String name) {
        this.process = process;
        this.directory = directory;
        this.answers = new OutputLines(process.getInputStream());
        // A process that reads nothing must not keep the program from noticing that the time is up.
        this.threads = List.of(
                new Thread(this::write, name + "-questions"),
                new Thread(answers::read, name + "-answers"),
                new Thread(() -> complaints.read(process.getErrorStream()), name + "-complaints"));
        threads.forEach(t -> {
            t.setDaemon(true);
            t.start();
        });
    }

    /**
     * Starts a process in an empty directory that is removed when it ends.
     *
     * @param name of the directory and of the threads, for people
     * @throws IOException if the process or its directory cannot be made
     */
    public static WorkerProcess start(WorkerCommand command, String name) throws IOException {
        Path directory = Files.createTempDirectory("scholium-" + name + "-");
        try {
            ProcessBuilder builder = new ProcessBuilder(command.words()).directory(directory.toFile());
            // Options meant for this process (agents, debuggers, heap sizes) are not the worker's.
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
                    .forEach(builder.environment()::remove);
            return new WorkerProcess(builder.start(), directory, name);
        } catch (IOException e) {
            WorkerDirectory.remove(directory);
            throw e;
        }
    }

    private void write() {
        try (Writer in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII)) {
            while (true) {
                in.write(questions.take());
                in.write('\n');
                in.flush();
            }
        } catch (IOException | InterruptedException ended) {
            // The process was killed, or does not listen any more.
        }
    }

    /** What became of a wait for a line. */
    public enum Waited {
        LINE,
        TOO_LONG,
        /** The process ended, or wrote more than a line can be. */
        ENDED
    }

    /** A line, if one came in time; otherwise why not. */
    public record Heard(Waited waited, String line) {}

    /** Waits until the worker can begin. */
    public Heard awaitReady(Duration most) throws InterruptedException {
        if (ready) {
            return new Heard(Waited.LINE, WorkerLoop.READY);
        }
        Heard heard = answers.poll(most);
        ready = heard.line().equals(WorkerLoop.READY);
        return heard;
    }

    /** Whether the worker has said that it can begin. */
    public boolean isReady() {
        return ready;
    }

    /** Sends one line and waits for the answer. */
    public Heard ask(String line, Duration most) throws InterruptedException {
        post(line);
        return hear(most);
    }

    /** Sends one line; the worker answers in the order of its questions. */
    public void post(String line) {
        questions.add(line);
    }

    /** Waits for the answer to the earliest question that has none. */
    public Heard hear(Duration most) throws InterruptedException {
        return answers.poll(most);
    }

    /** What a process that is about to end still writes to its standard output, to a limit. */
    public String rest() throws InterruptedException {
        StringBuilder rest = new StringBuilder();
        for (int k = 0; k < MOST_REST; k++) {
            Heard heard = answers.poll(GRACE);
            if (heard.waited() != Waited.LINE) {
                break;
            }
            rest.append(heard.line()).append('\n');
        }
        return rest.toString();
    }

    /** Whether the process ended because its heap was full. */
    public boolean ranOutOfMemory() throws InterruptedException {
        OptionalInt status = status();
        return status.isPresent() && status.getAsInt() == OUT_OF_MEMORY;
    }

    /** The exit status of a process that has ended or is just about to: 128 + n after the signal n. */
    public OptionalInt status() throws InterruptedException {
        return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /** The end of what the process has written to its standard error. */
    public String lastWords() {
        return complaints.text();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process, whatever it is doing, and removes its directory. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(GRACE);
        threads.forEach(Thread::interrupt);
        WorkerDirectory.remove(directory);
    }

    /** Ends the process by the end of its input, and by force if that does not do in time. */
    public void close(Duration most) {
        // The thread that writes the questions closes the stream.
        threads.get(0).interrupt();
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public Path directory() {
        return directory;
    }

    public long pid() {
        return process.pid();
    }
}
