package scholium.engine.symja;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Outcome.Reason;
import scholium.expr.Comparison;
import scholium.expr.Index;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerProcess;

/**
 * Corroborates equations at fixed sizes with the computer algebra system Symja, which takes every derivative itself. Never
 * proves and never refutes: that a difference is not simplified to 0 says nothing.
 *
 * <p>Symja runs in a process of its own, started at the first goal or by {@link #warmUp}, killed when a goal's time is up
 * and started anew. Goals of several threads are decided one after the other. Close it to end the process at once; it
 * ends with this program in any case.
 */
public final class SymjaEngine implements Engine, AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);
    private static final int NODES = 50_000;
    private static final int FAILED_STARTS = 3;

    private final WorkerCommand command;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable WorkerProcess worker;
    private int failedStarts;
    private boolean closed;

    /** Starts nothing. */
    public SymjaEngine() {
        this(Worker.command());
    }

    SymjaEngine(WorkerCommand command) {
        this.command = command;
    }

    @Override
    public String name() {
        return "symja";
    }

    /** Starts the process in the background. */
    public void warmUp() {
        Thread starter = new Thread(this::restart, "symja-start");
        starter.setDaemon(true);
        starter.start();
    }

    private void restart() {
        lock.lock();
        try {
            start();
        } catch (IOException e) {
            // The goal that needs the worker tries again, and says so.
            failedStarts++;
        } finally {
            lock.unlock();
        }
    }

    /** The running worker, a new one if there is none. */
    private WorkerProcess start() throws IOException {
        WorkerProcess running = worker;
        if (running != null && running.isAlive()) {
            return running;
        }
        if (running != null) {
            running.kill();
        }
        if (closed) {
            throw new IOException("the engine is closed");
        }
        if (failedStarts >= FAILED_STARTS) {
            throw new IOException("it did not start " + FAILED_STARTS + " times");
        }
        Optional<String> missing = command.missing();
        if (missing.isPresent()) {
            throw new IOException(missing.get());
        }
        WorkerProcess started = WorkerProcess.start(command, "symja");
        worker = started;
        return started;
    }

    private void kill() {
        WorkerProcess running = worker;
        worker = null;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            WorkerProcess running = worker;
            worker = null;
            if (running != null) {
                running.close(Worker.orderlyEnd());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Outcome decide(Goal goal, Budget budget) {
        if (goal.relation().comparison() != Comparison.EQUAL) {
            return Outcome.GaveUp.because(
                    Reason.OUTSIDE_LANGUAGE,
                    "Symja is asked about equations only, not "
                            + goal.relation().comparison().symbol());
        }
        List<Instance> instances;
        try {
            instances = Instance.of(goal, budget.sizes());
        } catch (Unexpandable e) {
            return Outcome.GaveUp.because(e.reason(), e.detail());
        }
        if (instances.isEmpty()) {
            return Outcome.GaveUp.because(Reason.NO_POINT, "no choice of the indices is admissible at the sizes tried");
        }
        Questions questions = new Questions(goal, Math.min(NODES, budget.terms()));
        Progress progress = new Progress(instances);
        try {
            if (!lock.tryLock(budget.time().toNanos(), TimeUnit.NANOSECONDS)) {
                return Outcome.GaveUp.because(Reason.TIME, "Symja was busy with other goals");
            }
            try {
                return decide(questions, progress, budget.time());
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.GaveUp.because(Reason.TIME, "interrupted");
        }
    }

    private Outcome decide(Questions questions, Progress progress, Duration time) throws InterruptedException {
        WorkerProcess running;
        try {
            running = start();
        } catch (IOException e) {
            failedStarts++;
            return unavailable(String.valueOf(e.getMessage()));
        }
        running.awaitReady(START);
        if (!running.isReady()) {
            failedStarts++;
            kill();
            return unavailable("it did not start");
        }
        failedStarts = 0;
        long deadline = System.nanoTime() + time.toNanos();
        for (Instance instance : progress.instances()) {
            for (Map<Index, Integer> choice : instance.choices()) {
                Optional<Outcome.GaveUp> trouble = ask(running, questions, choice, deadline);
                if (trouble.isPresent()) {
                    return progress.stopped(instance, trouble.get());
                }
            }
            progress.done(instance);
        }
        return new Outcome.Corroborated(Outcome.Strength.CAS, progress.describe());
    }

    private static Outcome.GaveUp unavailable(String why) {
        return Outcome.GaveUp.because(Reason.UNAVAILABLE, "Symja is not available: " + why);
    }

    /** Nothing if the difference is 0 there. */
    private Optional<Outcome.GaveUp> ask(
            WorkerProcess running, Questions questions, Map<Index, Integer> choice, long deadline)
            throws InterruptedException {
        String line;
        try {
            line = Wire.write(questions.at(choice));
        } catch (Unexpandable e) {
            return Optional.of(Outcome.GaveUp.because(e.reason(), e.detail()));
        }
        Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
        WorkerProcess.Heard heard = running.ask(line, left);
        return switch (heard.waited()) {
            case LINE -> judged(heard.line());
            case TOO_LONG -> {
                kill();
                warmUp();
                yield Optional.of(Outcome.GaveUp.because(Reason.TIME, "no answer in time"));
            }
            case ENDED -> {
                boolean memory = running.ranOutOfMemory();
                kill();
                warmUp();
                yield Optional.of(
                        memory
                                ? Outcome.GaveUp.because(Reason.SIZE, "Symja ran out of memory")
                                : unavailable("its process ended"));
            }
        };
    }

    private Optional<Outcome.GaveUp> judged(String line) {
        Answer answer;
        try {
            answer = Answer.parse(line);
        } catch (IllegalArgumentException e) {
            kill();
            return Optional.of(unavailable("it answered what is no answer"));
        }
        return switch (answer.kind()) {
            case ZERO -> Optional.empty();
            case NOT_ZERO ->
                Optional.of(Outcome.GaveUp.because(Reason.NOT_AN_IDENTITY, "the difference is not simplified to 0"));
            case VACUOUS ->
                Optional.of(Outcome.GaveUp.because(Reason.NO_POINT, "the hypotheses contradict each other"));
            case UNDECIDED -> Optional.of(Outcome.GaveUp.because(Reason.OUTSIDE_LANGUAGE, answer.detail()));
        };
    }

    /** The process that runs, if one does; for tests. */
    Optional<WorkerProcess> worker() {
        lock.lock();
        try {
            return Optional.ofNullable(worker);
        } finally {
            lock.unlock();
        }
    }

    /** At which instances the difference has been simplified to 0. */
    private static final class Progress {
        private final List<Instance> instances;
        private final List<Instance> done = new ArrayList<>();

        Progress(List<Instance> instances) {
            this.instances = instances;
        }

        List<Instance> instances() {
            return instances;
        }

        void done(Instance instance) {
            done.add(instance);
        }

        String describe() {
            String where = Instance.describe(instances);
            return where.isEmpty() ? "the difference simplifies to 0" : where;
        }

        Outcome.GaveUp stopped(Instance at, Outcome.GaveUp why) {
            String where = Instance.describe(List.of(at));
            String before = Instance.describe(done);
            String detail = (where.isEmpty() ? "" : "at " + where + ": ")
                    + why.detail()
                    + (before.isEmpty() ? "" : "; it is at " + before);
            if (why.reason() != Reason.NOT_AN_IDENTITY && !before.isEmpty()) {
                detail = "at " + where + ": " + why.detail() + "; simplified to 0 at " + before;
            }
            return Outcome.GaveUp.because(why.reason(), detail);
        }
    }
}
