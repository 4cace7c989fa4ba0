package scholium.edit;

import java.util.List;
import java.util.Optional;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** Small terms, and questions about terms. */
final class Terms {
    static final Term ONE = number(1);

    private Terms() {}

    static Term number(int n) {
        Term digits = new Term.Decimal(String.valueOf(Math.abs(n)));
        return n < 0 ? new Term.Negation(digits, false) : digits;
    }

    static Term name(String name, Term... subscripts) {
        return new Term.Reference(name, List.of(subscripts));
    }

    static Term group(Term t) {
        return t instanceof Term.Group ? t : new Term.Group(t, Term.Bracket.ROUND);
    }

    /** In brackets where the term is more than one symbol. */
    static Term closed(Term t) {
        return t instanceof Term.Binary || t instanceof Term.Negation || t instanceof Term.Big ? group(t) : t;
    }

    /** Needs no brackets anywhere. */
    static boolean isSymbol(Term t) {
        return t instanceof Term.Decimal
                || t instanceof Term.Reference
                || t instanceof Term.Root
                || t instanceof Term.Group
                || t instanceof Term.Delta
                || t instanceof Term.Absolute;
    }

    static Term minus(Term a, Term b) {
        return new Term.Binary(Term.Operator.SUBTRACT, a, b);
    }

    static Term plus(Term a, Term b) {
        return new Term.Binary(Term.Operator.ADD, a, b);
    }

    static Term over(Term a, Term b) {
        return new Term.Binary(Term.Operator.SLASH, a, b);
    }

    static Term power(Term base, Term exponent) {
        return new Term.Power(closed(base), exponent);
    }

    static boolean isOne(Term t) {
        return t.equals(ONE);
    }

    static String text(Term t) {
        return UnicodePrinter.print(t.bare());
    }

    /** As it stands below a line. */
    static String below(Term t) {
        return UnicodePrinter.print(closed(t.bare()));
    }

    /** A whole number as written. */
    static Optional<Integer> whole(Term t) {
        if (t instanceof Term.Decimal d && d.digits().matches("[0-9]{1,4}")) {
            return Optional.of(Integer.parseInt(d.digits()));
        }
        return t instanceof Term.Negation n && !n.plus() ? whole(n.operand()).map(k -> -k) : Optional.empty();
    }

    /** Twice a number that is a whole or a half, in the spellings 2, −1/2, (3/2). */
    static Optional<Integer> halves(Term t) {
        Term inner = t.bare();
        if (inner instanceof Term.Negation n && !n.plus()) {
            return halves(n.operand()).map(k -> -k);
        }
        if (inner instanceof Term.Binary b
                && b.operator().isQuotient()
                && whole(b.right()).equals(Optional.of(2))) {
            return whole(b.left());
        }
        return whole(inner).map(k -> 2 * k);
    }

    /** The number of which this is twice the value. */
    static Term half(int twice) {
        if (twice % 2 == 0) {
            return number(twice / 2);
        }
        Term fraction = over(number(Math.abs(twice)), number(2));
        return twice < 0 ? new Term.Negation(fraction, false) : fraction;
    }
}
