package scholium.diagnosis;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.number.Rational;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * Something simple that may be given.
 *
 * @param parameter the scalar or size it is about, where it is about one
 */
record Hypothesis(Kind kind, Optional<String> parameter, Statement.Comparison comparison) {
    /** In the order of how much a reader learns. */
    enum Kind {
        /** A factor of left − right is 0. */
        FACTOR,
        PARAMETER,
        COINCIDENCE,
        SIZE,
        STATISTIC,
        PAIR
    }

    static Hypothesis that(Kind kind, Term left, Comparator comparator, Term right) {
        Optional<String> name =
                left instanceof Term.Reference r && r.subscripts().isEmpty() ? Optional.of(r.name()) : Optional.empty();
        return new Hypothesis(kind, name, new Statement.Comparison(left, comparator, right));
    }

    static Hypothesis equal(Kind kind, Term left, Term right) {
        return that(kind, left, Comparator.EQUAL, right);
    }

    /** A factor is 0: of a difference, both parts are equal. */
    static Hypothesis vanishes(Term factor) {
        Term t = factor.bare();
        if (t instanceof Term.Delta d) {
            return that(Kind.FACTOR, d.left(), Comparator.NOT_EQUAL, d.right());
        }
        if (t instanceof Term.Binary b && b.operator() == Term.Operator.SUBTRACT) {
            if (b.right() instanceof Term.Delta d) {
                return equal(Kind.FACTOR, d.left(), d.right());
            }
            boolean turned = b.left() instanceof Term.Decimal;
            return turned
                    ? equal(Kind.FACTOR, b.right(), b.left())
                    : equal(Kind.FACTOR, b.left(), b.right().bare());
        }
        return equal(Kind.FACTOR, t, Terms.ZERO);
    }

    String text() {
        return UnicodePrinter.print(comparison);
    }

    /** The whole number that the parameter is said to be. */
    Optional<Expr> value() {
        boolean negative = comparison.right() instanceof Term.Negation;
        Term size = negative ? ((Term.Negation) comparison.right()).operand() : comparison.right();
        boolean whole = size instanceof Term.Decimal d && d.digits().matches("[0-9]{1,9}");
        return parameter.isPresent() && whole
                ? Optional.of(number(((Term.Decimal) size).digits(), negative))
                : Optional.empty();
    }

    private static Expr number(String digits, boolean negative) {
        Rational value = Rational.of(new BigInteger(digits));
        return Exprs.constant(negative ? value.negate() : value);
    }

    /** Whether this one holds only where one of the others does too. */
    boolean isImpliedBy(List<Hypothesis> others) {
        return others.stream().anyMatch(this::entails);
    }

    private boolean entails(Hypothesis other) {
        boolean one = kind == Kind.SIZE && text().endsWith("= 1");
        boolean meeting = comparesIndices(other) && other.comparison.comparator() == Comparator.EQUAL;
        return text().equals(other.text()) || (one && meeting);
    }

    /** m = 1 leaves no distinct indices. */
    private static boolean comparesIndices(Hypothesis h) {
        return h.kind == Kind.COINCIDENCE
                || (h.kind == Kind.FACTOR && h.parameter.isPresent() && h.comparison.right() instanceof Term.Reference);
    }
}
