package scholium.mutation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** A term with other direct subterms, given in the order of {@link Subterms}. */
final class Rebuilding implements Term.Cases<Term> {
    private final Iterator<Term> parts;

    private Rebuilding(List<Term> parts) {
        this.parts = parts.iterator();
    }

    static Term with(Term term, List<Term> parts) {
        return term.match(new Rebuilding(parts));
    }

    /** The term with the image of each direct subterm in its place; the term itself where all stay the same. */
    static Term map(Term term, UnaryOperator<Term> image) {
        List<Term> before = Subterms.of(term);
        List<Term> after = new ArrayList<>(before.size());
        boolean same = true;
        for (Term t : before) {
            Term u = image.apply(t);
            same &= u == t;
            after.add(u);
        }
        return same ? term : with(term, after);
    }

    private List<Term> next(int count) {
        List<Term> taken = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            taken.add(parts.next());
        }
        return taken;
    }

    private Optional<Term> next(Optional<Term> old) {
        return old.map(t -> parts.next());
    }

    @Override
    public Term number(Term.Decimal t) {
        return t;
    }

    @Override
    public Term reference(Term.Reference t) {
        return new Term.Reference(t.name(), next(t.subscripts().size()));
    }

    @Override
    public Term negation(Term.Negation t) {
        return new Term.Negation(parts.next(), t.plus());
    }

    @Override
    public Term binary(Term.Binary t) {
        return new Term.Binary(t.operator(), parts.next(), parts.next());
    }

    @Override
    public Term group(Term.Group t) {
        return new Term.Group(parts.next(), t.bracket());
    }

    @Override
    public Term power(Term.Power t) {
        return new Term.Power(parts.next(), parts.next());
    }

    @Override
    public Term root(Term.Root t) {
        return new Term.Root(parts.next());
    }

    @Override
    public Term absolute(Term.Absolute t) {
        return new Term.Absolute(parts.next());
    }

    @Override
    public Term call(Term.Call t) {
        Optional<Term> power = next(t.power());
        List<Term> arguments = next(t.arguments().size());
        return new Term.Call(
                t.function(), t.primes(), power, arguments, next(t.subscripts().size()), t.style());
    }

    @Override
    public Term big(Term.Big t) {
        Optional<Term> lower = next(t.lower());
        Optional<Term> upper = next(t.upper());
        Optional<Term.Restriction> restriction = t.restriction().map(r -> new Term.Restriction(r.kind(), parts.next()));
        return new Term.Big(t.operator(), t.index(), lower, upper, restriction, parts.next());
    }

    @Override
    public Term delta(Term.Delta t) {
        return new Term.Delta(parts.next(), parts.next());
    }

    @Override
    public Term derivative(Term.Derivative t) {
        Term numerator = parts.next();
        return new Term.Derivative(t.total(), numerator, next(t.variables().size()), t.prefix());
    }

    @Override
    public Term evaluated(Term.Evaluated t) {
        Term body = parts.next();
        List<Term.Equation> equations = new ArrayList<>();
        t.equations().forEach(e -> equations.add(new Term.Equation(parts.next(), parts.next())));
        return new Term.Evaluated(body, equations);
    }

    @Override
    public Term listing(Term.Listing t) {
        return new Term.Listing(next(t.items().size()));
    }
}
