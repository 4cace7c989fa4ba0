package scholium.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.matheclipse.core.eval.ExprEvaluator;

/** Symja by itself on the gradient identity at one size, in a process of its own that can be stopped. */
final class PlainSymja {
    private static final int LIMIT_SECONDS = 10;
    private static final int START_SECONDS = 60;
    private static final String READY = "ready";

    private PlainSymja() {}

    /** Prints how long the function, args[0], takes at the size, args[1], and whether the result is 0. */
    public static void main(String[] args) {
        String difference = WrittenOut.difference(Chapter.read().gradient(), Integer.parseInt(args[1]));
        ExprEvaluator evaluator = new ExprEvaluator(true, (short) 10);
        evaluator.eval(args[0] + "(a/(a+b)+b/(a+b)-1)");
        System.out.println(READY);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        String result = evaluator.eval(args[0] + "(" + difference + ")").toString();
        double millis = (thread.getCurrentThreadCpuTime() - start) / 1e6;
        String seen = result.equals("0") ? "0" : "not 0 (" + result.length() + " characters)";
        System.out.println(String.format(Locale.ROOT, "%,10.1f ms CPU  %s", millis, seen));
    }

    static String inProcess(String function, int size) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                PlainSymja.class.getName(),
                function,
                Integer.toString(size)));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        try {
            if (!READY.equals(lineWithin(out, START_SECONDS))) {
                return "did not start within " + START_SECONDS + " s";
            }
            String answer = lineWithin(out, LIMIT_SECONDS);
            return answer == null ? "timeout (" + LIMIT_SECONDS + " s)" : answer;
        } finally {
            // First the process: its output cannot be closed while it is being waited for.
            process.destroyForcibly();
        }
    }

    /** Null where nothing has been written by then. */
    private static String lineWithin(BufferedReader out, int seconds) {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                String read = out.readLine();
                return read == null ? "failed" : read;
            } catch (IOException e) {
                return "failed";
            }
        });
        return line.completeOnTimeout(null, seconds, TimeUnit.SECONDS).join();
    }
}
