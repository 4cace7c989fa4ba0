package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Term;

/** The terms of a sum, products distributed over the sums in them. */
final class Summands {
    private static final int MOST = 16;

    private Summands() {}

    /** The summands without their signs; the term itself where it is no sum, nothing where there are too many. */
    static List<Term> of(Term t) {
        List<Term> all = expand(t);
        return all.size() > MOST ? List.of() : all;
    }

    private static List<Term> expand(Term t) {
        if (t instanceof Term.Group g) {
            return expand(g.body());
        }
        if (t instanceof Term.Negation n) {
            return expand(n.operand());
        }
        if (!(t instanceof Term.Binary b)) {
            return List.of(t);
        }
        List<Term> left = expand(b.left());
        if (b.isSum()) {
            List<Term> all = new ArrayList<>(left);
            all.addAll(expand(b.right()));
            return all;
        }
        List<Term> right = b.operator().isQuotient() ? List.of(b.right()) : expand(b.right());
        if (left.size() == 1 && right.size() == 1) {
            return List.of(t);
        }
        List<Term> products = new ArrayList<>();
        for (Term l : left) {
            for (Term r : right) {
                products.add(new Term.Binary(b.operator(), l, r));
            }
        }
        return products;
    }
}
