package scholium.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.syntax.Term;

/** Enumerates the edits of a formula. */
public final class Edits {
    /** Formulas beyond this have too many places for a slip to be found. */
    private static final int MOST = 20_000;

    private Edits() {}

    /**
     * All single edits, smaller ones first, those of one size in reading order; each formula once. At most some thousands.
     *
     * @param vocabulary what edits may use, see {@link Vocabulary#near}
     */
    public static List<Edit> of(Term term, Vocabulary vocabulary) {
        List<Edit> found = new ArrayList<>();
        Site whole = Site.whole(e -> {
            if (found.size() < MOST) {
                found.add(e);
            }
        });
        new Exchanges(vocabulary).edits(term, whole);
        new Walk(vocabulary).sum(term, whole);
        found.sort(Comparator.comparingInt(Edit::size));
        Set<Term> seen = new LinkedHashSet<>(List.of(term));
        return found.stream().filter(e -> seen.add(e.term())).toList();
    }
}
