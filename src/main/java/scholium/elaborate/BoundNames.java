package scholium.elaborate;

import java.util.Set;
import java.util.TreeSet;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** The indices that sums and products of a term bind, by name. */
final class BoundNames {
    private BoundNames() {}

    static Set<String> of(Term t) {
        Set<String> names = new TreeSet<>();
        for (Term part : Subterms.all(t)) {
            if (part instanceof Term.Big b) {
                names.add(b.index());
            }
        }
        return names;
    }
}
