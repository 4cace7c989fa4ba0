package scholium.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.IndexTerm;
import scholium.syntax.Term;

/** Lists written out as [a, b, c], and lists of lists. */
final class Listings {
    private Listings() {}

    /** Reads [a] as the list of one item, down to the given depth of lists; other terms stay what they are. */
    static Term asList(Term t, int depth) {
        if (depth == 0) {
            return t;
        }
        if (t instanceof Term.Listing list) {
            return new Term.Listing(
                    list.items().stream().map(i -> asList(i, depth - 1)).toList());
        }
        boolean single = t instanceof Term.Group g && g.bracket() == Term.Bracket.SQUARE;
        return single ? new Term.Listing(List.of(asList(((Term.Group) t).body(), depth - 1))) : t;
    }

    /** The item at numeric subscripts (1-based); empty where the list has none. */
    static Optional<Term> item(Term.Listing list, List<IndexTerm> at) {
        Term here = list;
        for (IndexTerm t : at) {
            boolean inside = here instanceof Term.Listing l
                    && t.isConstant()
                    && t.constant() >= 1
                    && t.constant() <= l.items().size();
            if (!inside) {
                return Optional.empty();
            }
            here = ((Term.Listing) here).items().get(t.constant() - 1);
        }
        return here instanceof Term.Listing ? Optional.empty() : Optional.of(here);
    }

    /** Lengths by depth, if all lists of a depth have the same length; otherwise empty. */
    static Optional<List<Integer>> shape(Term t) {
        if (!(t instanceof Term.Listing list)) {
            return Optional.of(List.of());
        }
        Optional<List<Integer>> inner = Optional.empty();
        for (Term item : list.items()) {
            Optional<List<Integer>> s = shape(item);
            if (s.isEmpty() || (inner.isPresent() && !inner.equals(s))) {
                return Optional.empty();
            }
            inner = s;
        }
        List<Integer> shape = new ArrayList<>();
        shape.add(list.items().size());
        inner.ifPresent(shape::addAll);
        return Optional.of(shape);
    }

    /** All positions of a shape, row by row, 1-based. */
    static List<List<Integer>> positions(List<Integer> shape) {
        List<List<Integer>> all = new ArrayList<>();
        all.add(List.of());
        for (int length : shape) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> prefix : all) {
                for (int k = 1; k <= length; k++) {
                    List<Integer> next = new ArrayList<>(prefix);
                    next.add(k);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }
}
