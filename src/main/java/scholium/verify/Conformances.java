package scholium.verify;

import static scholium.expr.Comparison.EQUAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scholium.derivation.Conformance;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Relation;
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
import scholium.implementation.TermDeletions;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Span;

/** Compares the formulas a document binds to an implementation with what the implementation computes. */
final class Conformances {
    private static final int LONGEST = 120;

    private final Implementations installed;
    private final List<Engine> deciders;
    private final Budget budget;

    /** @param deciders exact engines, asked whether a term that no batch would miss is always 0 */
    Conformances(Implementations installed, List<Engine> deciders, Budget budget) {
        this.installed = installed;
        this.deciders = List.copyOf(deciders);
        this.budget = budget;
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
                    "no implementation is named “" + c.implementation() + "”",
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
        ConformanceResult result = ConformanceRunner.compare(implementation.get(), binding, budget.seed());
        List<ConformanceReport.Output> outputs = result.outputs().stream()
                .map(o -> output(c, o, untested(implementation.get(), binding, o)))
                .toList();
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

    /** A comparison that differs has told right from wrong; one that agrees is asked what it would have missed. */
    private List<String> untested(Implementation implementation, Binding binding, OutputReport o) {
        Binding.Claimed claimed = binding.outputs().get(o.output());
        if (claimed == null || o.verdict() != Agreement.AGREES) {
            return List.of();
        }
        return TermDeletions.of(implementation, binding, o.output(), budget.seed()).stream()
                .filter(d -> d.noticedAt().isEmpty())
                .filter(d -> !isIdentity(Relation.of(claimed.expression(), EQUAL, d.rest()), binding.setting()))
                .map(d -> shown(d.term()))
                .distinct()
                .toList();
    }

    private static String shown(Expr term) {
        String text = term.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private boolean isIdentity(Relation relation, Setting setting) {
        return deciders.stream()
                .anyMatch(e -> e.decide(new Goal(relation, setting), budget) instanceof Outcome.Proved p
                        && p.conditions().isEmpty());
    }

    private static ConformanceReport.Output output(Conformance c, OutputReport o, List<String> untested) {
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
                untested,
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
