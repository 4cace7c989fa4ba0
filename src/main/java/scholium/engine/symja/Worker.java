package scholium.engine.symja;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.matheclipse.core.eval.exception.FlowControlException;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerLoop;

/**
 * The process that runs Symja. It reads one {@link Problem} a line from its standard input, behind a number, and writes
 * one {@link Answer} a line to its standard output, behind the same number.
 */
public final class Worker {
    static final long STACK = 512L << 20;

    /** Fast to start rather than fast in the long run; measured in the package documentation. */
    static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g");

    /** The file of a class archive that a build has made; Java leaves it aside where it does not fit. */
    private static final String ARCHIVE = "scholium.worker.archive";

    /** The file to which a worker that ends in order writes its class archive. */
    private static final String RECORD = "scholium.worker.archive.record";

    private Worker() {}

    /** The command for this program's own worker. */
    static WorkerCommand command() {
        List<String> options = new ArrayList<>(OPTIONS);
        Optional.ofNullable(System.getProperty(ARCHIVE))
                .filter(f -> Files.isReadable(Path.of(f)))
                .ifPresent(f -> options.add("-XX:SharedArchiveFile=" + f));
        Optional.ofNullable(System.getProperty(RECORD)).ifPresent(f -> options.add("-XX:ArchiveClassesAtExit=" + f));
        return WorkerCommand.own(Worker.class, options);
    }

    /** How long the worker may take to end in order: it has nothing to put in order but an archive. */
    static Duration orderlyEnd() {
        return System.getProperty(RECORD) == null ? Duration.ZERO : Duration.ofMinutes(2);
    }

    /** Started by {@link SymjaEngine}; of no use to anyone else. */
    public static void main(String[] arguments) {
        WorkerLoop.run(arguments, STACK, WorkerLoop.Chatter.DISCARDED, Worker::prepared);
    }

    private static UnaryOperator<String> prepared() throws InterruptedException {
        Cas cas = Cas.start();
        Derivatives derivatives = new Derivatives(cas);
        return line -> {
            int number = line.indexOf(' ');
            return line.substring(0, number + 1)
                    + answer(cas, derivatives, line.substring(number + 1)).line();
        };
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
