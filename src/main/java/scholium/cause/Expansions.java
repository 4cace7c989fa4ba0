package scholium.cause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.edit.Mapping;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/**
 * Squares of differences that code may have multiplied out, as in the mean of the squares less the square of the mean:
 * the same number, but of its digits only those are left that the square does not cost.
 */
final class Expansions {
    private static final Term TWO = new Term.Decimal("2");

    private Expansions() {}

    /** One guess for each square in a definition, for the first of the formulas. */
    static List<Guess> of(Declarations declarations, List<Formula> formulas) {
        List<Guess> guesses = new ArrayList<>();
        for (Statement.Definition d : declarations.definitions()) {
            Optional<Term> body = d.formula();
            Set<Term.Power> squares = new LinkedHashSet<>();
            body.ifPresent(b -> collect(b, squares));
            for (Term.Power square : squares) {
                Term expanded = expanded((Term.Binary) square.base().bare());
                Term changed = Mapping.parts(
                        body.orElseThrow(), t -> t.equals(square) ? Optional.of(expanded) : Optional.empty());
                String place = "in the definition of " + d.name();
                Cause cause = new Cause("as if " + Difference.text(square) + " were multiplied out " + place
                        + ", where digits are lost that the formula keeps");
                guesses.add(Guess.of(
                        declarations.with(Map.of(d, d.with(changed))),
                        List.of(),
                        cause,
                        place,
                        1,
                        formulas.subList(0, 1)));
            }
        }
        return guesses;
    }

    private static void collect(Term t, Set<Term.Power> squares) {
        if (t instanceof Term.Power p
                && p.exponent().equals(TWO)
                && p.base().bare() instanceof Term.Binary b
                && b.isSum()) {
            squares.add(p);
        }
        Subterms.of(t).forEach(s -> collect(s, squares));
    }

    /** a² ± 2ab + b². */
    private static Term expanded(Term.Binary sum) {
        Term a = group(sum.left());
        Term b = group(sum.right());
        Term twice = dot(dot(TWO, a), b);
        Term first = new Term.Binary(sum.operator(), new Term.Power(a, TWO), twice);
        return group(new Term.Binary(Term.Operator.ADD, first, new Term.Power(b, TWO)));
    }

    private static Term group(Term t) {
        return new Term.Group(t, Term.Bracket.ROUND);
    }

    private static Term dot(Term a, Term b) {
        return new Term.Binary(Term.Operator.DOT, a, b);
    }
}
