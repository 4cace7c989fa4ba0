package scholium.edit;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Term;

/** A product as the list of its factors, in the layout it is written in; a term that is no product has one factor. */
record Product(List<Factor> factors) {
    /** A factor with the sign before it; of the first one only the term counts. */
    record Factor(Term.Operator operator, Term term) {
        boolean below() {
            return operator.isQuotient();
        }
    }

    static boolean isProduct(Term t) {
        return t instanceof Term.Binary && !t.isSum();
    }

    static Product of(Term t) {
        List<Factor> factors = new ArrayList<>();
        Term at = t;
        while (at instanceof Term.Binary b && isProduct(b)) {
            factors.add(0, new Factor(b.operator(), b.right()));
            at = b.left();
        }
        factors.add(0, new Factor(Term.Operator.DOT, at));
        return new Product(factors);
    }

    Term term() {
        Term product = factors.get(0).term();
        for (Factor f : factors.subList(1, factors.size())) {
            product = new Term.Binary(f.operator(), product, f.term());
        }
        return product;
    }

    Term with(int k, Term other) {
        List<Factor> all = new ArrayList<>(factors);
        all.set(k, new Factor(factors.get(k).operator(), other));
        return new Product(all).term();
    }

    /** Without one factor; 1 where nothing is left above the line. */
    Term without(int k) {
        List<Factor> all = new ArrayList<>(factors);
        if (k > 0 || all.size() == 1 || all.get(1).below()) {
            if (k == 0) {
                all.set(0, new Factor(Term.Operator.DOT, Terms.ONE));
            } else {
                all.remove(k);
            }
        } else {
            all.remove(0);
        }
        return new Product(all).term();
    }

    /** With a factor more, in front, where a reader looks for it. */
    Term times(Term f) {
        Term first = factors.get(0).term();
        if (Terms.isOne(first)) {
            return with(0, f);
        }
        List<Factor> all = new ArrayList<>(factors);
        boolean open = first instanceof Term.Big && f instanceof Term.Group;
        all.set(0, new Factor(Term.Operator.DOT, f));
        all.add(1, new Factor(open ? Term.Operator.JUXTAPOSED : Term.Operator.DOT, first));
        return new Product(all).term();
    }

    Term dividedBy(Term f) {
        Factor last = factors.get(factors.size() - 1);
        if (factors.size() == 2 && last.below() && Terms.isOne(factors.get(0).term())) {
            Term below = new Term.Binary(
                    Term.Operator.DOT, Terms.closed(f), last.term().bare());
            return with(1, last.operator() == Term.Operator.SLASH ? Terms.group(below) : below);
        }
        boolean plain = factors.stream().noneMatch(Factor::below) && !isOpen(last.term());
        if (plain && !Terms.isOne(factors.get(0).term())) {
            return Terms.over(term(), Terms.closed(f));
        }
        return times(Terms.group(Terms.over(Terms.ONE, Terms.closed(f))));
    }

    private static boolean isOpen(Term t) {
        return t instanceof Term.Big
                || t instanceof Term.Derivative
                || (t instanceof Term.Call c && c.style() == Term.CallStyle.BARE);
    }
}
