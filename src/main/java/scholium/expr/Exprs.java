package scholium.expr;

import java.util.ArrayList;
import java.util.List;
import scholium.number.Rational;

/** Constructors that drop what is trivially neutral (adding 0, multiplying by 1) and nothing else. */
public final class Exprs {
    public static final Expr ZERO = new Expr.Constant(Rational.ZERO);
    public static final Expr ONE = new Expr.Constant(Rational.ONE);
    private static final Expr MINUS_ONE = new Expr.Constant(Rational.MINUS_ONE);

    private Exprs() {}

    public static Expr constant(long value) {
        return new Expr.Constant(Rational.of(value));
    }

    public static Expr constant(Rational value) {
        return new Expr.Constant(value);
    }

    public static Expr.Variable variable(String name, Index... indices) {
        return new Expr.Variable(
                name, List.of(indices).stream().map(IndexTerm::of).toList());
    }

    public static Expr size(Index size) {
        return new Expr.IndexValue(IndexTerm.of(size));
    }

    public static Expr delta(IndexTerm left, IndexTerm right) {
        return new Expr.Indicator(Expr.Indicator.Order.EQUAL, left, right);
    }

    public static Expr add(List<Expr> terms) {
        List<Expr> kept = new ArrayList<>();
        for (Expr t : terms) {
            if (t instanceof Expr.Add nested) {
                kept.addAll(nested.terms());
            } else if (!(t instanceof Expr.Constant c && c.value().isZero())) {
                kept.add(t);
            }
        }
        return kept.isEmpty() ? ZERO : kept.size() == 1 ? kept.get(0) : new Expr.Add(kept);
    }

    public static Expr add(Expr... terms) {
        return add(List.of(terms));
    }

    /** The product; 0 only where a factor is the constant 0 and no other factor can be undefined is the caller's care. */
    public static Expr multiply(List<Expr> factors) {
        List<Expr> kept = new ArrayList<>();
        for (Expr f : factors) {
            if (f instanceof Expr.Multiply nested) {
                kept.addAll(nested.factors());
            } else if (!(f instanceof Expr.Constant c && c.value().isOne())) {
                kept.add(f);
            }
        }
        return kept.isEmpty() ? ONE : kept.size() == 1 ? kept.get(0) : new Expr.Multiply(kept);
    }

    public static Expr multiply(Expr... factors) {
        return multiply(List.of(factors));
    }

    public static Expr negate(Expr e) {
        return e instanceof Expr.Constant c ? constant(c.value().negate()) : multiply(MINUS_ONE, e);
    }

    public static Expr subtract(Expr left, Expr right) {
        return add(left, negate(right));
    }

    public static Expr divide(Expr numerator, Expr denominator) {
        return multiply(numerator, inverse(denominator));
    }

    public static Expr inverse(Expr e) {
        return new Expr.Power(e, MINUS_ONE);
    }

    public static Expr power(Expr base, long exponent) {
        return exponent == 1 ? base : new Expr.Power(base, constant(exponent));
    }

    public static Expr sqrt(Expr radicand) {
        return new Expr.Power(radicand, constant(Rational.HALF));
    }

    public static Expr apply(FunctionSymbol function, Expr... arguments) {
        return new Expr.Apply(function, List.of(arguments).stream().map(a -> 0).toList(), List.of(arguments));
    }

    public static Expr sum(Index index, Range range, Expr body) {
        return new Expr.Summation(index, range, body);
    }
}
