package scholium.expr;

import scholium.number.Rational;

/**
 * Two expressions and how they are said to compare.
 *
 * @param tolerance for {@link Comparison#APPROXIMATELY} the admitted |left − right| (half a unit of the last digit
 *     shown); 0 otherwise
 */
public record Relation(Expr left, Comparison comparison, Expr right, Rational tolerance) {
    public static Relation of(Expr left, Comparison comparison, Expr right) {
        return new Relation(left, comparison, right, Rational.ZERO);
    }

    @Override
    public String toString() {
        return left + " " + comparison.symbol() + " " + right;
    }
}
