package scholium.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scholium.derivation.Conformance;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.implementation.Agreement;
import scholium.implementation.Binding;
import scholium.implementation.BindingCheck;
import scholium.implementation.ConformanceResult;
import scholium.implementation.ConformanceRunner;
import scholium.implementation.Deviation;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.implementation.OutputReport;
import scholium.implementation.Symbol;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Span;

/** Compares the formulas a document binds to an implementation with what the implementation computes. */
final class Conformances {
    private final Implementations installed;
    private final long seed;

    Conformances(Implementations installed, long seed) {
        this.installed = installed;
        this.seed = seed;
    }

    /** The report, or what is wrong with the binding. */
    record Comparison(Optional<ConformanceReport> report, List<Diagnostic> problems) {}

    Comparison compare(Conformance c) {
        Optional<Implementation> implementation = installed.named(c.implementation());
        if (implementation.isEmpty()) {
            String help = installed
                    .nearest(c.implementation())
                    .map(n -> "did you mean " + n + "?")
                    .orElse("installed: " + names());
            Diagnostic unknown = Diagnostic.error(
                    DiagnosticCode.UNKNOWN_IMPLEMENTATION,
                    c.span(),
                    "no implementation is named '" + c.implementation() + "'",
                    help);
            return new Comparison(Optional.empty(), List.of(unknown));
        }
        Binding binding = binding(c);
        List<Diagnostic> problems = BindingCheck.problems(implementation.get(), binding).stream()
                .map(p -> Diagnostic.error(
                        DiagnosticCode.BAD_BINDING, place(c, p.subject()), p.message(), p.suggestion()))
                .toList();
        if (!problems.isEmpty()) {
            return new Comparison(Optional.empty(), problems);
        }
        ConformanceResult result = ConformanceRunner.compare(implementation.get(), binding, seed);
        List<ConformanceReport.Output> outputs =
                result.outputs().stream().map(o -> output(c, o)).toList();
        return new Comparison(Optional.of(new ConformanceReport(c, outputs)), List.of());
    }

    private String names() {
        return String.join(
                ", ", installed.all().stream().map(Implementation::name).toList());
    }

    private static Span place(Conformance c, String subject) {
        for (Conformance.Input i : c.inputs()) {
            if (i.port().equals(subject)) {
                return i.span();
            }
        }
        for (Conformance.Output o : c.outputs()) {
            if (o.port().equals(subject)) {
                return o.span();
            }
        }
        return c.span();
    }

    private static Binding binding(Conformance c) {
        List<Setting.FreeIndex> free = new ArrayList<>(c.setting().free());
        for (Conformance.Output o : c.outputs()) {
            for (int k = 0; k < o.parameters().size(); k++) {
                Index index = o.parameters().get(k);
                Range range = o.ranges().get(k);
                free.add(new Setting.FreeIndex(index, range));
            }
        }
        Setting s = c.setting();
        Binding binding =
                Binding.in(new Setting(s.sizes(), free, s.families(), s.recurrences(), s.assumptions(), s.values()));
        for (Conformance.Input i : c.inputs()) {
            binding = binding.input(i.port(), symbol(i.symbol()));
        }
        for (Conformance.Output o : c.outputs()) {
            binding = binding.output(o.port(), o.value(), o.parameters().toArray(Index[]::new));
        }
        return binding;
    }

    private static Symbol symbol(Expr e) {
        if (e instanceof Expr.LossDerivative l) {
            return Symbol.lossGradient(l.loss().name(), l.wrt().get(0).name());
        }
        if (e instanceof Expr.Variable v) {
            return Symbol.family(v.name());
        }
        throw new IllegalArgumentException("no input: " + e);
    }

    private static ConformanceReport.Output output(Conformance c, OutputReport o) {
        String formula = c.outputs().stream()
                .filter(x -> x.port().equals(o.output()))
                .map(Conformance.Output::text)
                .findFirst()
                .orElse("");
        Optional<Deviation> shown = o.firstDifference().or(o::worst);
        List<String> findings = o.findings().stream()
                .map(f -> f.detail() + " (" + f.batches() + (f.batches() == 1 ? " batch)" : " batches)"))
                .toList();
        return new ConformanceReport.Output(
                o.output(),
                formula,
                o.verdict() == Agreement.AGREES,
                o.compared(),
                o.worstUlps(),
                o.medianUlps(),
                o.p99Ulps(),
                shown.map(Conformances::describe).orElse(""),
                findings);
    }

    private static String describe(Deviation d) {
        return String.format(
                Locale.ROOT,
                "%s: element %s is %s, exactly %s (%.1f ulp of %.3g, %.0f admitted)",
                d.batch(),
                d.subscripts().isEmpty() ? "()" : d.subscripts().toString(),
                d.computed(),
                d.expected(),
                d.ulps(),
                d.scale(),
                d.admitted());
    }
}
