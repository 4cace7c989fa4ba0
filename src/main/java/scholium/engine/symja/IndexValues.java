package scholium.engine.symja;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.engine.Outcome.Reason;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.number.Rational;

/** The integers that sizes and indices stand for at one place of an expansion; bound indices come and go. */
final class IndexValues {
    private final Map<Index, Integer> values;

    IndexValues(Map<Index, Integer> values) {
        this.values = new HashMap<>(values);
    }

    IndexValues copy() {
        return new IndexValues(values);
    }

    void put(Index index, int value) {
        values.put(index, value);
    }

    /** Undoes a {@link #put}: the index gets back what it stood for before, if anything. */
    void restore(Index index, Optional<Integer> before) {
        before.ifPresentOrElse(v -> values.put(index, v), () -> values.remove(index));
    }

    Optional<Integer> get(Index index) {
        return Optional.ofNullable(values.get(index));
    }

    /** @throws Unexpandable if an index has no value */
    int of(IndexTerm term) {
        try {
            return term.evaluate(
                    i -> get(i).orElseThrow(() -> Unexpandable.outside("the index " + i.name() + " has no value")));
        } catch (ArithmeticException e) {
            throw new Unexpandable(Reason.SIZE, "an index is too large");
        }
    }

    List<Integer> of(List<IndexTerm> terms) {
        return terms.stream().map(this::of).toList();
    }

    boolean holds(Expr.Indicator e) {
        int left = of(e.left());
        int right = of(e.right());
        return e.order() == Expr.Indicator.Order.EQUAL ? left == right : left < right;
    }

    /** The value of an expression made of numbers, sizes, indices and indicators alone; empty for any other. */
    Optional<Rational> number(Expr e) {
        if (e instanceof Expr.Constant c) {
            return Optional.of(c.value());
        } else if (e instanceof Expr.IndexValue v) {
            return Optional.of(Rational.of(of(v.term())));
        } else if (e instanceof Expr.Indicator i) {
            return Optional.of(holds(i) ? Rational.ONE : Rational.ZERO);
        } else if (e instanceof Expr.Add a) {
            Rational sum = Rational.ZERO;
            for (Expr t : a.terms()) {
                Optional<Rational> value = number(t);
                if (value.isEmpty()) {
                    return value;
                }
                sum = sum.plus(value.get());
            }
            return Optional.of(sum);
        } else if (e instanceof Expr.Multiply m) {
            Rational product = Rational.ONE;
            for (Expr f : m.factors()) {
                Optional<Rational> value = number(f);
                if (value.isEmpty()) {
                    return value;
                }
                product = product.times(value.get());
            }
            return Optional.of(product);
        }
        return Optional.empty();
    }
}
