package scholium.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.sums.SumsEngine;
import scholium.text.Source;

/** Time and memory against the number of claims: documents of true claims, no two of them alike. */
final class Scaling {
    private static final String HEAD = """
            ```derivation
            size m ≥ 1
            index i, j, k : 1..m
            real x_i, y_i, c
            real ε > 0
            define μ = (1/m) Σ_j x_j
            define v = (1/m) Σ_j (x_j − μ)²
            define z_i = (x_i − μ)/√(v + ε)
            """;

    private Scaling() {}

    /**
     * What a document cost.
     *
     * @param seconds of processor time
     * @param bytes allocated on the heap
     */
    record Cost(int claims, double seconds, double bytes) {
        String shown() {
            return String.format(
                    Locale.ROOT,
                    "%,8d claims %10.3f s CPU %10.1f µs per claim %10.1f kB per claim",
                    claims,
                    seconds,
                    seconds * 1e6 / claims,
                    bytes / 1e3 / claims);
        }
    }

    static String document(int claims) {
        StringBuilder out = new StringBuilder(HEAD);
        for (int n = 1; n <= claims; n++) {
            String p = Integer.toString(n);
            String q = Integer.toString(n + 7);
            out.append("claim c").append(n).append(": ");
            switch (n % 5) {
                case 0 -> out.append("Σ_j (" + p + "·x_j − " + q + "·μ) = " + p + "·m·μ − " + q + "·m·μ");
                case 1 -> out.append("Σ_j (x_j − " + p + ")² = m·v + m·(μ − " + p + ")²");
                case 2 -> out.append("Σ_j (" + p + "·z_j + c)·z_j = " + p + "·m·v/(v + ε)");
                case 3 -> out.append("∂/∂x_i (Σ_j (" + p + "·x_j − c·y_j)²) = " + p + "·2·(" + p + "·x_i − c·y_i)");
                default -> out.append("Σ_j Σ_k (x_j − x_k)²/" + p + " = 2·m²·v/" + p);
            }
            out.append('\n');
        }
        return out.append("```\n").toString();
    }

    /** Reads and decides a document. */
    static Cost measure(int claims) {
        Source source = new Source("generated", document(claims));
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long start = thread.getCurrentThreadCpuTime();
        List<Goal> goals = Chapter.of(source).goals();
        SumsEngine sums = new SumsEngine();
        int proved = 0;
        for (Goal g : goals) {
            proved += sums.decide(g, Budget.standard()) instanceof Outcome.Proved ? 1 : 0;
        }
        double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
        double allocated = thread.getCurrentThreadAllocatedBytes() - bytes;
        if (goals.size() != claims || proved != claims) {
            throw new IllegalStateException(proved + " of " + goals.size() + " goals of " + claims + " claims proved");
        }
        return new Cost(claims, seconds, allocated);
    }

    /** The exponent of growth from the first to the last. */
    static double exponent(double first, double last, int from, int to) {
        return Math.log(last / first) / Math.log((double) to / from);
    }
}
