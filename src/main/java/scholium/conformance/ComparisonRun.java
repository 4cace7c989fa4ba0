package scholium.conformance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import scholium.text.Diagnostic;

/**
 * A whole run of {@code conform}.
 *
 * @param diagnostics about inputs that are no documents
 */
public record ComparisonRun(List<ComparedDocument> documents, List<Diagnostic> diagnostics, long seed, long millis) {
    public ComparisonRun {
        documents = List.copyOf(documents);
        diagnostics = List.copyOf(diagnostics);
    }

    /** With a run over the same documents and other code. */
    public ComparisonRun with(ComparisonRun other) {
        Map<String, ComparedDocument> joined = new LinkedHashMap<>();
        Stream.concat(documents.stream(), other.documents.stream())
                .forEach(d -> joined.merge(d.source().name(), d, ComparedDocument::with));
        Set<Diagnostic> found = new LinkedHashSet<>(diagnostics);
        found.addAll(other.diagnostics);
        return new ComparisonRun(List.copyOf(joined.values()), List.copyOf(found), seed, millis + other.millis);
    }

    /** Of the inputs and of all documents. */
    public List<Diagnostic> allDiagnostics() {
        return Stream.concat(diagnostics.stream(), documents.stream().flatMap(d -> d.diagnostics().stream()))
                .toList();
    }

    public List<Comparison> comparisons() {
        return documents.stream().flatMap(d -> d.comparisons().stream()).toList();
    }

    public List<ComparedOutput> outputs() {
        return comparisons().stream().flatMap(c -> c.outputs().stream()).toList();
    }

    public boolean agrees() {
        return documents.stream().allMatch(ComparedDocument::agrees);
    }
}
