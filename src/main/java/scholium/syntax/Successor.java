package scholium.syntax;

import java.util.List;

/**
 * A term one step further: t + 1 for t, t for t − 1. A recurrence r_t = f(r_{t−1}) becomes r_{t+1} = f(r_t). A sum that binds the
 * name keeps it.
 */
final class Successor implements Term.Cases<Term> {
    private final String variable;
    private final Positions positions;

    Successor(String variable, Positions positions) {
        this.variable = variable;
        this.positions = positions;
    }

    Term of(Term t) {
        Term moved = t.match(this);
        positions.put(moved, positions.of(t));
        return moved;
    }

    private List<Term> all(List<Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    private Term at(Term made, Term place) {
        positions.put(made, positions.of(place));
        return made;
    }

    private boolean isVariable(Term t) {
        return t instanceof Term.Reference r
                && r.name().equals(variable)
                && r.subscripts().isEmpty();
    }

    /** t + n, without the sum for n = 0. */
    private Term later(int n, Term place) {
        Term t = at(new Term.Reference(variable, List.of()), place);
        if (n == 0) {
            return t;
        }
        Term number = at(new Term.Decimal(String.valueOf(Math.abs(n))), place);
        return new Term.Binary(n > 0 ? Term.Operator.ADD : Term.Operator.SUBTRACT, t, number);
    }

    @Override
    public Term number(Term.Decimal t) {
        return new Term.Decimal(t.digits());
    }

    @Override
    public Term reference(Term.Reference t) {
        return isVariable(t)
                ? new Term.Group(at(later(1, t), t), Term.Bracket.ROUND)
                : new Term.Reference(
                        t.name(), t.subscripts().stream().map(this::alone).toList());
    }

    /** Where a sum needs no brackets: a subscript, an exponent, a bound. */
    private Term alone(Term t) {
        Term moved = isVariable(t) ? later(1, t) : of(t);
        return at(moved instanceof Term.Group g && g.bracket() == Term.Bracket.ROUND ? g.body() : moved, t);
    }

    @Override
    public Term negation(Term.Negation t) {
        return new Term.Negation(of(t.operand()), t.plus());
    }

    @Override
    public Term binary(Term.Binary t) {
        boolean sum = t.operator() == Term.Operator.ADD || t.operator() == Term.Operator.SUBTRACT;
        if (sum
                && isVariable(t.left())
                && t.right() instanceof Term.Decimal n
                && n.digits().matches("[0-9]{1,4}")) {
            int step = Integer.parseInt(n.digits());
            return later(t.operator() == Term.Operator.ADD ? step + 1 : 1 - step, t);
        }
        return new Term.Binary(t.operator(), of(t.left()), of(t.right()));
    }

    @Override
    public Term group(Term.Group t) {
        return new Term.Group(of(t.body()), t.bracket());
    }

    @Override
    public Term power(Term.Power t) {
        return new Term.Power(of(t.base()), alone(t.exponent()));
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
                t.function(),
                t.primes(),
                t.power().map(this::of),
                all(t.arguments()),
                t.subscripts().stream().map(this::alone).toList(),
                t.style());
    }

    @Override
    public Term big(Term.Big t) {
        boolean bound = t.index().equals(variable);
        return new Term.Big(
                t.operator(),
                t.index(),
                t.lower().map(this::alone),
                t.upper().map(this::alone),
                t.restriction().map(r -> moved(r, bound)),
                bound ? t.body() : of(t.body()));
    }

    private Term.Restriction moved(Term.Restriction r, boolean bound) {
        Term.Restriction moved = new Term.Restriction(r.kind(), bound ? r.other() : alone(r.other()));
        positions.put(moved, positions.of(r));
        return moved;
    }

    @Override
    public Term delta(Term.Delta t) {
        return new Term.Delta(alone(t.left()), alone(t.right()));
    }

    @Override
    public Term derivative(Term.Derivative t) {
        return new Term.Derivative(t.total(), of(t.numerator()), all(t.variables()), t.prefix());
    }

    @Override
    public Term evaluated(Term.Evaluated t) {
        return new Term.Evaluated(
                of(t.body()), t.equations().stream().map(this::moved).toList());
    }

    private Term.Equation moved(Term.Equation e) {
        Term.Equation moved = new Term.Equation(of(e.target()), of(e.value()));
        positions.put(moved, positions.of(e, positions.of(e.target())));
        return moved;
    }

    @Override
    public Term listing(Term.Listing t) {
        return new Term.Listing(all(t.items()));
    }
}
