package scholium.implementation.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Values;
import scholium.worker.WorkerLoop;

/** What the {@code main} of a worker calls: it answers each line of inputs with the outputs, or with why there are none. */
public final class ComputingWorker {
    /** The answer's second word. */
    static final String COMPUTED = "computed";

    /** The answer's second word where the code threw; the message follows, URL-encoded. */
    static final String REFUSED = "refused";

    private static final long STACK = 64L << 20;
    private static final int LONGEST_MESSAGE = 300;

    private ComputingWorker() {}

    /**
     * Never returns.
     *
     * @param arguments of {@code main}
     * @param library loads what is needed and gives the function from inputs to outputs
     */
    public static void run(String[] arguments, Callable<UnaryOperator<Values>> library) {
        WorkerLoop.run(arguments, STACK, WorkerLoop.Chatter.KEPT, () -> {
            UnaryOperator<Values> code = library.call();
            return line -> answer(code, line);
        });
    }

    private static String answer(UnaryOperator<Values> code, String line) {
        int space = line.indexOf(' ');
        String serial = line.substring(0, Math.max(0, space));
        try {
            return serial + " " + COMPUTED + " " + Wire.write(code.apply(Wire.read(line.substring(space + 1))));
        } catch (ImplementationFailed e) {
            return refused(serial, e.reason());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return refused(serial, "the code threw " + e);
        }
    }

    /** The first line of a message; libraries append their stack. */
    private static String refused(String serial, String message) {
        String first = message.strip().lines().findFirst().orElse("");
        String bounded = first.length() <= LONGEST_MESSAGE ? first : first.substring(0, LONGEST_MESSAGE) + "…";
        return serial + " " + REFUSED + " " + URLEncoder.encode(bounded, StandardCharsets.UTF_8);
    }
}
