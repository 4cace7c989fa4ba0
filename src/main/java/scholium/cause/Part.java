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

    static boolean isSum(Term.Operator o) {
        return o == Term.Operator.ADD || o == Term.Operator.SUBTRACT;
    }

    static List<Part> summands(Term t) {
        List<Part> parts = new ArrayList<>();
        Term at = t;
        while (at instanceof Term.Binary b && isSum(b.operator())) {
            parts.add(0, new Part(Kind.SUMMAND, b.operator() == Term.Operator.SUBTRACT, Difference.bare(b.right())));
            at = b.left();
        }
        boolean minus = at instanceof Term.Negation n && !n.plus();
        Term first = at instanceof Term.Negation n ? n.operand() : at;
        parts.add(0, new Part(Kind.SUMMAND, minus, Difference.bare(first)));
        return parts;
    }

    static List<Part> factors(Term t) {
        List<Part> parts = new ArrayList<>();
        Term at = t;
        while (at instanceof Term.Binary b && !isSum(b.operator())) {
            boolean below = b.operator() == Term.Operator.SLASH || b.operator() == Term.Operator.FRACTION;
            parts.add(0, new Part(Kind.FACTOR, below, Difference.bare(b.right())));
            at = b.left();
        }
        if (!(at instanceof Term.Decimal d && d.digits().equals("1"))) {
            parts.add(0, new Part(Kind.FACTOR, false, Difference.bare(at)));
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
        boolean open = term instanceof Term.Binary b && (kind == Kind.FACTOR || isSum(b.operator()));
        String text = Difference.text(open ? new Term.Group(term, Term.Bracket.ROUND) : term);
        if (!inverse) {
            return kind == Kind.FACTOR || !open ? Difference.text(term) : text;
        }
        return (kind == Kind.SUMMAND ? "−" : "1/") + text;
    }
}
