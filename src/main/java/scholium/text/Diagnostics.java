package scholium.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects diagnostics while a document is read; the result is in document order and without repetitions. */
public final class Diagnostics {
    private final Set<Diagnostic> collected = new LinkedHashSet<>();

    public void add(Diagnostic diagnostic) {
        collected.add(diagnostic);
    }

    public void addAll(Iterable<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** How many there are so far. */
    public int size() {
        return collected.size();
    }

    /** In document order. */
    public List<Diagnostic> inOrder() {
        return collected.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().start()))
                .toList();
    }
}
