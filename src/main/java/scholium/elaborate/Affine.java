package scholium.elaborate;

import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.IndexTerm;
import scholium.number.Rational;

/** Reads expressions that are numbers, or affine forms of indices, as what they are. */
final class Affine {
    private Affine() {}

    /** The rational number an expression without names spells, such as −3/2. */
    static Optional<Rational> number(Expr e) {
        if (e instanceof Expr.Constant c) {
            return Optional.of(c.value());
        }
        if (e instanceof Expr.Add a) {
            Rational sum = Rational.ZERO;
            for (Expr t : a.terms()) {
                Optional<Rational> v = number(t);
                if (v.isEmpty()) {
                    return v;
                }
                sum = sum.plus(v.get());
            }
            return Optional.of(sum);
        }
        if (e instanceof Expr.Multiply m) {
            Rational product = Rational.ONE;
            for (Expr f : m.factors()) {
                Optional<Rational> v = number(f);
                if (v.isEmpty()) {
                    return v;
                }
                product = product.times(v.get());
            }
            return Optional.of(product);
        }
        if (e instanceof Expr.Power p
                && p.exponent() instanceof Expr.Constant c
                && c.value().isInteger()) {
            return number(p.base()).flatMap(b -> power(b, c.value()));
        }
        return Optional.empty();
    }

    private static Optional<Rational> power(Rational base, Rational exponent) {
        boolean small = exponent.abs().compareTo(Rational.of(1000)) <= 0;
        if (!small || (base.isZero() && exponent.signum() < 0)) {
            return Optional.empty();
        }
        return Optional.of(base.pow(exponent.numerator().intValueExact()));
    }

    /** The affine integer form of indices and sizes that an expression spells, such as t − s + 1. */
    static Optional<IndexTerm> indexTerm(Expr e) {
        Optional<Rational> number = number(e);
        if (number.isPresent()) {
            return integer(number.get()).map(IndexTerm::of);
        }
        if (e instanceof Expr.IndexValue v) {
            return Optional.of(v.term());
        }
        if (e instanceof Expr.Add a) {
            IndexTerm sum = IndexTerm.of(0);
            for (Expr t : a.terms()) {
                Optional<IndexTerm> v = indexTerm(t);
                if (v.isEmpty()) {
                    return v;
                }
                sum = sum.plus(v.get());
            }
            return Optional.of(sum);
        }
        if (e instanceof Expr.Multiply m) {
            int factor = 1;
            Optional<IndexTerm> form = Optional.empty();
            for (Expr f : m.factors()) {
                Optional<Integer> n = number(f).flatMap(Affine::integer);
                if (n.isPresent()) {
                    factor *= n.get();
                } else if (form.isPresent()) {
                    return Optional.empty();
                } else {
                    form = indexTerm(f);
                    if (form.isEmpty()) {
                        return form;
                    }
                }
            }
            int times = factor;
            return form.map(t -> t.times(times));
        }
        return Optional.empty();
    }

    private static Optional<Integer> integer(Rational q) {
        boolean fits = q.isInteger() && q.abs().compareTo(Rational.of(1_000_000)) <= 0;
        return fits ? Optional.of(q.numerator().intValueExact()) : Optional.empty();
    }
}
