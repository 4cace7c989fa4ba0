package scholium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All benchmarks in one run: the exact engine warm, plain Symja on the same identity, growth with the document. */
final class Benchmarks {
    private static final List<Integer> SIZES = List.of(2, 3, 4, 6, 8);
    private static final List<Integer> CLAIMS = List.of(10, 100, 1_000, 10_000);

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        System.out.println("Batch normalization chapter, warm, average time");
        OptionsBuilder options = new OptionsBuilder();
        options.include("scholium\\.bench\\.").verbosity(VerboseMode.SILENT);
        for (RunResult r : new Runner(options.build()).run()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-22s %,12.1f ± %,.1f %s%n",
                    r.getPrimaryResult().getLabel(),
                    r.getPrimaryResult().getScore(),
                    r.getPrimaryResult().getScoreError(),
                    r.getPrimaryResult().getScoreUnit());
        }
        System.out.println();
        System.out.println("Plain Symja on left − right of the gradient identity, sums written out at one size m");
        System.out.println("(the exact engine, decideGradient above, proves it for every m)");
        for (String function : List.of("Simplify", "Together")) {
            for (int m : SIZES) {
                System.out.printf("  %-8s m = %d  %s%n", function, m, PlainSymja.inProcess(function, m));
            }
        }
        System.out.println();
        System.out.println("Growth: a document of n different claims read and decided by the exact engine, one thread");
        Scaling.measure(1_000);
        List<Scaling.Cost> costs = new ArrayList<>();
        for (int n : CLAIMS) {
            costs.add(Scaling.measure(n));
            System.out.println("  " + costs.get(costs.size() - 1).shown());
        }
        Scaling.Cost first = costs.get(1);
        Scaling.Cost last = costs.get(costs.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "  from %,d to %,d claims: time grows like n^%.2f, memory like n^%.2f%n",
                first.claims(),
                last.claims(),
                Scaling.exponent(first.seconds(), last.seconds(), first.claims(), last.claims()),
                Scaling.exponent(first.bytes(), last.bytes(), first.claims(), last.claims()));
    }
}
