package scholium.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.expr.Index;
import scholium.expr.Range;

/** Which letters run over which range: the document's own first, then free ones, which the new document declares. */
public final class IndexNames {
    private static final List<String> SPARE = List.of(
            "j", "k", "l", "i", "p", "q", "r", "s", "u", "v", "n", "h", "c", "a", "b", "g", "w", "z", "A", "B", "C",
            "I", "J", "K", "P", "Q", "R", "S", "U", "V");

    private final Map<Range, List<String>> declared = new LinkedHashMap<>();
    private final Set<String> parameters;
    private final Set<String> names;
    private final Set<String> reserved = new LinkedHashSet<>();
    private final List<String> preferred = new ArrayList<>();
    private boolean closed;

    /**
     * @param parameters the indices with which families are declared; sums prefer others
     * @param names every name of the document
     */
    public IndexNames(Map<String, Range> declared, Set<String> parameters, Set<String> names) {
        declared.forEach((name, range) ->
                this.declared.computeIfAbsent(range, r -> new ArrayList<>()).add(name));
        this.parameters = Set.copyOf(parameters);
        this.names = new LinkedHashSet<>(names);
    }

    /**
     * For lines of this very document, which cannot declare further letters: sums over others get their bounds.
     *
     * @param letters what sums are to run over where possible, best first
     */
    public IndexNames within(List<String> letters) {
        IndexNames inner = new IndexNames(Map.of(), parameters, names);
        declared.forEach((range, own) -> inner.declared.put(range, new ArrayList<>(own)));
        inner.preferred.addAll(letters);
        inner.closed = true;
        return inner;
    }

    /** Whether the letter is declared to run over the range. */
    public boolean declares(Range range, String name) {
        return declared.getOrDefault(range, List.of()).contains(name);
    }

    /** All letters that run over declared ranges, those added here included. */
    public Map<Range, List<String>> all() {
        return declared;
    }

    /** The letters no sum may use for now, since they stand free in the line. */
    public Set<String> reserved() {
        return reserved;
    }

    public void reserve(Set<String> free) {
        reserved.clear();
        reserved.addAll(free);
    }

    /** A letter for a sum; one the document does not use as the subscript of its families, if possible. */
    public String forSum(Range range, Set<String> taken) {
        List<String> own = declared.getOrDefault(range, List.of());
        for (String n : preferred) {
            if (!taken.contains(n) && own.contains(n)) {
                return n;
            }
        }
        for (String n : own) {
            if (!taken.contains(n) && !parameters.contains(n)) {
                return n;
            }
        }
        for (String n : own) {
            if (!taken.contains(n)) {
                return n;
            }
        }
        return spare(range, taken);
    }

    /** Letters for the elements of a family, none of them taken. */
    public List<Index> forFamily(List<Range> ranges, Set<String> taken) {
        Set<String> used = new LinkedHashSet<>(taken);
        List<Index> indices = new ArrayList<>();
        for (Range r : ranges) {
            String name = declared.getOrDefault(r, List.of()).stream()
                    .filter(n -> !used.contains(n))
                    .findFirst()
                    .orElseGet(() -> spare(r, used));
            used.add(name);
            indices.add(Index.declared(name));
        }
        return indices;
    }

    private String spare(Range range, Set<String> taken) {
        for (String n : SPARE) {
            if (!names.contains(n) && !taken.contains(n)) {
                List<String> own = declared.get(range);
                if (own != null && !closed) {
                    names.add(n);
                    own.add(n);
                }
                return n;
            }
        }
        throw new IllegalStateException("no letter is left for an index");
    }
}
