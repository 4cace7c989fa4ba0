package scholium.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Brackets where a term needs them to be read back as it is: {@code (a + b)·c} for a product whose factor is a sum. What
 * the parser made needs none and is returned unchanged; terms made elsewhere get round brackets.
 */
final class Bracketing extends Rebuilding {
    private static final Bracketing CASES = new Bracketing();

    private Bracketing() {}

    static Term of(Term term) {
        return term.match(CASES);
    }

    private static Term group(Term term) {
        return new Term.Group(term, Term.Bracket.ROUND);
    }

    @Override
    public Term negation(Term.Negation t) {
        Term operand = of(t.operand());
        return new Term.Negation(operand.isSum() ? group(operand) : operand, t.plus());
    }

    @Override
    public Term binary(Term.Binary t) {
        Term left = of(t.left());
        Term right = of(t.right());
        return switch (t.operator()) {
            case ADD, SUBTRACT -> new Term.Binary(t.operator(), left, right.isSum() ? group(right) : right);
            case FRACTION -> new Term.Binary(t.operator(), left, right);
            case DOT, TIMES, JUXTAPOSED, SLASH -> product(t.operator(), left, right);
        };
    }

    private static Term product(Term.Operator operator, Term left, Term right) {
        return new Term.Binary(
                operator,
                Shape.fitsLeft(operator, left, right) ? left : group(left),
                Shape.fitsRight(operator, left, right) ? right : group(right));
    }

    @Override
    public Term power(Term.Power t) {
        Term base = of(t.base());
        return new Term.Power(Shape.isPowerBase(base) ? base : group(base), of(t.exponent()));
    }

    @Override
    public Term call(Term.Call t) {
        Term.Call inside = (Term.Call) super.call(t);
        List<Term> arguments = new ArrayList<>(inside.arguments());
        Term.CallStyle style = t.style();
        if (style == Term.CallStyle.BARE && !Shape.mayStandBare(t.function(), arguments.get(0))) {
            style = Term.CallStyle.BRACKETS;
        }
        if (style == Term.CallStyle.POSTFIX && !Shape.isFactorialBase(arguments.get(0))) {
            arguments.set(0, group(arguments.get(0)));
        }
        return new Term.Call(t.function(), t.primes(), inside.power(), arguments, inside.subscripts(), style);
    }

    @Override
    public Term big(Term.Big t) {
        Term.Big b = (Term.Big) super.big(t);
        return Shape.isBody(b.operator(), b.index(), b.body())
                ? b
                : new Term.Big(b.operator(), b.index(), b.lower(), b.upper(), b.restriction(), group(b.body()));
    }

    @Override
    public Term derivative(Term.Derivative t) {
        Term.Derivative d = (Term.Derivative) super.derivative(t);
        boolean fits = d.prefix() ? Shape.isOperand(d.numerator()) : Shape.isNumerator(d.numerator(), d.total());
        return fits ? d : new Term.Derivative(d.total(), group(d.numerator()), d.variables(), d.prefix());
    }
}
