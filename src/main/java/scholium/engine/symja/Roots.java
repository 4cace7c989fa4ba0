package scholium.engine.symja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/**
 * Roots and absolute values. √(a²·b) is |a|·√b, where |a| is a if a is known to be positive and otherwise g·a with a new
 * symbol g, g² = 1; a root of b becomes a new symbol r with r² = b, or makes a variable of b superfluous.
 */
final class Roots {
    private final Tower tower;
    private final Factoring factoring;
    private final boolean eliminating;
    private final int serial;

    /**
     * @param eliminating whether an {@link Elimination} may be thrown
     * @param serial the number of eliminations so far
     */
    Roots(Tower tower, Factoring factoring, boolean eliminating, int serial) {
        this.tower = tower;
        this.factoring = factoring;
        this.eliminating = eliminating;
        this.serial = serial;
    }

    private record RootOf(IExpr radicand, int degree) {}

    private record SignOf(IExpr base) {}

    /** The {@code degree}-th root. */
    Factored root(Quotient radicand, int degree) {
        Factored f = factoring.factored(radicand, true);
        if (f.isZero()) {
            return f;
        }
        boolean even = degree % 2 == 0;
        Rational sign = Rational.of(f.coefficient().signum());
        Factored outside = numbers(f.coefficient().abs(), degree);
        List<IExpr> inside = new ArrayList<>();
        for (Map.Entry<IExpr, Integer> p : f.powers().entrySet()) {
            IExpr base = p.getKey();
            int whole = Math.floorDiv(p.getValue(), degree);
            int left = Math.floorMod(p.getValue(), degree);
            if (whole != 0) {
                Factored absolute = even && whole % 2 != 0 ? absolute(base) : Factored.power(base, 1);
                outside = outside.times(absolute.power(whole));
            }
            if (left != 0 && tower.isPositive(base)) {
                outside = outside.times(symbol(base, degree).power(left));
            } else if (left != 0) {
                inside.add(Cas.power(base, left));
            }
        }
        if (sign.signum() < 0 && !even) {
            outside = outside.times(Factored.number(sign));
        } else if (sign.signum() < 0) {
            inside.add(Cas.number(sign));
        }
        return inside.isEmpty() ? outside : outside.times(symbol(Expander.expanded(Cas.product(inside)), degree));
    }

    private Factored numbers(Rational q, int degree) {
        Factored product = Factored.ONE;
        for (Map.Entry<BigInteger, Integer> p : Factoring.primes(q).entrySet()) {
            int whole = Math.floorDiv(p.getValue(), degree);
            int left = Math.floorMod(p.getValue(), degree);
            Rational prime = Rational.of(p.getKey());
            product = product.times(Factored.number(prime.pow(whole)));
            if (left != 0) {
                product = product.times(symbol(Cas.number(prime), degree).power(left));
            }
        }
        return product;
    }

    private Factored symbol(IExpr radicand, int degree) {
        RootOf key = new RootOf(radicand, degree);
        List<Monomial> terms = Monomial.terms(radicand);
        if (eliminating && !tower.has(key)) {
            eliminate(terms, degree);
        }
        ISymbol root = tower.algebraic(key, degree, radicand);
        if (degree % 2 == 0) {
            tower.positive(key);
        }
        return Factored.power(root, 1);
    }

    private void eliminate(List<Monomial> terms, int degree) {
        if (terms.stream().anyMatch(t -> t.powers().keySet().stream().anyMatch(tower::isMade))) {
            return;
        }
        for (Monomial t : Monomial.alone(terms)) {
            ISymbol variable = t.powers().firstKey();
            ISymbol root = Cas.symbol("s" + (serial + 1));
            List<IExpr> value = new ArrayList<>(List.of(Cas.power(root, degree)));
            for (Monomial u : terms) {
                if (u.power(variable) == 0) {
                    value.add(u.over(Rational.MINUS_ONE).expression());
                }
            }
            IExpr scaled = Cas.product(List.of(Cas.number(t.coefficient().inverse()), Cas.sum(value)));
            throw new Elimination(variable, Expander.expanded(scaled), root, degree % 2 == 0);
        }
    }

    /** |base|. */
    private Factored absolute(IExpr base) {
        return tower.isPositive(base) ? Factored.power(base, 1) : sign(base).times(Factored.power(base, 1));
    }

    private Factored sign(IExpr base) {
        return Factored.power(tower.algebraic(new SignOf(base), 2, Cas.number(Rational.ONE)), 1);
    }

    /** |q|. */
    Factored absolute(Quotient q) {
        Factored f = factoring.factored(q, true);
        Factored product = Factored.number(f.coefficient().abs());
        for (Map.Entry<IExpr, Integer> p : f.powers().entrySet()) {
            boolean even = p.getValue() % 2 == 0;
            product = product.times((even ? Factored.power(p.getKey(), 1) : absolute(p.getKey())).power(p.getValue()));
        }
        return product;
    }

    /** The sign of q, which is not 0. */
    Factored sign(Quotient q) {
        Factored f = factoring.factored(q, true);
        Factored product = Factored.number(Rational.of(f.coefficient().signum()));
        for (Map.Entry<IExpr, Integer> p : f.powers().entrySet()) {
            if (p.getValue() % 2 != 0 && !tower.isPositive(p.getKey())) {
                product = product.times(sign(p.getKey()));
            }
        }
        return product;
    }
}
