package scholium.engine.symja;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.matheclipse.core.eval.exception.FlowControlException;

/**
 * The process that runs Symja. It reads one {@link Problem} a line from its standard input and writes one {@link Answer} a
 * line to its standard output, after a line {@value #READY} when it can begin. It ends when its input ends, even in the
 * middle of a computation, so it cannot outlive the program that started it; and it then removes its working directory,
 * which is empty and its own.
 */
public final class Worker {
    static final String READY = "ready";

    /** Says that the working directory is the worker's own, to be removed at the end. */
    static final String OWN_DIRECTORY = "--own-directory";

    private static final long STACK = 512L << 20;

    private Worker() {}

    /** Started by {@link WorkerProcess}; of no use to anyone else. */
    public static void main(String[] arguments) {
        boolean ownDirectory = arguments.length > 0 && arguments[0].equals(OWN_DIRECTORY);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);
        // What Symja prints must not be taken for an answer.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread work = new Thread(null, () -> work(lines, out), "work", STACK);
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
        if (ownDirectory) {
            removeDirectory();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void removeDirectory() {
        File directory = new File(System.getProperty("user.dir"));
        String[] left = directory.list();
        if (left != null && left.length == 0 && !directory.delete()) {
            directory.deleteOnExit();
        }
    }

    private static void work(BlockingQueue<String> lines, PrintStream out) {
        try {
            Cas cas = Cas.start();
            Derivatives derivatives = new Derivatives(cas);
            out.println(READY);
            out.flush();
            while (true) {
                out.println(answer(cas, derivatives, lines.take()).line());
                out.flush();
            }
        } catch (InterruptedException | LinkageError e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Answer answer(Cas cas, Derivatives derivatives, String line) {
        try {
            return Decision.of(cas, derivatives, Wire.read(line));
        } catch (FlowControlException e) {
            return new Answer(
                    Answer.Kind.UNDECIDED, "Symja stopped with " + e.getClass().getSimpleName());
        } catch (StackOverflowError e) {
            return new Answer(Answer.Kind.UNDECIDED, "the expression is too deep for Symja");
        } catch (RuntimeException e) {
            return new Answer(
                    Answer.Kind.UNDECIDED, "Symja failed with " + e.getClass().getSimpleName());
        }
    }
}
