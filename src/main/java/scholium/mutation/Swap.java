package scholium.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.edit.Mapping;
import scholium.edit.Vocabulary;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Two families over the same ranges taken for each other, everywhere in a formula. */
record Swap(String change, Term term) {
    static final String OPERATOR = "families swapped";

    static List<Swap> of(Term t, Vocabulary vocabulary) {
        Set<String> used = Subterms.names(t);
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
                            Mapping.names(t, Map.of(first.name(), second.name(), second.name(), first.name()))));
                }
            }
        }
        return swaps;
    }
}
