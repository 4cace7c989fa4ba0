package scholium.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import scholium.syntax.Rebuilding;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/**
 * One term deleted from a formula.
 *
 * @param term the summand or factor
 * @param rest the whole formula without it
 * @param inner deletions inside the term, each with the rest of the whole formula
 */
record Cut(Term term, Term rest, List<Cut> inner) {
    Cut {
        inner = List.copyOf(inner);
    }

    /** Every summand and factor at any depth: terms before their parts, in reading order. */
    static List<Cut> of(Term formula) {
        return in(formula, UnaryOperator.identity());
    }

    /** This and all inner deletions, terms before their parts. */
    List<Cut> all() {
        List<Cut> all = new ArrayList<>(List.of(this));
        inner.forEach(c -> all.addAll(c.all()));
        return all;
    }

    private static List<Cut> in(Term t, UnaryOperator<Term> around) {
        if (t instanceof Term.Binary b) {
            return operands(b, around);
        }
        if (t instanceof Term.Reference || t instanceof Term.Derivative || t instanceof Term.Delta) {
            return List.of();
        }
        if (t instanceof Term.Power p) {
            return in(p.base(), u -> around.apply(new Term.Power(bracketed(p.base(), u), p.exponent())));
        }
        List<Cut> cuts = new ArrayList<>();
        List<Term> parts = Subterms.of(t);
        int first = t instanceof Term.Big ? parts.size() - 1 : 0;
        for (int k = first; k < parts.size(); k++) {
            int place = k;
            cuts.addAll(in(parts.get(k), u -> {
                List<Term> changed = new ArrayList<>(parts);
                changed.set(place, u);
                return around.apply(Rebuilding.with(t, changed));
            }));
        }
        return cuts;
    }

    /** What stands in brackets under an exponent stays there. */
    private static Term bracketed(Term base, Term changed) {
        return base instanceof Term.Group && !(changed instanceof Term.Group)
                ? new Term.Group(changed, Term.Bracket.ROUND)
                : changed;
    }

    private static List<Cut> operands(Term.Binary b, UnaryOperator<Term> around) {
        List<Cut> cuts = new ArrayList<>();
        boolean difference = b.operator() == Term.Operator.SUBTRACT;
        boolean quotient = b.operator().isQuotient();
        Term withoutLeft = difference
                ? new Term.Negation(b.right(), false)
                : quotient ? new Term.Binary(b.operator(), ONE, b.right()) : b.right();
        UnaryOperator<Term> left = u -> around.apply(new Term.Binary(b.operator(), u, b.right()));
        UnaryOperator<Term> right = u -> around.apply(new Term.Binary(b.operator(), b.left(), u));
        if (isSameChain(b)) {
            cuts.addAll(in(b.left(), left));
        } else if (!b.left().equals(ONE)) {
            cuts.add(new Cut(b.left(), around.apply(withoutLeft), in(b.left(), left)));
        }
        cuts.add(new Cut(b.right(), around.apply(b.left()), in(b.right(), right)));
        return cuts;
    }

    private static final Term ONE = new Term.Decimal("1");

    /** a + b − c is (a + b) − c: its terms are a, b and c. */
    private static boolean isSameChain(Term.Binary b) {
        return b.left() instanceof Term.Binary inner
                && inner.isSum() == b.isSum()
                && !b.operator().isQuotient();
    }
}
