package scholium.verify;

import java.util.List;
import java.util.Optional;
import scholium.derivation.Conformance;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.implementation.Agreement;
import scholium.implementation.Batches;
import scholium.implementation.ConformanceResult;
import scholium.implementation.ConformanceRunner;
import scholium.implementation.Deviation;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.implementation.OutputReport;
import scholium.implementation.PlacedBatch;
import scholium.text.Diagnostic;

/** Compares the formulas a document binds to an implementation with what the implementation computes. */
final class Conformances {
    private final Bindings bindings;
    private final DeletedTerms deletedTerms;
    private final Budget budget;

    /** @param deciders exact engines, asked whether a term that no batch would miss is always 0 */
    Conformances(Implementations installed, List<Engine> deciders, Budget budget) {
        this.bindings = new Bindings(installed);
        this.deletedTerms = new DeletedTerms(deciders, budget);
        this.budget = budget;
    }

    /** The report, or what is wrong with the binding. */
    record Comparison(Optional<ConformanceReport> report, List<Diagnostic> problems) {}

    Comparison compare(Conformance c) {
        Bindings.Result result = bindings.of(c);
        return new Comparison(result.bound().map(this::report), result.problems());
    }

    private ConformanceReport report(Bindings.Bound bound) {
        Implementation code = bound.implementation();
        List<PlacedBatch> batches = PlacedBatch.of(code, bound.binding(), Batches.brief(code.inputs(), budget.seed()));
        ConformanceResult result = ConformanceRunner.comparePlaced(code, bound.binding(), batches);
        List<ConformanceReport.Output> outputs = result.outputs().stream()
                .map(o -> output(bound, o, untested(bound, o, batches)))
                .toList();
        return new ConformanceReport(bound.conformance(), outputs);
    }

    /** A comparison that differs has told right from wrong; one that agrees is asked what it would have missed. */
    private List<String> untested(Bindings.Bound bound, OutputReport o, List<PlacedBatch> batches) {
        if (o.verdict() != Agreement.AGREES) {
            return List.of();
        }
        return deletedTerms.of(bound, o.output(), batches).stream()
                .filter(DeletedTerm::isUntested)
                .map(DeletedTerm::term)
                .distinct()
                .toList();
    }

    private static ConformanceReport.Output output(Bindings.Bound bound, OutputReport o, List<String> untested) {
        Optional<Deviation> shown = o.firstDifference().or(o::worst);
        List<String> findings = o.findings().stream()
                .map(f -> f.detail() + " (" + f.batches() + (f.batches() == 1 ? " batch)" : " batches)"))
                .toList();
        return new ConformanceReport.Output(
                o.output(),
                bound.formula(o.output()),
                o.verdict() == Agreement.AGREES,
                o.compared(),
                o.worstUlps(),
                o.medianUlps(),
                o.p99Ulps(),
                shown.map(Deviation::description).orElse(""),
                untested,
                findings);
    }
}
