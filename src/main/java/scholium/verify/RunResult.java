package scholium.verify;

import java.util.List;
import scholium.text.Diagnostic;

/**
 * A whole run.
 *
 * @param diagnostics about inputs that are no documents (missing paths, binary files)
 */
public record RunResult(List<DocumentResult> documents, List<Diagnostic> diagnostics, long seed, long millis) {
    public RunResult {
        documents = List.copyOf(documents);
        diagnostics = List.copyOf(diagnostics);
    }

    public long count(Verdict verdict) {
        return documents.stream()
                .flatMap(d -> d.claims().stream())
                .flatMap(c -> c.steps().stream())
                .filter(s -> s.verdict() == verdict)
                .count();
    }

    public long claims() {
        return documents.stream().mapToLong(d -> d.claims().size()).sum();
    }

    public long steps() {
        return documents.stream()
                .flatMap(d -> d.claims().stream())
                .mapToLong(c -> c.steps().size())
                .sum();
    }

    public boolean isIllFormed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError)
                || documents.stream().anyMatch(DocumentResult::isIllFormed);
    }

    public boolean asExpected() {
        return documents.stream().allMatch(DocumentResult::asExpected);
    }
}
