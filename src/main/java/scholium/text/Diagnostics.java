package scholium.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects diagnostics while a document is read; the result is in document order and without repetitions. */
public final class Diagnostics {
    private final List<Diagnostic> collected = new ArrayList<>();

    public void add(Diagnostic diagnostic) {
        if (!collected.contains(diagnostic)) {
            collected.add(diagnostic);
        }
    }

    public void addAll(Iterable<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    public boolean hasErrors() {
        return collected.stream().anyMatch(Diagnostic::isError);
    }

    /** In document order. */
    public List<Diagnostic> inOrder() {
        return collected.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().start()))
                .toList();
    }
}
