package scholium.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Two things taken for each other all through a formula: i and j, two names of one shape, a and 1 − a. */
final class Exchanges {
    private final Vocabulary vocabulary;

    Exchanges(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void edits(Term t, Site site) {
        List<String> indices = vocabulary.visible(List.of());
        for (int k = 0; k < indices.size(); k++) {
            for (String other : vocabulary.sameRange(indices.get(k), List.of())) {
                if (indices.indexOf(other) > k) {
                    exchange(t, site, indices.get(k), other);
                }
            }
        }
        List<Vocabulary.Family> families = vocabulary.families().stream()
                .filter(f -> Subterms.mentions(t, f.name()))
                .toList();
        for (int k = 0; k < families.size(); k++) {
            for (Vocabulary.Family other : families.subList(k + 1, families.size())) {
                if (other.ranges().equals(families.get(k).ranges())) {
                    exchange(t, site, families.get(k).name(), other.name());
                }
            }
            if (families.get(k).ranges().isEmpty()) {
                complement(t, site, families.get(k).name());
            }
        }
    }

    private static void exchange(Term t, Site site, String a, String b) {
        if (Subterms.mentions(t, a) && Subterms.mentions(t, b)) {
            Term turned = Mapping.names(t, Map.of(a, b, b, a));
            site.edit(Operator.EXCHANGE, a + " and " + b + " are exchanged", 2, turned);
        }
    }

    /** Every 1 − a becomes a, and every other a becomes 1 − a. */
    private static void complement(Term t, Site site, String a) {
        Term name = Terms.name(a);
        Term rest = Terms.minus(Terms.ONE, name);
        boolean[] both = {false, false};
        Term turned = Mapping.parts(t, x -> {
            if (x.bare().equals(rest)) {
                both[0] = true;
                return Optional.of(name);
            }
            if (x.equals(name)) {
                both[1] = true;
                return Optional.of(Terms.group(rest));
            }
            return Optional.empty();
        });
        if (both[0] && both[1]) {
            site.edit(Operator.EXCHANGE, a + " and 1 − " + a + " are exchanged", 2, turned);
        }
    }
}
