package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.expr.Index;
import scholium.expr.Range;

/** Which letters run over which range: the document's own first, then free ones, which the new document declares. */
final class IndexNames {
    private static final List<String> SPARE = List.of(
            "j", "k", "l", "i", "p", "q", "r", "s", "u", "v", "n", "h", "c", "a", "b", "g", "w", "z", "A", "B", "C",
            "I", "J", "K", "P", "Q", "R", "S", "U", "V");

    private final Map<Range, List<String>> declared = new LinkedHashMap<>();
    private final Set<String> parameters;
    private final Set<String> names;
    private final Set<String> reserved = new LinkedHashSet<>();

    /**
     * @param parameters the indices with which families are declared; sums prefer others
     * @param names every name of the document
     */
    IndexNames(Map<String, Range> declared, Set<String> parameters, Set<String> names) {
        declared.forEach((name, range) ->
                this.declared.computeIfAbsent(range, r -> new ArrayList<>()).add(name));
        this.parameters = Set.copyOf(parameters);
        this.names = new LinkedHashSet<>(names);
    }

    boolean declares(Range range) {
        return declared.containsKey(range);
    }

    /** All letters that run over declared ranges, those added here included. */
    Map<Range, List<String>> all() {
        return declared;
    }

    /** The letters no sum may use for now, since they stand free in the line. */
    Set<String> reserved() {
        return reserved;
    }

    void reserve(Set<String> free) {
        reserved.clear();
        reserved.addAll(free);
    }

    /** A letter for a sum; one the document does not use as the subscript of its families, if possible. */
    String forSum(Range range, Set<String> taken) {
        List<String> own = declared.getOrDefault(range, List.of());
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
    List<Index> forFamily(List<Range> ranges, Set<String> taken) {
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
                if (own != null) {
                    names.add(n);
                    own.add(n);
                }
                return n;
            }
        }
        throw new IllegalStateException("no letter is left for an index");
    }
}
