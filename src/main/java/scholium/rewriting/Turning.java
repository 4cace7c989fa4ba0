package scholium.rewriting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.IndexTerm;
import scholium.expr.Rewriting;
import scholium.expr.Traversal;
import scholium.number.Rational;

/**
 * −(a − b) is written b − a, unless a − b is how the author defines something: then the bracket is recognized as it stands.
 */
public final class Turning {
    private final Set<Set<Expr>> defined = new HashSet<>();

    /** The sums in a definition of the author's are brackets to keep. */
    public void keepSumsOf(Expr definition) {
        new Traversal() {
            @Override
            public Traversal add(Expr.Add e) {
                defined.add(names(e));
                return super.add(e);
            }
        }.visit(definition);
    }

    /** Brackets are the same whatever their subscripts are. */
    private static Set<Expr> names(Expr.Add bracket) {
        Set<Expr> names = new HashSet<>();
        for (Expr t : bracket.terms()) {
            names.add(
                    new Rewriting() {
                        @Override
                        protected IndexTerm term(IndexTerm term) {
                            return IndexTerm.of(0);
                        }
                    }.apply(t));
        }
        return names;
    }

    /** The same, with a sign in front used up by a bracket where that can be. */
    public Expr turned(Expr e) {
        if (e instanceof Expr.Add a) {
            return new Expr.Add(a.terms().stream().map(this::turned).toList());
        }
        if (e instanceof Expr.Multiply m
                && m.factors().get(0) instanceof Expr.Constant c
                && c.value().signum() < 0) {
            for (int k = 1; k < m.factors().size(); k++) {
                Optional<Expr> opposite = opposite(m.factors().get(k));
                if (opposite.isPresent()) {
                    List<Expr> factors = new ArrayList<>(m.factors());
                    factors.set(k, opposite.get());
                    factors.set(0, new Expr.Constant(c.value().negate()));
                    if (c.value().equals(Rational.MINUS_ONE)) {
                        factors.remove(0);
                    }
                    return factors.size() == 1 ? factors.get(0) : new Expr.Multiply(factors);
                }
            }
        }
        return e;
    }

    /** −e without a sign in front. */
    private Optional<Expr> opposite(Expr e) {
        if (e instanceof Expr.Add a && a.terms().size() == 2 && !defined.contains(names(a))) {
            Expr second = a.terms().get(1);
            boolean minus = second instanceof Expr.Multiply m
                    && m.factors().get(0) instanceof Expr.Constant c
                    && c.value().signum() < 0;
            boolean number = second instanceof Expr.Constant c && c.value().signum() < 0;
            return minus || number
                    ? Optional.of(new Expr.Add(
                            List.of(negative(second), negative(a.terms().get(0)))))
                    : Optional.empty();
        }
        if (e instanceof Expr.Multiply m) {
            for (int k = 0; k < m.factors().size(); k++) {
                Optional<Expr> opposite = opposite(m.factors().get(k));
                if (opposite.isPresent()) {
                    List<Expr> factors = new ArrayList<>(m.factors());
                    factors.set(k, opposite.get());
                    return Optional.of(new Expr.Multiply(factors));
                }
            }
        }
        return e instanceof Expr.Summation s
                ? opposite(s.body()).map(b -> new Expr.Summation(s.index(), s.range(), b))
                : Optional.empty();
    }

    private static Expr negative(Expr e) {
        if (e instanceof Expr.Multiply m && m.factors().get(0) instanceof Expr.Constant c) {
            List<Expr> factors = new ArrayList<>(m.factors());
            factors.remove(0);
            return Exprs.multiply(Exprs.constant(c.value().negate()), Exprs.multiply(factors));
        }
        return Exprs.negate(e);
    }
}
