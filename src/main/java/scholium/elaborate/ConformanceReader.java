package scholium.elaborate;

import static scholium.text.DiagnosticCode.BAD_BINDING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.derivation.Conformance;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** Reads {@code conform}: ports of an implementation bound to inputs, and to expressions of the document. */
final class ConformanceReader {
    private final Reading reading;
    private final SettingReader settings;
    private final Typesetting typesetting;
    private final List<Setting.Assumption> standing;

    ConformanceReader(
            Reading reading, SettingReader settings, Typesetting typesetting, List<Setting.Assumption> standing) {
        this.reading = reading;
        this.settings = settings;
        this.typesetting = typesetting;
        this.standing = standing;
    }

    Optional<Conformance> read(Statement.Conform c) {
        int before = reading.errorCount();
        List<Conformance.Input> inputs = new ArrayList<>();
        for (Statement.Binding b : c.inputs()) {
            Family f = family(b.term());
            if (!isInput(f.value())) {
                reading.error(
                        BAD_BINDING,
                        b.term(),
                        "the input " + b.port() + " is bound to something computed",
                        "bind it to a declared input or to ∂L/∂y of an opaque loss L(y)");
            }
            inputs.add(new Conformance.Input(b.port(), f.value(), reading.span(b)));
        }
        List<Conformance.Output> outputs = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (Statement.Binding b : c.outputs()) {
            Family f = family(b.term());
            String text = typesetting.formula(b.term()).unicode();
            outputs.add(new Conformance.Output(b.port(), f.parameters(), f.ranges(), f.value(), text, reading.span(b)));
            values.add(f.value());
        }
        inputs.forEach(i -> values.add(i.symbol()));
        if (reading.errorCount() > before) {
            return Optional.empty();
        }
        Setting setting = settings.of(values, List.of(), new Hypotheses(reading, standing));
        return Optional.of(new Conformance(c.implementation(), reading.span(c), inputs, outputs, setting));
    }

    private static boolean isInput(Expr e) {
        return e instanceof Expr.Variable
                || (e instanceof Expr.LossDerivative l && l.wrt().size() == 1);
    }

    private record Family(List<Index> parameters, List<Range> ranges, Expr value) {}

    private Family family(Term t) {
        Optional<List<Range>> ranges = new BareFamilies(reading, Scope.outermost()).ranges(t);
        List<Index> parameters = new ArrayList<>();
        List<Scope.Bound> at = new ArrayList<>();
        for (Range r : ranges.orElse(List.of())) {
            Index p = reading.fresh("i");
            parameters.add(p);
            at.add(new Scope.Bound(IndexTerm.of(p), r));
        }
        Scope scope = at.isEmpty() ? Scope.outermost() : Scope.outermost().elementwise(at);
        Expr value = reading.graph.unfold(new TermReader(reading, scope).read(t));
        return new Family(parameters, ranges.orElse(List.of()), value);
    }
}
