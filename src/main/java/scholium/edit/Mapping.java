package scholium.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scholium.syntax.Term;

/** Rebuilds a term with every part for which there is an image replaced by it, outermost first. */
public final class Mapping implements Term.Cases<Term> {
    private final Function<Term, Optional<Term>> image;
    private final Map<String, String> names;

    private Mapping(Function<Term, Optional<Term>> image, Map<String, String> names) {
        this.image = image;
        this.names = names;
    }

    /** With parts replaced where there is an image. */
    public static Term parts(Term t, Function<Term, Optional<Term>> image) {
        return new Mapping(image, Map.of()).of(t);
    }

    /** With names replaced, bound indices among them. */
    public static Term names(Term t, Map<String, String> names) {
        return new Mapping(x -> Optional.empty(), names).of(t);
    }

    private String name(String name) {
        return names.getOrDefault(name, name);
    }

    private Term of(Term t) {
        return image.apply(t).orElseGet(() -> t.match(this));
    }

    private List<Term> all(List<Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    @Override
    public Term number(Term.Decimal t) {
        return t;
    }

    @Override
    public Term reference(Term.Reference t) {
        return new Term.Reference(name(t.name()), all(t.subscripts()));
    }

    @Override
    public Term negation(Term.Negation t) {
        return new Term.Negation(of(t.operand()), t.plus());
    }

    @Override
    public Term binary(Term.Binary t) {
        return new Term.Binary(t.operator(), of(t.left()), of(t.right()));
    }

    @Override
    public Term group(Term.Group t) {
        return new Term.Group(of(t.body()), t.bracket());
    }

    @Override
    public Term power(Term.Power t) {
        return new Term.Power(of(t.base()), of(t.exponent()));
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
        return new Term.Call(
                t.function(), t.primes(), t.power().map(this::of), all(t.arguments()), all(t.subscripts()), t.style());
    }

    @Override
    public Term big(Term.Big t) {
        Optional<Term.Restriction> restriction =
                t.restriction().map(r -> new Term.Restriction(r.kind(), of(r.other())));
        return new Term.Big(
                t.operator(),
                name(t.index()),
                t.lower().map(this::of),
                t.upper().map(this::of),
                restriction,
                of(t.body()));
    }

    @Override
    public Term delta(Term.Delta t) {
        return new Term.Delta(of(t.left()), of(t.right()));
    }

    @Override
    public Term derivative(Term.Derivative t) {
        return new Term.Derivative(t.total(), of(t.numerator()), all(t.variables()), t.prefix());
    }

    @Override
    public Term evaluated(Term.Evaluated t) {
        List<Term.Equation> equations = t.equations().stream()
                .map(e -> new Term.Equation(of(e.target()), of(e.value())))
                .toList();
        return new Term.Evaluated(of(t.body()), equations);
    }

    @Override
    public Term listing(Term.Listing t) {
        return new Term.Listing(all(t.items()));
    }
}
