package scholium.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import scholium.derivation.Conformance;
import scholium.derivation.Derivation;
import scholium.engine.numeric.ForwardGraph;
import scholium.implementation.Batches;
import scholium.implementation.ConformanceResult;
import scholium.implementation.ConformanceRunner;
import scholium.implementation.Form;
import scholium.implementation.FormComparison;
import scholium.implementation.FormComparisons;
import scholium.implementation.GradientTest;
import scholium.implementation.GradientTests;
import scholium.implementation.OutputReport;
import scholium.implementation.PlacedBatch;
import scholium.implementation.convention.ConventionMeasurement;
import scholium.text.Diagnostic;
import scholium.verify.DeletedTerms;
import scholium.verify.Futures;

/** Compares the blocks of a document with code. */
public final class Comparer {
    private final Candidates candidates;
    private final DeletedTerms deletedTerms;
    private final Causes causes;
    private final long seed;

    public Comparer(Candidates candidates, DeletedTerms deletedTerms, Causes causes, long seed) {
        this.candidates = candidates;
        this.deletedTerms = deletedTerms;
        this.causes = causes;
        this.seed = seed;
    }

    /**
     * All comparisons of the document, on the given threads; the result does not depend on their number. A document with
     * errors in its text is not compared, since what it claims is not known.
     *
     * @param progress is told what is under way, by any thread
     */
    public ComparedDocument compare(Derivation derivation, ExecutorService threads, Consumer<String> progress) {
        List<Diagnostic> problems = new ArrayList<>();
        List<Future<Comparison>> pending = new ArrayList<>();
        if (derivation.isIllFormed()) {
            derivation.diagnostics().stream().filter(Diagnostic::isError).forEach(problems::add);
        } else {
            List<Form> forms = Forms.of(derivation);
            for (Conformance c : derivation.conformances()) {
                Candidates.Found found = candidates.of(c);
                problems.addAll(found.problems());
                found.candidate().ifPresent(f -> pending.add(threads.submit(() -> compare(f, forms, progress))));
            }
        }
        List<Comparison> comparisons = pending.stream().map(Futures::await).toList();
        return new ComparedDocument(derivation.source(), derivation.title(), comparisons, problems);
    }

    private Comparison compare(Candidates.Candidate candidate, List<Form> equal, Consumer<String> progress) {
        String name = candidate.bound().implementation().name();
        progress.accept("comparing " + name + " at " + candidate.batches().size() + " batches");
        ConformanceResult result = ConformanceRunner.compare(
                candidate.bound().implementation(), candidate.bound().binding(), candidate.batches());
        progress.accept("differentiating for " + name);
        List<GradientTest> gradients = GradientTests.of(
                candidate.bound().implementation(),
                candidate.bound().binding(),
                candidate.batches(),
                ForwardGraph::value,
                seed);
        List<PlacedBatch> asked = PlacedBatch.of(
                candidate.bound().implementation(),
                candidate.bound().binding(),
                Batches.of(candidate.bound().implementation().inputs(), seed));
        List<ComparedOutput> outputs = new ArrayList<>();
        for (OutputReport o : result.outputs()) {
            progress.accept("deleting terms of " + name + " " + o.output());
            outputs.add(new ComparedOutput(
                    candidate.bound().formula(o.output()),
                    o,
                    deletedTerms.of(candidate.bound(), o.output(), asked),
                    gradients.stream()
                            .filter(g -> g.output().equals(o.output()))
                            .findFirst(),
                    causes.of(candidate.bound(), o)));
        }
        progress.accept("computing other forms for " + name);
        List<FormComparison> forms = FormComparisons.of(
                candidate.bound().implementation(), candidate.bound().binding(), candidate.batches(), equal, seed);
        return new Comparison(
                candidate.bound(),
                result.batches(),
                outputs,
                forms,
                ConventionMeasurement.of(candidate.bound().implementation()));
    }
}
