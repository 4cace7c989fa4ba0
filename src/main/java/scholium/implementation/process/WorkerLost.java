package scholium.implementation.process;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scholium.worker.WorkerProcess;

/** The worker is of no use any more; the message says why, in words that are the same each time it happens. */
final class WorkerLost extends Exception {
    private static final Pattern SIGNAL = Pattern.compile("\\bSIG[A-Z]{2,6}\\b");
    private static final int SIGNALLED = 128;
    private static final int LONGEST = 100;

    WorkerLost(String message) {
        super(message);
    }

    /** A line that is no answer, or the first one of what Java says on its standard output when it crashes. */
    static WorkerLost nonsense(WorkerProcess worker, String line) throws InterruptedException {
        Matcher signal = SIGNAL.matcher(line.startsWith("#") ? worker.rest() : "");
        if (signal.find()) {
            return crashed(signal.group());
        }
        return new WorkerLost("its process wrote something that is no answer: “" + visible(line) + "”");
    }

    static WorkerLost ended(WorkerProcess worker) throws InterruptedException {
        if (worker.ranOutOfMemory()) {
            return new WorkerLost("its process ran out of memory");
        }
        OptionalInt status = worker.status();
        String words = worker.lastWords();
        Matcher signal = SIGNAL.matcher(words);
        if (signal.find()) {
            return crashed(signal.group());
        }
        if (status.isEmpty()) {
            return new WorkerLost("its process wrote a line without end");
        }
        int code = status.getAsInt();
        String how = code > SIGNALLED
                ? "its process was killed by signal " + (code - SIGNALLED)
                : "its process ended with status " + code;
        String last = words.strip().lines().reduce("", (before, line) -> line);
        return new WorkerLost(last.isEmpty() ? how : how + ": " + visible(last));
    }

    private static WorkerLost crashed(String signal) {
        return new WorkerLost("its process crashed (" + signal + ")");
    }

    /** The beginning, without what a terminal would obey. */
    private static String visible(String line) {
        String printable = line.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…";
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
