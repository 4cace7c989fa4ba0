package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Term;

/** A sum as the list of its terms with their signs; a term that is no sum has one. */
record Sum(List<Signed> terms) {
    /** A term of a sum. */
    record Signed(boolean minus, Term term) {
        Signed with(Term other) {
            return new Signed(minus, other);
        }
    }

    static Sum of(Term t) {
        List<Signed> terms = new ArrayList<>();
        Term at = t;
        while (at instanceof Term.Binary b && b.isSum()) {
            terms.add(0, new Signed(b.operator() == Term.Operator.SUBTRACT, b.right()));
            at = b.left();
        }
        boolean minus = at instanceof Term.Negation n && !n.plus();
        terms.add(0, new Signed(minus, at instanceof Term.Negation n ? n.operand() : at));
        return new Sum(terms);
    }

    Term term() {
        Signed first = terms.get(0);
        Term sum = first.minus() ? new Term.Negation(closed(first.term()), false) : first.term();
        for (Signed s : terms.subList(1, terms.size())) {
            sum = s.minus() ? Terms.minus(sum, closed(s.term())) : Terms.plus(sum, s.term());
        }
        return sum;
    }

    private static Term closed(Term t) {
        return t.isSum() ? Terms.group(t) : t;
    }

    Term with(int k, Signed other) {
        List<Signed> all = new ArrayList<>(terms);
        all.set(k, other);
        return new Sum(all).term();
    }

    Term without(int k) {
        List<Signed> all = new ArrayList<>(terms);
        all.remove(k);
        // A first term that only a sign is left of is better written last.
        if (all.get(0).minus() && all.size() > 1 && !all.get(1).minus()) {
            all.add(all.remove(0));
        }
        return new Sum(all).term();
    }

    Term and(Signed more) {
        List<Signed> all = new ArrayList<>(terms);
        all.add(more);
        return new Sum(all).term();
    }
}
