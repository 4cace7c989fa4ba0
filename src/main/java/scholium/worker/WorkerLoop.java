package scholium.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/**
 * The other side of the pipe: what the {@code main} of a worker does. It writes a line {@value #READY} to its standard
 * output when it can begin, then one line for each line of its standard input. It ends when its input ends, even in the
 * middle of a computation, so it cannot outlive the program that started it; and it then removes its working directory, if
 * that is its own.
 */
public final class WorkerLoop {
    public static final String READY = "ready";

    /** The first argument of a worker whose working directory is its own, to be removed at the end. */
    static final String OWN_DIRECTORY = "--own-directory";

    private WorkerLoop() {}

    /** Where the worker's libraries print to: never where the answers go. */
    public enum Chatter {
        DISCARDED,
        /** To the standard error, of which the program keeps the end. */
        KEPT
    }

    /**
     * Answers until the input ends, then ends the process. Never returns.
     *
     * @param arguments of {@code main}
     * @param stack in bytes, for the thread that answers
     * @param preparation what has to be done first; gives the function from a line to its answer, which is one line too
     */
    public static void run(
            String[] arguments, long stack, Chatter chatter, Callable<UnaryOperator<String>> preparation) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);
        PrintStream elsewhere = new PrintStream(
                chatter == Chatter.KEPT ? new FileOutputStream(FileDescriptor.err) : OutputStream.nullOutputStream(),
                true,
                StandardCharsets.UTF_8);
        System.setOut(elsewhere);
        System.setErr(elsewhere);
        Thread work = new Thread(null, () -> work(lines, out, elsewhere, preparation), "work", stack);
        work.setDaemon(true);
        work.start();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            // The same as the end of the input.
        }
        if (List.of(arguments).contains(OWN_DIRECTORY)) {
            WorkerDirectory.remove(Path.of(System.getProperty("user.dir", "")));
        }
        Runtime.getRuntime().halt(0);
    }

    private static void work(
            BlockingQueue<String> lines,
            PrintStream out,
            PrintStream complaints,
            Callable<UnaryOperator<String>> preparation) {
        try {
            UnaryOperator<String> answering = preparation.call();
            out.println(READY);
            out.flush();
            while (true) {
                out.println(answering.apply(lines.take()));
                out.flush();
            }
        } catch (Exception | LinkageError e) {
            complaints.println(e);
            Runtime.getRuntime().halt(1);
        }
    }
}
