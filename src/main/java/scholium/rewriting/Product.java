package scholium.rewriting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scholium.expr.Expr;
import scholium.number.Rational;

/**
 * A number times powers of factors. The order of the factors is the order of writing and does not matter for equality.
 *
 * @param powers exponents, none 0; factors are normal (see {@link Normalization})
 */
record Product(Rational coefficient, Map<Expr, Rational> powers) {
    public static final Product ONE = new Product(Rational.ONE, Map.of());

    public Product {
        Map<Expr, Rational> kept = new LinkedHashMap<>(powers);
        kept.values().removeIf(Rational::isZero);
        powers = Collections.unmodifiableMap(kept);
    }

    public static Product of(Expr factor) {
        return new Product(Rational.ONE, Map.of(factor, Rational.ONE));
    }

    public static Product constant(Rational value) {
        return new Product(value, Map.of());
    }

    public boolean isConstant() {
        return powers.isEmpty();
    }

    public Product scaled(Rational by) {
        return new Product(coefficient.times(by), powers);
    }

    public Product times(Product other) {
        Map<Expr, Rational> all = new LinkedHashMap<>(powers);
        other.powers.forEach((f, e) -> all.merge(f, e, Rational::plus));
        return new Product(coefficient.times(other.coefficient), all);
    }

    public Product times(Expr factor, Rational exponent) {
        return times(new Product(Rational.ONE, Map.of(factor, exponent)));
    }

    public Product without(Expr factor) {
        Map<Expr, Rational> rest = new LinkedHashMap<>(powers);
        rest.remove(factor);
        return new Product(coefficient, rest);
    }

    public Product inverse() {
        Map<Expr, Rational> inverted = new LinkedHashMap<>();
        powers.forEach((f, e) -> inverted.put(f, e.negate()));
        return new Product(coefficient.inverse(), inverted);
    }

    public Rational exponent(Expr factor) {
        return powers.getOrDefault(factor, Rational.ZERO);
    }

    public Expr toExpr() {
        List<Expr> factors = new ArrayList<>();
        if (!coefficient.isOne() || powers.isEmpty()) {
            factors.add(new Expr.Constant(coefficient));
        }
        powers.forEach((f, e) -> factors.add(e.isOne() ? f : new Expr.Power(f, new Expr.Constant(e))));
        return factors.size() == 1 ? factors.get(0) : new Expr.Multiply(factors);
    }

    /** What two products have in common: of each shared factor the smaller power, of the coefficients the sign-free part. */
    public Product common(Product other) {
        Map<Expr, Rational> shared = new LinkedHashMap<>();
        powers.forEach((f, e) -> {
            Rational o = other.exponent(f);
            if (e.signum() == o.signum()) {
                shared.put(f, e.abs().compareTo(o.abs()) <= 0 ? e : o);
            }
        });
        return new Product(content(coefficient, other.coefficient), shared);
    }

    /** The greatest positive rational of which both are integer multiples. */
    public static Rational content(Rational a, Rational b) {
        BigInteger n = a.numerator().gcd(b.numerator());
        BigInteger gcd = a.denominator().gcd(b.denominator());
        BigInteger lcm = a.denominator().divide(gcd).multiply(b.denominator());
        return n.signum() == 0 ? Rational.ONE : Rational.of(n, lcm);
    }
}
