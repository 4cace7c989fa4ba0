package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brackets where a term needs them to be read back as it is: {@code (a + b)·c} for a product whose factor is a sum. What
 * the parser made needs none and is returned unchanged; terms made elsewhere get round brackets.
 */
final class Bracketing implements Term.Cases<Term> {
    private static final Bracketing CASES = new Bracketing();

    private Bracketing() {}

    static Term of(Term term) {
        return term.match(CASES);
    }

    private static Term group(Term term) {
        return new Term.Group(term, Term.Bracket.ROUND);
    }

    private static List<Term> all(List<Term> terms) {
        return terms.stream().map(Bracketing::of).toList();
    }

    @Override
    public Term number(Term.Decimal t) {
        return t;
    }

    @Override
    public Term reference(Term.Reference t) {
        return new Term.Reference(t.name(), all(t.subscripts()));
    }

    @Override
    public Term negation(Term.Negation t) {
        Term operand = of(t.operand());
        return new Term.Negation(Shape.isSum(operand) ? group(operand) : operand, t.plus());
    }

    @Override
    public Term binary(Term.Binary t) {
        Term left = of(t.left());
        Term right = of(t.right());
        return switch (t.operator()) {
            case ADD, SUBTRACT -> new Term.Binary(t.operator(), left, Shape.isSum(right) ? group(right) : right);
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
    public Term group(Term.Group t) {
        return new Term.Group(of(t.body()), t.bracket());
    }

    @Override
    public Term power(Term.Power t) {
        Term base = of(t.base());
        return new Term.Power(Shape.isPowerBase(base) ? base : group(base), of(t.exponent()));
    }

    @Override
    public Term root(Term.Root t) {
        return new Term.Root(of(t.radicand()));
    }

    @Override
    public Term absolute(Term.Absolute t) {
        return new Term.Absolute(of(t.body()));
    }

    @Override
    public Term call(Term.Call t) {
        List<Term> arguments = new ArrayList<>(all(t.arguments()));
        Optional<Term> power = t.power().map(Bracketing::of);
        Term.CallStyle style = t.style();
        if (style == Term.CallStyle.BARE && !Shape.mayStandBare(t.function(), arguments.get(0))) {
            style = Term.CallStyle.BRACKETS;
        }
        if (style == Term.CallStyle.POSTFIX && !Shape.isFactorialBase(arguments.get(0))) {
            arguments.set(0, group(arguments.get(0)));
        }
        return new Term.Call(t.function(), t.primes(), power, arguments, all(t.subscripts()), style);
    }

    @Override
    public Term big(Term.Big t) {
        Term body = of(t.body());
        return new Term.Big(
                t.operator(),
                t.index(),
                t.lower().map(Bracketing::of),
                t.upper().map(Bracketing::of),
                t.restriction().map(r -> new Term.Restriction(r.kind(), of(r.other()))),
                Shape.isBody(t.operator(), t.index(), body) ? body : group(body));
    }

    @Override
    public Term delta(Term.Delta t) {
        return new Term.Delta(of(t.left()), of(t.right()));
    }

    @Override
    public Term derivative(Term.Derivative t) {
        Term numerator = of(t.numerator());
        boolean fits = t.prefix() ? Shape.isOperand(numerator) : Shape.isNumerator(numerator, t.total());
        return new Term.Derivative(t.total(), fits ? numerator : group(numerator), all(t.variables()), t.prefix());
    }

    @Override
    public Term evaluated(Term.Evaluated t) {
        return new Term.Evaluated(
                of(t.body()),
                t.equations().stream()
                        .map(e -> new Term.Equation(of(e.target()), of(e.value())))
                        .toList());
    }

    @Override
    public Term listing(Term.Listing t) {
        return new Term.Listing(all(t.items()));
    }
}
