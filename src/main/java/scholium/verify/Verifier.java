package scholium.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import scholium.derivation.Claim;
import scholium.derivation.Conformance;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.engine.Budget;
import scholium.engine.Counterexample;
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

    /** Judges the claims on the given threads; the result does not depend on their number. */
    public DocumentResult verify(Derivation derivation, ExecutorService threads) {
        long before = nanoTime.getAsLong();
        List<Future<List<StepResult>>> pending = new ArrayList<>();
        for (Claim c : derivation.claims()) {
            pending.add(threads.submit(() -> steps(c)));
        }
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.addAll(derivation.diagnostics());
        List<Future<Conformances.Comparison>> comparisons = new ArrayList<>();
        for (Conformance c : derivation.conformances()) {
            comparisons.add(threads.submit(() -> conformances.compare(c)));
        }
        Map<Claim, List<StepResult>> steps = new LinkedHashMap<>();
        for (int k = 0; k < pending.size(); k++) {
            steps.put(derivation.claims().get(k), await(pending.get(k)));
        }
        List<ClaimResult> claims = results(steps);
        List<ConformanceReport> reports = new ArrayList<>();
        for (Future<Conformances.Comparison> f : comparisons) {
            Conformances.Comparison c = await(f);
            c.report().ifPresent(reports::add);
            diagnostics.addAll(c.problems());
        }
        long millis = (nanoTime.getAsLong() - before) / 1_000_000;
        return new DocumentResult(derivation, claims, reports, diagnostics.inOrder(), millis);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while verifying", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<StepResult> steps(Claim c) {
        List<StepResult> results = new ArrayList<>();
        for (Step s : c.steps()) {
            try {
                results.add(step(s));
            } catch (ContradictionException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                throw new IllegalStateException("while judging " + c.name() + " at " + s.span(), e);
            }
        }
        return results;
    }

    /** The worst of the step's obligations decides, and the first worst one is shown. */
    private StepResult step(Step s) {
        Optional<Judge.Finding> worst = Optional.empty();
        String part = "";
        Set<Evidence> evidence = new LinkedHashSet<>();
        Set<String> conditions = new LinkedHashSet<>();
        for (Obligation o : s.obligations()) {
            Judge.Finding f = judge.judge(o);
            if (worst.isEmpty() || f.verdict().compareTo(worst.get().verdict()) > 0) {
                worst = Optional.of(f);
                part = o.label();
            }
            evidence.addAll(f.evidence());
            conditions.addAll(f.conditions());
            if (f.verdict() == Verdict.REFUTED) {
                break;
            }
        }
        Judge.Finding f = worst.orElseThrow(() -> new IllegalStateException("a step without obligations"));
        Optional<Counterexample> counterexample = f.refutation().map(r -> r.counterexample());
        return new StepResult(
                s,
                f.verdict(),
                f.scope(),
                f.verdict() == Verdict.CONDITIONAL ? List.copyOf(conditions) : List.of(),
                Merging.byEngine(evidence),
                part,
                counterexample,
                f.residual(),
                Optional.empty(),
                f.reason());
    }

    private static List<ClaimResult> results(Map<Claim, List<StepResult>> steps) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        steps.forEach((c, s) -> verdicts.put(c.name(), worst(s)));
        List<ClaimResult> results = new ArrayList<>();
        steps.forEach((c, s) -> {
            Verdict verdict = worst(s);
            boolean refuted = verdict == Verdict.REFUTED;
            boolean asExpected = c.kind() == Claim.Kind.MISTAKE ? refuted : !refuted;
            List<String> remarks = c.rests().stream()
                    .filter(r -> verdicts.get(r) == Verdict.REFUTED)
                    .map(r -> "rests on [" + r + "], which is refuted")
                    .toList();
            results.add(new ClaimResult(c, verdict, asExpected, s, remarks));
        });
        return results;
    }

    private static Verdict worst(List<StepResult> steps) {
        return steps.stream().map(StepResult::verdict).reduce(Verdict.PROVED, Verdict::worse);
    }
}
