package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.syntax.DocumentParser;
import scholium.syntax.NameTable;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.text.Span;

/**
 * What is to be derived, as the command line says it: ∂L/∂x_i, dp_i/do_j.
 *
 * @param total written with d
 * @param numerator what is differentiated, with its subscripts
 * @param variables what it is differentiated by
 */
record Target(boolean total, Term.Reference numerator, List<Term.Reference> variables) {
    /** The target, or what is wrong with it. */
    record Reading(Optional<Target> target, List<Diagnostic> problems) {
        static Reading of(Diagnostic problem) {
            return new Reading(Optional.empty(), List.of(problem));
        }
    }

    /** Reads the target with the names of the document, given its declarations as text. */
    static Reading read(String declarations, String text) {
        String head = "~~~derivation\n" + declarations + "\nclaim target-of-the-derivation:\n  0 = ";
        Source extended = new Source("target", head + text + "\n~~~\n");
        SourceDocument parsed = DocumentParser.parse(extended);
        Source own = new Source("target", text);
        List<Diagnostic> problems = new ArrayList<>();
        for (Diagnostic d : parsed.diagnostics()) {
            if (d.isError() && d.span().start() >= head.length() - 3) {
                problems.add(moved(d, own, head.length()));
            }
        }
        if (!problems.isEmpty()) {
            return new Reading(Optional.empty(), problems);
        }
        List<Statement> statements = parsed.statements();
        Statement last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
        if (last instanceof Statement.Claim c && c.chain().links().size() == 1) {
            return of(strip(c.chain().links().get(0).right()), own, parsed.names());
        }
        return Reading.of(notOne(own));
    }

    private static Diagnostic moved(Diagnostic d, Source own, int by) {
        int start = Math.max(0, Math.min(d.span().start() - by, own.text().length()));
        int end = Math.max(start, Math.min(d.span().end() - by, own.text().length()));
        Span span = own.span(start, end);
        return new Diagnostic(d.code(), d.severity(), span, d.message(), d.help());
    }

    private static Term strip(Term t) {
        return t instanceof Term.Group g ? strip(g.body()) : t;
    }

    private static Diagnostic notOne(Source own) {
        return Diagnostic.error(
                DiagnosticCode.BAD_DERIVATIVE,
                own.span(0, own.text().length()),
                "the target is a derivative of a loss or a node by an input or a node",
                "write for instance ∂L/∂x_i, or dL/dx_i");
    }

    private static Reading of(Term t, Source own, NameTable names) {
        if (!(t instanceof Term.Derivative d) || !(strip(d.numerator()) instanceof Term.Reference numerator)) {
            return Reading.of(notOne(own));
        }
        List<Term.Reference> variables = new ArrayList<>();
        for (Term v : d.variables()) {
            if (!(strip(v) instanceof Term.Reference r)) {
                return Reading.of(notOne(own));
            }
            variables.add(r);
        }
        List<Diagnostic> unknown = new ArrayList<>();
        Set<Term.Reference> all = new LinkedHashSet<>(variables);
        all.add(numerator);
        for (Term.Reference r : all) {
            unknown(r, own, names).ifPresent(unknown::add);
        }
        return unknown.isEmpty()
                ? new Reading(Optional.of(new Target(d.total(), numerator, variables)), List.of())
                : new Reading(Optional.empty(), unknown);
    }

    private static Optional<Diagnostic> unknown(Term.Reference r, Source own, NameTable names) {
        Map<String, NameTable.Kind> kinds = new LinkedHashMap<>();
        names.entries().forEach(e -> kinds.put(e.name(), e.kind()));
        NameTable.Kind kind = kinds.get(r.name());
        if (kind == NameTable.Kind.REAL || kind == NameTable.Kind.LOSS) {
            return Optional.empty();
        }
        Span whole = own.span(0, own.text().length());
        if (kind == NameTable.Kind.SEQUENCE) {
            String message = "“" + r.name() + "” is a sequence, and recurrences are not differentiated here";
            return Optional.of(Diagnostic.error(DiagnosticCode.NOT_A_VARIABLE, whole, message));
        }
        if (kind != null) {
            String message = "“" + r.name() + "” is neither an input nor a node nor a loss";
            return Optional.of(Diagnostic.error(DiagnosticCode.NOT_A_VARIABLE, whole, message));
        }
        List<String> known = kinds.entrySet().stream()
                .filter(e -> e.getValue() == NameTable.Kind.REAL || e.getValue() == NameTable.Kind.LOSS)
                .map(Map.Entry::getKey)
                .toList();
        String message = "“" + r.name() + "” is not declared";
        return Optional.of(Diagnostic.error(
                DiagnosticCode.UNDECLARED_NAME, whole, message, "the document declares " + String.join(", ", known)));
    }
}
