package scholium.engine.symja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/**
 * exp, log, sine and cosine, by their addition theorems: the exponential of a sum is a product of powers of one symbol
 * for each monomial, the logarithm of a product of positive factors a sum.
 */
final class Exponentials {
    /**
     * The exponential of this part of a monomial M is the symbol of M, so that common fractions and three decimals of M
     * have integer powers: 2³·3²·5³·7. Other parts get symbols of their own, between which no relation is known.
     */
    private static final Rational UNIT = Rational.of(63_000);

    private static final int MULTIPLE = 16;

    private final Tower tower;
    private final Factoring factoring;
    private final Map<ISymbol, ExpOf> exponents = new LinkedHashMap<>();
    private final Map<ISymbol, IExpr> logarithms = new LinkedHashMap<>();

    Exponentials(Tower tower, Factoring factoring) {
        this.tower = tower;
        this.factoring = factoring;
    }

    /** monomial / denominator; the coefficient apart. */
    private record Term(IExpr monomial, Map<IExpr, Integer> denominator) {
        Quotient quotient() {
            return new Quotient(monomial, denominator);
        }
    }

    /** exp(term / parts). */
    private record ExpOf(Term term, Rational parts) {}

    private record LogOf(IExpr base) {}

    private record CosOf(Term term, Rational factor) {}

    private record SinOf(Term term, Rational factor) {}

    /** Cosine and sine of one argument. */
    record Circular(Quotient cos, Quotient sin) {
        static final Circular ZERO = new Circular(Quotient.ONE, Quotient.ZERO);

        Circular plus(Circular b) {
            return new Circular(
                    cos.times(b.cos).minus(sin.times(b.sin)), sin.times(b.cos).plus(cos.times(b.sin)));
        }
    }

    private Map<Term, Rational> terms(Quotient u) {
        Map<Term, Rational> terms = new LinkedHashMap<>();
        for (Monomial t : Monomial.terms(tower.reduced(u.numerator()))) {
            terms.put(new Term(t.over(t.coefficient()).expression(), u.denominator()), t.coefficient());
        }
        return terms;
    }

    Quotient exp(Quotient u) {
        List<Quotient> factors = new ArrayList<>();
        terms(u).forEach((term, coefficient) -> {
            IExpr argument = logarithms.get(term.monomial());
            if (argument != null && term.denominator().isEmpty() && coefficient.isInteger()) {
                factors.add(
                        Factored.power(argument, coefficient.intValueExact()).quotient());
                return;
            }
            Rational parts = coefficient.times(UNIT).isInteger() ? UNIT : Rational.of(coefficient.denominator());
            Rational power = coefficient.times(parts);
            ExpOf unit = new ExpOf(term, parts);
            ISymbol symbol = tower.positive(unit);
            exponents.put(symbol, unit);
            factors.add(Quotient.of(Cas.power(symbol, power.intValueExact())));
        });
        return Quotient.product(factors);
    }

    Quotient log(Quotient u) {
        Factored f = factoring.factored(u, true);
        if (f.isZero()) {
            throw new Undecided("the logarithm of 0");
        }
        List<Quotient> terms = new ArrayList<>();
        for (Map.Entry<BigInteger, Integer> p :
                Factoring.primes(f.coefficient().abs()).entrySet()) {
            terms.add(atom(Cas.number(Rational.of(p.getKey()))).times(Rational.of(p.getValue())));
        }
        Factored rest = Factored.number(Rational.of(f.coefficient().signum()));
        for (Map.Entry<IExpr, Integer> p : f.powers().entrySet()) {
            ExpOf unit = p.getKey() instanceof ISymbol s ? exponents.get(s) : null;
            if (unit != null) {
                terms.add(unit.term().quotient().times(Rational.of(p.getValue()).dividedBy(unit.parts())));
            } else if (tower.isPositive(p.getKey())) {
                terms.add(atom(p.getKey()).times(Rational.of(p.getValue())));
            } else {
                rest = rest.times(Factored.power(p.getKey(), p.getValue()));
            }
        }
        if (!rest.equals(Factored.ONE)) {
            terms.add(rest(rest));
        }
        return Quotient.sum(terms);
    }

    /** The logarithm of a product of which only the product is positive. */
    private Quotient rest(Factored f) {
        BigInteger common = BigInteger.ZERO;
        for (int k : f.powers().values()) {
            common = common.gcd(BigInteger.valueOf(k));
        }
        int n = common.intValueExact();
        if (n % 2 == 0 && f.coefficient().signum() < 0) {
            throw new Undecided("the logarithm of a negative number");
        }
        if (n % 2 == 0) {
            n /= 2;
        }
        if (f.powers().values().iterator().next() < 0) {
            n = -n;
        }
        List<IExpr> factors = new ArrayList<>(List.of(Cas.number(f.coefficient())));
        for (Map.Entry<IExpr, Integer> p : f.powers().entrySet()) {
            factors.add(Cas.power(p.getKey(), p.getValue() / n));
        }
        return atom(Cas.product(factors)).times(Rational.of(n));
    }

    private Quotient atom(IExpr base) {
        ISymbol symbol = tower.symbol(new LogOf(base));
        logarithms.put(symbol, base);
        return Quotient.of(symbol);
    }

    Circular circular(Quotient u) {
        Circular sum = Circular.ZERO;
        for (Map.Entry<Term, Rational> t : terms(u).entrySet()) {
            Rational factor = t.getValue().abs();
            boolean multiple = factor.isInteger() && factor.compareTo(Rational.of(MULTIPLE)) <= 0;
            Circular unit = unit(t.getKey(), multiple ? Rational.ONE : factor);
            if (t.getValue().signum() < 0) {
                unit = new Circular(unit.cos, unit.sin.times(Rational.MINUS_ONE));
            }
            for (int k = multiple ? factor.intValueExact() : 1; k > 0; k--) {
                sum = sum.plus(unit);
            }
        }
        return sum;
    }

    private Circular unit(Term term, Rational factor) {
        ISymbol cos = tower.symbol(new CosOf(term, factor));
        IExpr square = Cas.sum(List.of(
                Cas.number(Rational.ONE), Cas.product(List.of(Cas.number(Rational.MINUS_ONE), Cas.power(cos, 2)))));
        ISymbol sin = tower.algebraic(new SinOf(term, factor), 2, square);
        return new Circular(Quotient.of(cos), Quotient.of(sin));
    }
}
