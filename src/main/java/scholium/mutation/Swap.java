package scholium.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scholium.edit.Vocabulary;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Two families over the same ranges taken for each other, everywhere in a formula. */
record Swap(String change, Term term) {
    static final String OPERATOR = "families swapped";

    static List<Swap> of(Term t, Vocabulary vocabulary) {
        Set<String> used = new LinkedHashSet<>();
        collect(t, used);
        List<Vocabulary.Family> families = vocabulary.families().stream()
                .filter(f -> used.contains(f.name()))
                .toList();
        List<Swap> swaps = new ArrayList<>();
        for (int a = 0; a < families.size(); a++) {
            for (int b = a + 1; b < families.size(); b++) {
                Vocabulary.Family first = families.get(a);
                Vocabulary.Family second = families.get(b);
                if (first.ranges().equals(second.ranges())) {
                    swaps.add(new Swap(
                            first.name() + " and " + second.name() + " should change places",
                            swapped(t, first.name(), second.name())));
                }
            }
        }
        return swaps;
    }

    private static void collect(Term t, Set<String> names) {
        if (t instanceof Term.Reference r) {
            names.add(r.name());
        }
        Subterms.of(t).forEach(u -> collect(u, names));
    }

    private static Term swapped(Term t, String a, String b) {
        Term inside = Rebuilding.map(t, u -> swapped(u, a, b));
        if (inside instanceof Term.Reference r
                && (r.name().equals(a) || r.name().equals(b))) {
            return new Term.Reference(r.name().equals(a) ? b : a, r.subscripts());
        }
        return inside;
    }
}
