package scholium.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import scholium.derivation.Claim;
import scholium.derivation.Conformance;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.engine.Budget;
import scholium.implementation.Implementations;
import scholium.text.Diagnostics;

/** Judges every step of a derivation, each from definitions and assumptions alone. */
public final class Verifier {
    private final Judge judge;
    private final Conformances conformances;
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock in nanoseconds, for the timings in the evidence only */
    public Verifier(Strategy strategy, Budget budget, LongSupplier nanoTime) {
        this.judge = new Judge(strategy, budget, nanoTime);
        this.conformances = new Conformances(Implementations.installed(), strategy.deciders(), budget);
        this.nanoTime = nanoTime;
    }

    /** Judges the claims without explaining what is false. */
    public DocumentResult verify(Derivation derivation, ExecutorService threads) {
        return verify(derivation, Diagnostician.NONE, threads);
    }

    /**
     * Judges the claims on the given threads; the result does not depend on their number.
     *
     * @param diagnostician explains the steps that are refuted
     */
    public DocumentResult verify(Derivation derivation, Diagnostician diagnostician, ExecutorService threads) {
        long before = nanoTime.getAsLong();
        List<Future<Judged>> pending = new ArrayList<>();
        for (Claim c : derivation.claims()) {
            pending.add(threads.submit(() -> judged(derivation, c, diagnostician)));
        }
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.addAll(derivation.diagnostics());
        List<Future<Conformances.Comparison>> comparisons = new ArrayList<>();
        for (Conformance c : derivation.conformances()) {
            comparisons.add(threads.submit(() -> conformances.compare(c)));
        }
        List<Judged> judged = new ArrayList<>();
        for (Future<Judged> f : pending) {
            judged.add(Futures.await(f));
        }
        List<ClaimResult> claims = results(judged);
        List<ConformanceReport> reports = new ArrayList<>();
        for (Future<Conformances.Comparison> f : comparisons) {
            Conformances.Comparison c = Futures.await(f);
            c.report().ifPresent(reports::add);
            diagnostics.addAll(c.problems());
        }
        long millis = (nanoTime.getAsLong() - before) / 1_000_000;
        return new DocumentResult(derivation, claims, reports, diagnostics.inOrder(), millis);
    }

    /** What the steps of a claim came to, and what there is to say of them together. */
    private record Judged(Claim claim, List<StepResult> steps, List<String> remarks) {}

    private Judged judged(Derivation d, Claim c, Diagnostician diagnostician) {
        List<StepResult> results = new ArrayList<>();
        for (int k = 0; k < c.steps().size(); k++) {
            Step s = c.steps().get(k);
            try {
                results.add(step(c, k, diagnostician));
            } catch (ContradictionException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                throw new IllegalStateException("while judging " + c.name() + " at " + s.span(), e);
            }
        }
        List<String> remarks =
                worst(results) == Verdict.REFUTED ? diagnostician.remarks(d, c, results) : List.<String>of();
        return new Judged(c, results, remarks);
    }

    private StepResult step(Claim c, int number, Diagnostician diagnostician) {
        return step(
                c.steps().get(number),
                (failed, f) -> f.refutation()
                        .map(r -> diagnostician.diagnose(new Diagnostician.Refutation(c, number, failed, f.residual())))
                        .orElse(Diagnosis.of(f.residual())));
    }

    /** Judges a step that stands in no document, as it would be judged in one, and does not explain it. */
    public StepResult judge(Step step) {
        return step(step, (failed, f) -> Diagnosis.of(f.residual()));
    }

    /** The worst of the step's obligations decides, and the first worst one is shown. */
    private StepResult step(Step s, BiFunction<Obligation, Judge.Finding, Diagnosis> explanation) {
        Optional<Judge.Finding> worst = Optional.empty();
        Optional<Obligation> decisive = Optional.empty();
        Set<Evidence> evidence = new LinkedHashSet<>();
        Set<String> conditions = new LinkedHashSet<>();
        for (Obligation o : s.obligations()) {
            Judge.Finding f = judge.judge(o);
            if (worst.isEmpty() || f.verdict().compareTo(worst.get().verdict()) > 0) {
                worst = Optional.of(f);
                decisive = Optional.of(o);
            }
            evidence.addAll(f.evidence());
            conditions.addAll(f.conditions());
            if (f.verdict() == Verdict.REFUTED) {
                break;
            }
        }
        Judge.Finding f = worst.orElseThrow(() -> new IllegalStateException("a step without obligations"));
        Obligation failed = decisive.orElseThrow();
        return new StepResult(
                s,
                f.verdict(),
                f.scope(),
                f.verdict() == Verdict.CONDITIONAL ? List.copyOf(conditions) : List.of(),
                Merging.byEngine(evidence),
                failed.label(),
                f.refutation().map(r -> r.counterexample()),
                explanation.apply(failed, f),
                f.reason());
    }

    private static List<ClaimResult> results(List<Judged> judged) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        judged.forEach(j -> verdicts.put(j.claim().name(), worst(j.steps())));
        List<ClaimResult> results = new ArrayList<>();
        for (Judged j : judged) {
            Claim c = j.claim();
            Verdict verdict = worst(j.steps());
            boolean refuted = verdict == Verdict.REFUTED;
            boolean asExpected = c.kind() == Claim.Kind.MISTAKE ? refuted : !refuted;
            List<String> remarks = new ArrayList<>(j.remarks());
            c.rests().stream()
                    .filter(r -> verdicts.get(r) == Verdict.REFUTED)
                    .forEach(r -> remarks.add("rests on [" + r + "], which is refuted"));
            results.add(new ClaimResult(c, verdict, asExpected, j.steps(), remarks));
        }
        return results;
    }

    private static Verdict worst(List<StepResult> steps) {
        return steps.stream().map(StepResult::verdict).reduce(Verdict.PROVED, Verdict::worse);
    }
}
