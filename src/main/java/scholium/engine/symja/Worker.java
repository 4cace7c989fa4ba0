package scholium.engine.symja;

import java.util.List;
import java.util.function.UnaryOperator;
import org.matheclipse.core.eval.exception.FlowControlException;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerLoop;

/**
 * The process that runs Symja. It reads one {@link Problem} a line from its standard input and writes one {@link Answer} a
 * line to its standard output.
 */
public final class Worker {
    private static final long STACK = 512L << 20;

    /** Fast to start rather than fast in the long run; measured in the package documentation. */
    static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g");

    private Worker() {}

    /** The command for this program's own worker. */
    static WorkerCommand command() {
        return WorkerCommand.own(Worker.class, OPTIONS);
    }

    /** Started by {@link SymjaEngine}; of no use to anyone else. */
    public static void main(String[] arguments) {
        WorkerLoop.run(arguments, STACK, WorkerLoop.Chatter.DISCARDED, Worker::prepared);
    }

    private static UnaryOperator<String> prepared() throws InterruptedException {
        Cas cas = Cas.start();
        Derivatives derivatives = new Derivatives(cas);
        return line -> answer(cas, derivatives, line).line();
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
