package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static scholium.expr.Exprs.ONE;
import static scholium.expr.Exprs.add;
import static scholium.expr.Exprs.power;
import static scholium.expr.Exprs.subtract;
import static scholium.expr.Exprs.variable;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.number.Rational;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerLoop;
import scholium.worker.WorkerProcess;

/** What becomes of the process: hangs, deaths, nonsense, strange directories, many threads. */
final class WorkerTest {
    private static final Expr X = variable("x");
    private static final Expr Y = variable("y");
    private static final Goal TRUE = Goals.scalars(subtract(power(add(X, Y), 2), power(X, 2)), multiplied());
    private static final Goal FALSE = Goals.scalars(X, Y);
    /** (x + y + z + u + v)^400 is not expanded within any patience. */
    private static final Goal HUGE =
            Goals.scalars(power(add(X, Y, variable("z"), variable("u"), variable("v")), 400), ONE);

    private static Expr multiplied() {
        return Exprs.multiply(Y, add(X, X, Y));
    }

    private static Budget within(Duration time) {
        return new Budget(200_000, time, List.of(2, 3, 4), 1);
    }

    private static Outcome.Reason reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.GaveUp.class);
        return ((Outcome.GaveUp) outcome).reason();
    }

    @Test
    void aHangIsKilledAndTheNextGoalIsDecided() {
        try (SymjaEngine engine = new SymjaEngine()) {
            assertThat(engine.decide(TRUE, Budget.standard())).isInstanceOf(Outcome.Corroborated.class);
            WorkerProcess first = engine.worker().orElseThrow();
            assertThat(reason(engine.decide(HUGE, within(Duration.ofMillis(300)))))
                    .isIn(Outcome.Reason.TIME, Outcome.Reason.SIZE);
            assertThat(first.isAlive()).isFalse();
            assertThat(first.directory()).doesNotExist();
            assertThat(engine.decide(TRUE, Budget.standard())).isInstanceOf(Outcome.Corroborated.class);
            assertThat(reason(engine.decide(FALSE, Budget.standard()))).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
        }
    }

    @Test
    void aKilledWorkerIsReplaced() {
        try (SymjaEngine engine = new SymjaEngine()) {
            engine.decide(TRUE, Budget.standard());
            WorkerProcess first = engine.worker().orElseThrow();
            ProcessHandle.of(first.pid()).ifPresent(ProcessHandle::destroyForcibly);
            Outcome once = engine.decide(TRUE, Budget.standard());
            assertThat(once instanceof Outcome.Corroborated || reason(once) == Outcome.Reason.UNAVAILABLE)
                    .isTrue();
            assertThat(engine.decide(TRUE, Budget.standard())).isInstanceOf(Outcome.Corroborated.class);
        }
    }

    @Test
    void aClosedEngineLeavesNothing() {
        SymjaEngine engine = new SymjaEngine();
        engine.decide(TRUE, Budget.standard());
        WorkerProcess worker = engine.worker().orElseThrow();
        assertThat(worker.directory()).isEmptyDirectory();
        engine.close();
        assertThat(worker.isAlive()).isFalse();
        assertThat(worker.directory()).doesNotExist();
        assertThat(reason(engine.decide(TRUE, Budget.standard()))).isEqualTo(Outcome.Reason.UNAVAILABLE);
    }

    @Test
    void anUnusedEngineStartsNothing() {
        try (SymjaEngine engine = new SymjaEngine()) {
            assertThat(engine.name()).isEqualTo("symja");
            assertThat(engine.worker()).isEmpty();
        }
    }

    @Test
    void aWorkerDoesNotOutliveItsProgram(@TempDir Path directory) throws Exception {
        Process program = Elsewhere.start(directory, "orphan");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            long pid = Long.parseLong(out.readLine());
            Path left = Path.of(out.readLine());
            program.waitFor();
            ProcessHandle.of(pid).ifPresent(p -> p.onExit().join());
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void withoutJavaThereIsAReason() {
        try (SymjaEngine engine = new SymjaEngine(new WorkerCommand(List.of("/nowhere/bin/java")))) {
            engine.warmUp();
            Outcome outcome = engine.decide(TRUE, Budget.standard());
            assertThat(reason(outcome)).isEqualTo(Outcome.Reason.UNAVAILABLE);
            assertThat(((Outcome.GaveUp) outcome).detail()).contains("/nowhere/bin/java");
        }
    }

    @Test
    void nonsenseIsNoAnswer() {
        for (String kind : List.of("garbage", "quits")) {
            WorkerCommand command =
                    WorkerCommand.java(Elsewhere.classPath(), List.of(), Elsewhere.class.getName(), List.of(kind));
            try (SymjaEngine engine = new SymjaEngine(command)) {
                for (int k = 0; k < 5; k++) {
                    assertThat(reason(engine.decide(TRUE, Budget.standard()))).isEqualTo(Outcome.Reason.UNAVAILABLE);
                }
            }
        }
    }

    @Test
    void aClassPathWithoutTheWorkerIsNoticed(@TempDir Path directory) {
        try (SymjaEngine engine = new SymjaEngine(
                WorkerCommand.java(directory.toString(), List.of(), Worker.class.getName(), List.of()))) {
            assertThat(reason(engine.decide(TRUE, Budget.standard()))).isEqualTo(Outcome.Reason.UNAVAILABLE);
        }
    }

    /** Symja runs the scripts of a folder with a strange name in the working directory; the worker's is empty. */
    @Test
    void scriptsInTheWorkingDirectoryAreNotRun(@TempDir Path directory) throws Exception {
        Path folder = Files.createDirectory(
                File.separatorChar == '/' ? directory.resolve(".\\AutoloadSymja") : directory.resolve("AutoloadSymja"));
        Files.writeString(folder.resolve("trap.m"), "Print[\"sprung\"];While[True,1]");
        assertThat(firstLine(Elsewhere.start(directory, "symja"))).isEqualTo("sprung");
        assertThat(firstLine(Elsewhere.start(directory, "decide"))).startsWith("Corroborated");
    }

    private static String firstLine(Process program) throws IOException {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            return String.valueOf(out.readLine());
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void manyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (SymjaEngine engine = new SymjaEngine()) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                Goal goal = k % 2 == 0 ? TRUE : FALSE;
                outcomes.add(threads.submit(() -> engine.decide(goal, Budget.standard())));
            }
            for (int k = 0; k < 40; k++) {
                Outcome outcome = outcomes.get(k).get(60, TimeUnit.SECONDS);
                assertThat(outcome instanceof Outcome.Corroborated).isEqualTo(k % 2 == 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What waits behind a hang is asked again of the next process, and gets its own answer. */
    @Test
    void aHangAmongManyCostsItsOwnGoalAlone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SymjaEngine engine = new SymjaEngine()) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (int k = 0; k < 24; k++) {
                Goal goal = k % 8 == 3 ? HUGE : k % 2 == 0 ? TRUE : FALSE;
                Budget budget = k % 8 == 3 ? within(Duration.ofMillis(200)) : Budget.standard();
                outcomes.add(threads.submit(() -> engine.decide(goal, budget)));
            }
            for (int k = 0; k < 24; k++) {
                Outcome outcome = outcomes.get(k).get(120, TimeUnit.SECONDS);
                if (k % 8 == 3) {
                    assertThat(reason(outcome)).isIn(Outcome.Reason.TIME, Outcome.Reason.SIZE);
                } else if (k % 2 == 0) {
                    assertThat(outcome).isInstanceOf(Outcome.Corroborated.class);
                } else {
                    assertThat(reason(outcome)).isEqualTo(Outcome.Reason.NOT_AN_IDENTITY);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingAnswersThoseWhoWait() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            try (SymjaEngine engine = new SymjaEngine()) {
                for (int k = 0; k < 3; k++) {
                    outcomes.add(threads.submit(() -> engine.decide(HUGE, within(Duration.ofMinutes(5)))));
                }
                while (engine.worker().isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            for (Future<Outcome> o : outcomes) {
                assertThat(o.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.GaveUp.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A power that Symja works on through any time limit of its own, sent past the limits of the expansion. */
    @Test
    void aHugePowerOfANumber() throws Exception {
        Ground power = new Ground.Power(
                new Ground.Sum(List.of(new Ground.Constant(Rational.of(7)), new Ground.Symbol(1))),
                Rational.of(1_000_000_000L));
        WorkerProcess worker = WorkerProcess.start(Worker.command(), "symja");
        try {
            assertThat(worker.awaitReady(Duration.ofSeconds(30)).line()).isEqualTo(WorkerLoop.READY);
            String line = "1 " + Wire.write(Problem.of(power, Ground.Constant.ONE));
            WorkerProcess.Heard heard = worker.ask(line, Duration.ofMillis(500));
            boolean zero = heard.line().startsWith("1 ZERO");
            assertThat(zero).isFalse();
        } finally {
            worker.kill();
        }
        assertThat(worker.isAlive()).isFalse();
        assertThat(worker.directory()).doesNotExist();
    }
}
