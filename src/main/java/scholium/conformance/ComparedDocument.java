package scholium.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/**
 * The comparisons of one document, in its order.
 *
 * @param diagnostics errors of the text that keep it from being compared, and bindings that do not fit
 */
public record ComparedDocument(
        Source source, Optional<String> title, List<Comparison> comparisons, List<Diagnostic> diagnostics) {
    public ComparedDocument {
        comparisons = List.copyOf(comparisons);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean agrees() {
        return comparisons.stream().allMatch(Comparison::agrees);
    }

    /** With the comparisons of the same document with other code. */
    public ComparedDocument with(ComparedDocument other) {
        List<Comparison> all = new ArrayList<>(comparisons);
        all.addAll(other.comparisons());
        Set<Diagnostic> found = new LinkedHashSet<>(diagnostics);
        found.addAll(other.diagnostics());
        return new ComparedDocument(source, title, all, List.copyOf(found));
    }

    /** The same, bindings that do not fit being no errors. */
    public ComparedDocument withoutMisfits() {
        List<Diagnostic> milder = diagnostics.stream()
                .map(d -> d.isError() && d.code() == DiagnosticCode.BAD_BINDING
                        ? Diagnostic.note(d.code(), d.span(), "not compared: " + d.message())
                        : d)
                .toList();
        return new ComparedDocument(source, title, comparisons, milder);
    }
}
