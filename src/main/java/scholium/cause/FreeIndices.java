package scholium.cause;

import java.util.LinkedHashSet;
import java.util.Set;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** The declared indices that a formula uses and no sum in it binds, in the order of their first use. */
final class FreeIndices {
    private FreeIndices() {}

    /** @param declared names of the indices of the document */
    static Set<String> of(Term t, Set<String> declared) {
        Set<String> found = new LinkedHashSet<>();
        collect(t, declared, found);
        return found;
    }

    private static void collect(Term t, Set<String> declared, Set<String> found) {
        if (t instanceof Term.Reference r && r.subscripts().isEmpty() && declared.contains(r.name())) {
            found.add(r.name());
        }
        Set<String> inside = t instanceof Term.Big ? new LinkedHashSet<>() : found;
        Subterms.of(t).forEach(p -> collect(p, declared, inside));
        if (t instanceof Term.Big b) {
            inside.remove(b.index());
            found.addAll(inside);
        }
    }
}
