package scholium.elaborate;

import java.util.ArrayList;
import java.util.List;
import scholium.syntax.Term;

/** The direct parts of a surface term, subscripts included. */
final class Parts implements Term.Cases<List<Term>> {
    private Parts() {}

    static List<Term> of(Term t) {
        return t.match(new Parts());
    }

    @Override
    public List<Term> number(Term.Decimal t) {
        return List.of();
    }

    @Override
    public List<Term> reference(Term.Reference t) {
        return t.subscripts();
    }

    @Override
    public List<Term> negation(Term.Negation t) {
        return List.of(t.operand());
    }

    @Override
    public List<Term> binary(Term.Binary t) {
        return List.of(t.left(), t.right());
    }

    @Override
    public List<Term> group(Term.Group t) {
        return List.of(t.body());
    }

    @Override
    public List<Term> power(Term.Power t) {
        return List.of(t.base(), t.exponent());
    }

    @Override
    public List<Term> root(Term.Root t) {
        return List.of(t.radicand());
    }

    @Override
    public List<Term> absolute(Term.Absolute t) {
        return List.of(t.body());
    }

    @Override
    public List<Term> call(Term.Call t) {
        List<Term> parts = new ArrayList<>(t.arguments());
        t.power().ifPresent(parts::add);
        parts.addAll(t.subscripts());
        return parts;
    }

    @Override
    public List<Term> big(Term.Big t) {
        List<Term> parts = new ArrayList<>(List.of(t.body()));
        t.lower().ifPresent(parts::add);
        t.upper().ifPresent(parts::add);
        t.restriction().ifPresent(r -> parts.add(r.other()));
        return parts;
    }

    @Override
    public List<Term> delta(Term.Delta t) {
        return List.of(t.left(), t.right());
    }

    @Override
    public List<Term> derivative(Term.Derivative t) {
        List<Term> parts = new ArrayList<>(List.of(t.numerator()));
        parts.addAll(t.variables());
        return parts;
    }

    @Override
    public List<Term> evaluated(Term.Evaluated t) {
        List<Term> parts = new ArrayList<>(List.of(t.body()));
        t.equations().forEach(q -> parts.addAll(List.of(q.target(), q.value())));
        return parts;
    }

    @Override
    public List<Term> listing(Term.Listing t) {
        return t.items();
    }
}
