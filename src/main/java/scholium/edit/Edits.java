package scholium.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Enumerates the edits of a formula. */
public final class Edits {
    private static final int MOST = 20_000;

    /** Formulas beyond this have too many places for a slip to be found. */
    private static final int MOST_NODES = 500;

    private Edits() {}

    /**
     * All single edits, smaller ones first, those of one size in reading order; each formula once. At most some thousands; none of a
     * formula of some hundred symbols.
     *
     * @param vocabulary what edits may use, see {@link Vocabulary#near}
     */
    public static List<Edit> of(Term term, Vocabulary vocabulary) {
        return of(term, vocabulary, e -> true);
    }

    /** The same slip once more, elsewhere in the formula that an edit has made. */
    public static List<Edit> again(Edit edit, Vocabulary vocabulary) {
        return of(
                edit.term(),
                vocabulary,
                e -> e.slip().equals(edit.slip()) && !e.place().equals(edit.place()));
    }

    private static List<Edit> of(Term term, Vocabulary vocabulary, Predicate<Edit> wanted) {
        List<Edit> found = new ArrayList<>();
        if (isBeyond(term)) {
            return found;
        }
        Site whole = Site.whole(e -> {
            if (found.size() < MOST && wanted.test(e)) {
                found.add(term instanceof Term.Group ? e : e.unbracketed());
            }
        });
        new Walk(vocabulary).sum(term, whole);
        new Exchanges(vocabulary).edits(term, whole);
        found.sort(Comparator.comparingInt(Edit::size));
        Set<Term> seen = new LinkedHashSet<>(List.of(term));
        return found.stream().filter(e -> seen.add(e.term())).toList();
    }

    private static boolean isBeyond(Term term) {
        List<Term> open = new ArrayList<>(List.of(term));
        for (int k = 0; k < open.size() && k <= MOST_NODES; k++) {
            open.addAll(Subterms.of(open.get(k)));
        }
        return open.size() > MOST_NODES;
    }
}
