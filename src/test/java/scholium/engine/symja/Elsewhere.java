package scholium.engine.symja;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.expression.F;
import scholium.engine.Budget;
import scholium.expr.Exprs;
import scholium.worker.WorkerClasspath;
import scholium.worker.WorkerLoop;
import scholium.worker.WorkerProcess;

/** Small programs that tests run in other processes, each by its name as the first argument. */
final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        switch (arguments[0]) {
            case "decide" -> decide(out);
            case "orphan" -> orphan(out);
            case "symja" -> symja();
            case "garbage" -> garbage(out);
            case "quits" -> out.println(WorkerLoop.READY);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Decides one goal and says the outcome. */
    private static void decide(PrintStream out) {
        try (SymjaEngine engine = new SymjaEngine()) {
            out.println(engine.decide(Goals.scalars(Exprs.variable("x"), Exprs.variable("x")), Budget.standard()));
        }
    }

    /** Starts a worker, says which and where, and is gone without a word. */
    private static void orphan(PrintStream out) {
        SymjaEngine engine = new SymjaEngine();
        engine.decide(Goals.scalars(Exprs.variable("x"), Exprs.variable("x")), Budget.standard());
        WorkerProcess worker = engine.worker().orElseThrow();
        out.println(worker.pid());
        out.println(worker.directory());
        Runtime.getRuntime().halt(0);
    }

    /** Starts Symja as it comes. */
    private static void symja() throws InterruptedException {
        Config.JAS_NO_THREADS = true;
        F.await();
    }

    /** Answers, but not as a worker does. */
    private static void garbage(PrintStream out) throws IOException {
        out.println(WorkerLoop.READY);
        while (System.in.read() >= 0) {
            out.println("PROVED");
        }
    }

    static String classPath() {
        return WorkerClasspath.of(Elsewhere.class.getClassLoader(), System.getProperty("java.class.path"));
    }

    /** A running program of this class. */
    static Process start(Path directory, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                classPath(),
                Elsewhere.class.getName()));
        words.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
