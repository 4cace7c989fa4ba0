package scholium.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.matheclipse.core.eval.ExprEvaluator;

/** Symja by itself on the gradient identity at one size, in a process of its own that can be stopped. */
final class PlainSymja {
    private static final int LIMIT_SECONDS = 10;
    private static final int START_SECONDS = 6;

    private PlainSymja() {}

    /** Prints how long the function, args[0], takes at the size, args[1], and whether the result is 0. */
    public static void main(String[] args) {
        String difference = WrittenOut.difference(Chapter.read().gradient(), Integer.parseInt(args[1]));
        System.out.println(measure(args[0], difference));
    }

    static String measure(String function, String difference) {
        ExprEvaluator evaluator = new ExprEvaluator(true, (short) 10);
        evaluator.eval(function + "(a/(a+b)+b/(a+b)-1)");
        long start = System.nanoTime();
        String result = evaluator.eval(function + "(" + difference + ")").toString();
        double millis = (System.nanoTime() - start) / 1e6;
        String seen = result.equals("0") ? "0" : "not 0 (" + result.length() + " characters)";
        return String.format(Locale.ROOT, "%,10.1f ms  %s", millis, seen);
    }

    static String inProcess(String function, int size) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                PlainSymja.class.getName(),
                function,
                Integer.toString(size)));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(LIMIT_SECONDS + START_SECONDS, TimeUnit.SECONDS)) {
                return "timeout (more than " + LIMIT_SECONDS + " s)";
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.isEmpty() ? "failed (exit status " + process.exitValue() + ")" : answer;
        } finally {
            process.destroyForcibly();
        }
    }
}
