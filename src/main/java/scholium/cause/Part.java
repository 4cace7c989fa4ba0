package scholium.cause;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Term;

/**
 * A summand with its sign or a factor with its side of the line.
 *
 * @param inverse whether it is subtracted, or divided by
 */
record Part(Kind kind, boolean inverse, Term term) {
    enum Kind {
        SUMMAND,
        FACTOR
    }

    static List<Part> summands(Term t) {
        List<Part> parts = new ArrayList<>();
        Term at = t;
        while (at instanceof Term.Binary b && b.isSum()) {
            parts.add(
                    0,
                    new Part(
                            Kind.SUMMAND,
                            b.operator() == Term.Operator.SUBTRACT,
                            b.right().bare()));
            at = b.left();
        }
        boolean minus = at instanceof Term.Negation n && !n.plus();
        Term first = at instanceof Term.Negation n ? n.operand() : at;
        parts.add(0, new Part(Kind.SUMMAND, minus, first.bare()));
        return parts;
    }

    static List<Part> factors(Term t) {
        List<Part> parts = new ArrayList<>();
        Term at = t;
        while (at instanceof Term.Binary b && !b.isSum()) {
            parts.add(
                    0,
                    new Part(Kind.FACTOR, b.operator().isQuotient(), b.right().bare()));
            at = b.left();
        }
        if (!(at instanceof Term.Decimal d && d.digits().equals("1"))) {
            parts.add(0, new Part(Kind.FACTOR, false, at.bare()));
        }
        return parts;
    }

    /** Without its sign. */
    String plain() {
        return new Part(kind, false, term).toString();
    }

    /** {@code −x}, {@code 1/(m − 1)}. */
    @Override
    public String toString() {
        boolean open = term instanceof Term.Binary b && (kind == Kind.FACTOR || b.isSum());
        String text = Difference.text(open ? new Term.Group(term, Term.Bracket.ROUND) : term);
        if (!inverse) {
            return kind == Kind.FACTOR || !open ? Difference.text(term) : text;
        }
        return (kind == Kind.SUMMAND ? "−" : "1/") + text;
    }
}
