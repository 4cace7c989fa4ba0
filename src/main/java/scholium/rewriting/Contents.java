package scholium.rewriting;

import java.util.ArrayList;
import java.util.List;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Rewriting;
import scholium.number.Rational;

/** A denominator that stands before a bracket for the sake of few of its terms goes back to those: ½·(2a − 2b − c) is a − b − c/2. */
final class Contents extends Rewriting {
    @Override
    public Expr multiply(Expr.Multiply e) {
        Expr inner = super.multiply(e);
        if (!(inner instanceof Expr.Multiply m) || !(m.factors().get(0) instanceof Expr.Constant c)) {
            return inner;
        }
        Rational q = Rational.of(c.value().denominator());
        List<Integer> brackets = new ArrayList<>();
        for (int k = 1; k < m.factors().size(); k++) {
            if (m.factors().get(k) instanceof Expr.Add) {
                brackets.add(k);
            }
        }
        if (q.isOne() || brackets.size() != 1) {
            return inner;
        }
        Expr.Add bracket = (Expr.Add) m.factors().get(brackets.get(0));
        long whole = bracket.terms().stream()
                .filter(t -> coefficient(t).dividedBy(q).isInteger())
                .count();
        if (2 * whole <= bracket.terms().size()) {
            return inner;
        }
        List<Expr> factors = new ArrayList<>(m.factors());
        factors.set(0, new Expr.Constant(c.value().times(q)));
        factors.set(
                brackets.get(0),
                new Expr.Add(bracket.terms().stream()
                        .map(t -> scaled(t, q.inverse()))
                        .toList()));
        return Exprs.multiply(factors);
    }

    private static Rational coefficient(Expr t) {
        if (t instanceof Expr.Constant c) {
            return c.value();
        }
        return t instanceof Expr.Multiply m && m.factors().get(0) instanceof Expr.Constant c ? c.value() : Rational.ONE;
    }

    private static Expr scaled(Expr t, Rational by) {
        if (t instanceof Expr.Constant c) {
            return new Expr.Constant(c.value().times(by));
        }
        List<Expr> factors = new ArrayList<>();
        factors.add(new Expr.Constant(coefficient(t).times(by)));
        boolean led = t instanceof Expr.Multiply m && m.factors().get(0) instanceof Expr.Constant;
        if (t instanceof Expr.Multiply m) {
            factors.addAll(led ? m.factors().subList(1, m.factors().size()) : m.factors());
        } else {
            factors.add(t);
        }
        return Exprs.multiply(factors);
    }
}
