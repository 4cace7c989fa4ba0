package scholium.implementation.process;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.implementation.Implementation;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Values;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerProcess;
import scholium.worker.WorkerProcess.Heard;
import scholium.worker.WorkerProcess.Waited;

/**
 * An implementation whose outputs another process computes. The process is started at the first computation, serves all
 * that follow, is killed when it does not answer in time or answers what is no answer, and is started anew for the next
 * one; it ends at {@link #release}, and with this program in any case. After some losses it is not asked any more.
 */
public abstract class ForkedImplementation implements Implementation {
    private final WorkerCommand command;
    private final Limits limits;
    private final Losses losses = new Losses();
    private @Nullable WorkerProcess worker;
    private long asked;

    /** How long is waited. */
    public record Limits(Duration start, Duration answer) {
        /** Enough to unpack and load a library of some hundred megabytes, and for anything a small batch should take. */
        public static Limits standard() {
            return new Limits(Duration.ofSeconds(120), Duration.ofSeconds(20));
        }
    }

    /** Starts nothing. */
    protected ForkedImplementation(WorkerCommand command, Limits limits) {
        this.command = command;
        this.limits = limits;
    }

    @Override
    public final synchronized Values compute(Values inputs) {
        losses.requireHope(inputs);
        try {
            return answered(inputs);
        } catch (WorkerLost lost) {
            kill();
            throw losses.failure(inputs, lost);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new ImplementationFailed("interrupted", e);
        }
    }

    private Values answered(Values inputs) throws WorkerLost, InterruptedException {
        WorkerProcess running = running();
        String serial = Long.toString(++asked);
        Heard heard = running.ask(serial + " " + Wire.write(inputs), limits.answer());
        if (heard.waited() == Waited.TOO_LONG) {
            throw new WorkerLost("no answer within " + limits.answer().toSeconds() + " s; its process was killed");
        }
        if (heard.waited() == Waited.ENDED) {
            throw WorkerLost.ended(running);
        }
        return understood(running, serial, heard.line());
    }

    private static Values understood(WorkerProcess running, String serial, String line)
            throws WorkerLost, InterruptedException {
        String[] words = line.split(" ", 3);
        try {
            if (words.length == 3 && words[0].equals(serial) && words[1].equals(ComputingWorker.COMPUTED)) {
                return Wire.read(words[2]);
            }
            if (words.length == 3 && words[0].equals(serial) && words[1].equals(ComputingWorker.REFUSED)) {
                throw new ImplementationFailed(URLDecoder.decode(words[2], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException e) {
            throw WorkerLost.nonsense(running, line);
        }
        throw WorkerLost.nonsense(running, line);
    }

    private WorkerProcess running() throws WorkerLost, InterruptedException {
        WorkerProcess running = worker;
        if (running != null && running.isAlive()) {
            return running;
        }
        kill();
        Optional<String> missing = command.missing();
        if (missing.isPresent()) {
            throw new WorkerLost(missing.get());
        }
        WorkerProcess started;
        try {
            started = WorkerProcess.start(command, name());
        } catch (IOException e) {
            throw new WorkerLost("its process cannot be started: " + e.getMessage());
        }
        worker = started;
        Heard heard = started.awaitReady(limits.start());
        if (heard.waited() == Waited.TOO_LONG) {
            throw new WorkerLost(
                    "its process was not ready within " + limits.start().toSeconds() + " s");
        }
        if (heard.waited() == Waited.ENDED) {
            throw WorkerLost.ended(started);
        }
        if (!started.isReady()) {
            throw WorkerLost.nonsense(started, heard.line());
        }
        return started;
    }

    private void kill() {
        WorkerProcess running = worker;
        worker = null;
        if (running != null) {
            running.kill();
        }
    }

    /** Ends the process and forgets its losses. */
    @Override
    public final synchronized void release() {
        kill();
        losses.forget();
    }

    /** The process that runs, if one does; for tests. */
    final synchronized Optional<WorkerProcess> worker() {
        return Optional.ofNullable(worker);
    }
}
