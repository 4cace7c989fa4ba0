package scholium.engine.sums;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.expr.Index;
import scholium.expr.IndexTerm;

/** The names of indices in what is shown: those of the document, and j, k, l, … for bound ones. */
final class Names {
    private static final List<String> POOL = List.of("j", "k", "l", "p", "q", "r", "s", "u", "v", "w");

    private final Indices indices;
    private final Set<String> taken = new HashSet<>();
    private final Map<Integer, Index> bound = new HashMap<>();

    Names(Indices indices) {
        this.indices = indices;
        for (int i = 0; i < indices.count(); i++) {
            if (indices.kind(i) == Indices.Kind.SIZE || indices.kind(i) == Indices.Kind.FREE) {
                taken.add(indices.name(i));
            }
        }
    }

    /** Names a bound index while its body is written. */
    Index bind(int index) {
        int depth = bound.size();
        String wanted = null;
        for (String candidate : POOL) {
            boolean free = !taken.contains(candidate)
                    && bound.values().stream().noneMatch(b -> b.name().equals(candidate));
            if (wanted == null && free) {
                wanted = candidate;
            }
        }
        Index named = new Index(wanted == null ? "j" : wanted, depth + 1);
        bound.put(index, named);
        return named;
    }

    void unbind(int index) {
        bound.remove(index);
    }

    Index of(int index) {
        Index named = bound.get(index);
        return named != null ? named : Index.declared(indices.name(index));
    }

    IndexTerm term(Affine form) {
        IndexTerm result = IndexTerm.of(form.constant());
        for (int i : form.indices()) {
            result = result.plus(IndexTerm.of(of(i)).times(form.factorOf(i)));
        }
        return result;
    }

    /** The part of a form with positive (or negative, negated) factors and constant. */
    IndexTerm part(Affine form, boolean positive) {
        int sign = positive ? 1 : -1;
        IndexTerm result = IndexTerm.of(Math.max(0, sign * form.constant()));
        for (int i : form.indices()) {
            int factor = sign * form.factorOf(i);
            if (factor > 0) {
                result = result.plus(IndexTerm.of(of(i)).times(factor));
            }
        }
        return result;
    }
}
