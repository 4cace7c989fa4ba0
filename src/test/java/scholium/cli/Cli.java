package scholium.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.syntax.DocumentParser;
import scholium.text.Source;
import scholium.verify.ClaimResult;
import scholium.verify.Diagnosing;
import scholium.verify.Diagnosis;
import scholium.verify.DocumentResult;
import scholium.verify.Evidence;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/**
 * Runs the command line in this process. In place of the engines stands a checker that reads a document as usual and
 * takes each verdict from the name of the claim: {@code refuted-1} is REFUTED, {@code defect} throws; the rest is PROVED.
 */
final class Cli {
    private Cli() {}

    record Result(int code, String out, String err) {}

    static Result run(String... args) {
        return run(new Environment(Map.of(), false, false, d -> false), args);
    }

    static Result run(Environment environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        int code = Main.run(args, console, ByName::new);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record ByName(Budget budget, boolean cas, Diagnosing diagnosing) implements Checker {
        @Override
        public DocumentResult check(Source source) {
            Derivation d = Elaborator.elaborate(DocumentParser.parse(source));
            List<ClaimResult> claims = d.claims().stream().map(this::judge).toList();
            return new DocumentResult(d, claims, List.of(), d.diagnostics(), 5);
        }

        private ClaimResult judge(Claim c) {
            if (c.name().equals("defect")) {
                throw new IllegalStateException("while judging " + c.name() + " at " + c.span());
            }
            Verdict verdict = java.util.Arrays.stream(Verdict.values())
                    .filter(v -> c.name().toUpperCase(java.util.Locale.ROOT).startsWith(v.name()))
                    .findFirst()
                    .orElse(Verdict.PROVED);
            List<StepResult> steps = c.steps().stream()
                    .map(s -> new StepResult(
                            s,
                            verdict,
                            "all",
                            verdict == Verdict.CONDITIONAL ? List.of("a ≠ 0") : List.of(),
                            List.of(new Evidence("names", "exact", describe(), 7)),
                            "",
                            Optional.empty(),
                            Diagnosis.NONE,
                            Optional.empty()))
                    .toList();
            boolean refuted = verdict == Verdict.REFUTED;
            return new ClaimResult(c, verdict, (c.kind() == Claim.Kind.MISTAKE) == refuted, steps, List.of());
        }

        private String describe() {
            return "sizes " + budget.sizes() + ", seed " + budget.seed() + ", " + budget.time() + ", cas " + cas
                    + ", diagnose " + diagnosing;
        }

        @Override
        public void close() {}
    }
}
