package scholium.engine.symja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.Outcome.Reason;
import scholium.expr.Comparison;
import scholium.expr.Index;
import scholium.worker.Processors;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerProcess;

/**
 * Corroborates equations at fixed sizes with the computer algebra system Symja, which takes every derivative itself. Never
 * proves and never refutes: that a difference is not simplified to 0 says nothing.
 *
 * <p>Symja runs in a process of its own, started at the first goal or by {@link #warmUp}, killed when a goal's time is up
 * and started anew. The questions of several threads are answered one after the other. Close it to end the process at
 * once; it ends with this program in any case.
 */
public final class SymjaEngine implements Engine, AutoCloseable {
    private static final int NODES = 50_000;

    private final Desk desk;
    private final Processors processors;

    /** Starts nothing. */
    public SymjaEngine() {
        this(Processors.unlimited());
    }

    /**
     * Starts nothing.
     *
     * @param processors get a thread's place back while it waits for the process
     */
    public SymjaEngine(Processors processors) {
        this(Worker.command(), processors);
    }

    SymjaEngine(WorkerCommand command) {
        this(command, Processors.unlimited());
    }

    private SymjaEngine(WorkerCommand command, Processors processors) {
        this.desk = new Desk(command);
        this.processors = processors;
    }

    @Override
    public String name() {
        return "symja";
    }

    /** Starts the process in the background. */
    public void warmUp() {
        desk.open();
    }

    @Override
    public void close() {
        desk.close();
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
        List<Asking> asking = asking(new Questions(goal, Math.min(NODES, budget.terms())), instances);
        Desk.Conversation conversation =
                desk.ask(asking.stream().flatMap(a -> a.lines().stream()).toList(), budget.time());
        return processors.waiting(() -> decided(asking, conversation), conversation::taken);
    }

    /** What is asked at one instance; the trouble, if there was any, comes after the lines. */
    private record Asking(Instance instance, List<String> lines, Optional<Unexpandable> trouble) {}

    /** Everything is written out before the worker is asked for: other goals may have it meanwhile. */
    private static List<Asking> asking(Questions questions, List<Instance> instances) {
        List<Asking> all = new ArrayList<>();
        for (Instance instance : instances) {
            List<String> lines = new ArrayList<>();
            try {
                for (Map<Index, Integer> choice : instance.choices()) {
                    lines.add(Wire.write(questions.at(choice)));
                }
            } catch (Unexpandable e) {
                // What is shown at smaller sizes stands.
                if (e.reason() != Reason.SIZE || all.isEmpty()) {
                    all.add(new Asking(instance, lines, Optional.of(e)));
                }
                break;
            }
            all.add(new Asking(instance, lines, Optional.empty()));
        }
        return all;
    }

    private static Outcome decided(List<Asking> asking, Desk.Conversation conversation) {
        Progress progress = new Progress();
        try {
            for (Asking a : asking) {
                for (int k = 0; k < a.lines().size(); k++) {
                    Optional<Outcome.GaveUp> trouble = conversation.next();
                    if (trouble.isPresent()) {
                        return progress.stopped(a.instance(), trouble.get());
                    }
                }
                if (a.trouble().isPresent()) {
                    Unexpandable e = a.trouble().get();
                    return progress.stopped(a.instance(), Outcome.GaveUp.because(e.reason(), e.detail()));
                }
                progress.done(a.instance());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.GaveUp.because(Reason.TIME, "interrupted");
        } finally {
            conversation.end();
        }
        return progress.corroborated();
    }

    /** The process that runs, if one does; for tests. */
    Optional<WorkerProcess> worker() {
        return desk.worker();
    }

    /** At which instances the difference has been simplified to 0. */
    private static final class Progress {
        private final List<Instance> done = new ArrayList<>();

        void done(Instance instance) {
            done.add(instance);
        }

        Outcome corroborated() {
            String where = Instance.describe(done);
            return new Outcome.Corroborated(
                    Outcome.Strength.CAS, where.isEmpty() ? "the difference simplifies to 0" : where);
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
