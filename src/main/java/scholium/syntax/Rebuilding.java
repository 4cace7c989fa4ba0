package scholium.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Rebuilds a term with every direct subterm replaced by its image, in the order of {@link Subterms}; the base of all that
 * writes a term another way. What has only unchanged parts is not built anew. Subclasses override the cases they change.
 */
@SuppressWarnings({"ReferenceEquality", "OptionalEquality"}) // a part that has not changed is the same object
public abstract class Rebuilding implements Term.Cases<Term> {
    /** The term with the image of each direct subterm in its place. */
    public static Term map(Term term, UnaryOperator<Term> image) {
        return term.match(new Rebuilding() {
            @Override
            protected Term image(Term part) {
                return image.apply(part);
            }
        });
    }

    /** The term with other direct subterms, given in the order of {@link Subterms}. */
    public static Term with(Term term, List<Term> parts) {
        Iterator<Term> next = parts.iterator();
        return map(term, part -> next.next());
    }

    /** The image of a subterm. */
    protected Term image(Term part) {
        return part.match(this);
    }

    /** The image of a subterm that stands alone, so that a sum needs no brackets: a subscript, an exponent, a bound. */
    protected Term alone(Term part) {
        return image(part);
    }

    protected Term.Restriction restriction(Term.Restriction r) {
        Term other = alone(r.other());
        return other == r.other() ? r : new Term.Restriction(r.kind(), other);
    }

    protected Term.Equation equation(Term.Equation e) {
        Term target = image(e.target());
        Term value = image(e.value());
        return target == e.target() && value == e.value() ? e : new Term.Equation(target, value);
    }

    /** The images; the same list if all parts are their own images. */
    private static <T> List<T> all(List<T> parts, UnaryOperator<T> image) {
        List<T> images = new ArrayList<>(parts.size());
        boolean same = true;
        for (T part : parts) {
            T next = image.apply(part);
            same &= next == part;
            images.add(next);
        }
        return same ? parts : images;
    }

    private static <T> Optional<T> maybe(Optional<T> part, UnaryOperator<T> image) {
        Optional<T> next = part.map(image);
        return part.isEmpty() || next.get() == part.get() ? part : next;
    }

    @Override
    public Term number(Term.Decimal t) {
        return t;
    }

    @Override
    public Term reference(Term.Reference t) {
        List<Term> subscripts = all(t.subscripts(), this::alone);
        return subscripts == t.subscripts() ? t : new Term.Reference(t.name(), subscripts);
    }

    @Override
    public Term negation(Term.Negation t) {
        Term operand = image(t.operand());
        return operand == t.operand() ? t : new Term.Negation(operand, t.plus());
    }

    @Override
    public Term binary(Term.Binary t) {
        Term left = image(t.left());
        Term right = image(t.right());
        return left == t.left() && right == t.right() ? t : new Term.Binary(t.operator(), left, right);
    }

    @Override
    public Term group(Term.Group t) {
        Term body = image(t.body());
        return body == t.body() ? t : new Term.Group(body, t.bracket());
    }

    @Override
    public Term power(Term.Power t) {
        Term base = image(t.base());
        Term exponent = alone(t.exponent());
        return base == t.base() && exponent == t.exponent() ? t : new Term.Power(base, exponent);
    }

    @Override
    public Term root(Term.Root t) {
        Term radicand = image(t.radicand());
        return radicand == t.radicand() ? t : new Term.Root(radicand);
    }

    @Override
    public Term absolute(Term.Absolute t) {
        Term body = image(t.body());
        return body == t.body() ? t : new Term.Absolute(body);
    }

    @Override
    public Term call(Term.Call t) {
        Optional<Term> power = maybe(t.power(), this::image);
        List<Term> arguments = all(t.arguments(), this::image);
        List<Term> subscripts = all(t.subscripts(), this::alone);
        return power == t.power() && arguments == t.arguments() && subscripts == t.subscripts()
                ? t
                : new Term.Call(t.function(), t.primes(), power, arguments, subscripts, t.style());
    }

    @Override
    public Term big(Term.Big t) {
        Optional<Term> lower = maybe(t.lower(), this::alone);
        Optional<Term> upper = maybe(t.upper(), this::alone);
        Optional<Term.Restriction> restriction = maybe(t.restriction(), this::restriction);
        Term body = image(t.body());
        return lower == t.lower() && upper == t.upper() && restriction == t.restriction() && body == t.body()
                ? t
                : new Term.Big(t.operator(), t.index(), lower, upper, restriction, body);
    }

    @Override
    public Term delta(Term.Delta t) {
        Term left = alone(t.left());
        Term right = alone(t.right());
        return left == t.left() && right == t.right() ? t : new Term.Delta(left, right);
    }

    @Override
    public Term derivative(Term.Derivative t) {
        Term numerator = image(t.numerator());
        List<Term> variables = all(t.variables(), this::image);
        return numerator == t.numerator() && variables == t.variables()
                ? t
                : new Term.Derivative(t.total(), numerator, variables, t.prefix());
    }

    @Override
    public Term evaluated(Term.Evaluated t) {
        Term body = image(t.body());
        List<Term.Equation> equations = all(t.equations(), this::equation);
        return body == t.body() && equations == t.equations() ? t : new Term.Evaluated(body, equations);
    }

    @Override
    public Term listing(Term.Listing t) {
        List<Term> items = all(t.items(), this::image);
        return items == t.items() ? t : new Term.Listing(items);
    }
}
