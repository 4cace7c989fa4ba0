package scholium.syntax;

import java.util.List;

/**
 * A term one step further: t + 1 for t, t for t − 1. A recurrence r_t = f(r_{t−1}) becomes r_{t+1} = f(r_t). A sum that binds the
 * name keeps it.
 */
final class Successor extends Rebuilding {
    private final String variable;
    private final Positions positions;

    Successor(String variable, Positions positions) {
        this.variable = variable;
        this.positions = positions;
    }

    @Override
    protected Term image(Term t) {
        return at(t.match(this), t);
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
    public Term reference(Term.Reference t) {
        return isVariable(t) ? new Term.Group(at(later(1, t), t), Term.Bracket.ROUND) : super.reference(t);
    }

    @Override
    protected Term alone(Term t) {
        Term moved = image(t);
        return moved instanceof Term.Group g && g.bracket() == Term.Bracket.ROUND ? g.body() : moved;
    }

    @Override
    public Term binary(Term.Binary t) {
        if (t.isSum()
                && isVariable(t.left())
                && t.right() instanceof Term.Decimal n
                && n.digits().matches("[0-9]{1,4}")) {
            int step = Integer.parseInt(n.digits());
            return later(t.operator() == Term.Operator.ADD ? step + 1 : 1 - step, t);
        }
        return super.binary(t);
    }

    @Override
    public Term big(Term.Big t) {
        return t.index().equals(variable) ? bounds(t) : super.big(t);
    }

    /** Only the bounds stand outside of a sum that binds the name. */
    private Term bounds(Term.Big t) {
        return new Term.Big(
                t.operator(),
                t.index(),
                t.lower().map(this::alone),
                t.upper().map(this::alone),
                t.restriction(),
                t.body());
    }

    @Override
    protected Term.Restriction restriction(Term.Restriction r) {
        Term.Restriction moved = super.restriction(r);
        positions.put(moved, positions.of(r));
        return moved;
    }

    @Override
    protected Term.Equation equation(Term.Equation e) {
        Term.Equation moved = super.equation(e);
        positions.put(moved, positions.of(e, positions.of(e.target())));
        return moved;
    }
}
