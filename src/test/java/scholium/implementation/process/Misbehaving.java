package scholium.implementation.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import scholium.implementation.Convention;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Port;
import scholium.implementation.Values;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerLoop;

/** A worker that doubles x, and does other things where a says so. */
public final class Misbehaving extends ForkedImplementation {
    static final double WELL = 0;
    static final double HALTS = 1;
    static final double HANGS = 2;
    static final double GARBAGE = 3;
    static final double THROWS = 4;
    static final double MEMORY = 5;
    static final double CRASHES = 6;
    static final double ENDLESS_LINE = 7;
    static final double REFUSES = 8;
    static final double CHATTERS = 9;
    static final double FORGED = 10;
    static final double DEEP = 11;

    Misbehaving(String mood, Duration answer) {
        super(
                WorkerCommand.own(Misbehaving.class, List.of("-XX:TieredStopAtLevel=1", "-Xmx48m"), mood),
                new Limits(Duration.ofSeconds(60), answer));
    }

    Misbehaving(WorkerCommand command) {
        super(command, Limits.standard());
    }

    @Override
    public String name() {
        return "misbehaving";
    }

    @Override
    public String description() {
        return "Doubles.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of();
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.vector("x", "m"), Port.scalar("a"));
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.vector("y", "m"));
    }

    /** The worker. */
    public static void main(String[] arguments) {
        List<String> moods = List.of(arguments);
        if (moods.contains("dies-at-once")) {
            System.err.println("no such library");
            Runtime.getRuntime().halt(7);
        }
        if (moods.contains("says-hello")) {
            System.out.println("Hello!");
        }
        if (moods.contains("deaf")) {
            System.out.println(WorkerLoop.READY);
            forever();
        }
        ComputingWorker.run(arguments, () -> Misbehaving::doubled);
    }

    private static Values doubled(Values inputs) {
        double a = inputs.scalar("a");
        PrintStream pipe = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        if (a == HALTS) {
            Runtime.getRuntime().halt(9);
        } else if (a == HANGS) {
            forever();
        } else if (a == GARBAGE) {
            pipe.println("\u001b[31mE1122\u0007 loading \u00e9");
        } else if (a == THROWS) {
            throw new IllegalStateException("expected more\nthan one value");
        } else if (a == MEMORY) {
            List<double[]> kept = new ArrayList<>();
            while (true) {
                kept.add(new double[1 << 20]);
            }
        } else if (a == CRASHES) {
            abort();
        } else if (a == ENDLESS_LINE) {
            while (true) {
                pipe.print("x".repeat(1 << 16));
            }
        } else if (a == REFUSES) {
            throw new ImplementationFailed("ε is not “single”");
        } else if (a == CHATTERS) {
            for (int k = 0; k < 100_000; k++) {
                System.out.println("loading shard " + k);
                System.err.println("warning " + k);
            }
        } else if (a == FORGED) {
            pipe.println("1 computed y 1 1 0x1p0");
        } else if (a == DEEP) {
            UnaryOperator<Values> deep = deeper();
            return deep.apply(inputs);
        }
        double[] x = inputs.vector("x");
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 2 * x[i];
        }
        return Values.none().with("y", y);
    }

    private static UnaryOperator<Values> deeper() {
        return v -> deeper().apply(v);
    }

    private static void forever() {
        while (true) {
            LockSupport.park();
        }
    }

    /** What a native library's assertion does. */
    private static void abort() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-SEGV",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
            forever();
        } catch (IOException e) {
            Runtime.getRuntime().halt(10);
        }
    }
}
