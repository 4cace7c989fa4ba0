package scholium.engine.symja;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/** Takes numbers, powers of symbols and, on request, repeated factors out of quotients. */
final class Factoring {
    /** Longer polynomials are not split into square-free factors. */
    private static final int TERMS = 16;

    private static final int LARGEST_PRIME = 10_000;

    private final Cas cas;
    private final Tower tower;

    Factoring(Cas cas, Tower tower) {
        this.cas = cas;
        this.tower = tower;
    }

    /** The quotient as a product; with {@code repeated}, a square is found also where it stands expanded. */
    Factored factored(Quotient q, boolean repeated) {
        Factored product = polynomial(q.numerator(), repeated);
        for (Map.Entry<IExpr, Integer> d : q.denominator().entrySet()) {
            Factored f = repeated ? polynomial(d.getKey(), true) : Factored.power(d.getKey(), 1);
            product = product.times(f.power(-d.getValue()));
        }
        return product;
    }

    private Factored polynomial(IExpr e, boolean repeated) {
        IExpr expanded = tower.reduced(e);
        if (expanded.isZero()) {
            return Factored.number(Rational.ZERO);
        }
        Factored product = primitive(expanded);
        if (!repeated) {
            return product;
        }
        Factored split = Factored.number(product.coefficient());
        for (Map.Entry<IExpr, Integer> f : product.powers().entrySet()) {
            Factored part = f.getKey() instanceof ISymbol ? Factored.power(f.getKey(), 1) : squareFree(f.getKey());
            split = split.times(part.power(f.getValue()));
        }
        return split;
    }

    /** A primitive polynomial as a product of powers of square-free ones, where it is small enough to be split. */
    private Factored squareFree(IExpr polynomial) {
        List<Monomial> terms = Monomial.terms(polynomial);
        if (terms.size() < 3 || terms.size() > TERMS || hasLoneVariable(terms)) {
            return Factored.power(polynomial, 1);
        }
        // Symja's time grows with the degree, and exponentials have thousands: x⁶⁰⁰⁰ + … is split as a polynomial in
        // x⁶⁰⁰⁰.
        SortedMap<ISymbol, Integer> steps = Monomial.noPowers();
        for (Monomial t : terms) {
            t.powers().forEach((s, k) -> steps.merge(s, Math.abs(k), Factoring::gcd));
        }
        Factored product = Factored.ONE;
        IExpr low =
                Monomial.sum(terms.stream().map(t -> rescaled(t, steps, false)).toList());
        for (Map.Entry<IExpr, Integer> g : cas.squareFree(low).entrySet()) {
            List<Monomial> factor = Monomial.terms(Expander.expanded(g.getKey()));
            IExpr high = Monomial.sum(
                    factor.stream().map(t -> rescaled(t, steps, true)).toList());
            product = product.times(primitive(Expander.expanded(high)).power(g.getValue()));
        }
        return product;
    }

    private static int gcd(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }

    /**
     * Whether a variable v stands in one term only. Then the polynomial is A·vⁿ + B, A a monomial prime to B, and has no
     * factor in common with its derivative by v: it is square-free.
     */
    private static boolean hasLoneVariable(List<Monomial> terms) {
        SortedMap<ISymbol, Integer> occurrences = Monomial.noPowers();
        terms.forEach(t -> t.powers().keySet().forEach(s -> occurrences.merge(s, 1, Math::addExact)));
        return occurrences.containsValue(1);
    }

    private static Monomial rescaled(Monomial t, SortedMap<ISymbol, Integer> steps, boolean up) {
        SortedMap<ISymbol, Integer> powers = Monomial.noPowers();
        t.powers().forEach((s, k) -> {
            int step = steps.getOrDefault(s, 1);
            powers.put(s, up ? Math.multiplyExact(k, step) : k / step);
        });
        return new Monomial(t.coefficient(), powers);
    }

    /** Content, powers of symbols, and what is left. */
    private Factored primitive(IExpr expanded) {
        List<Monomial> terms = Monomial.terms(expanded);
        Rational content = content(terms);
        SortedMap<ISymbol, Integer> common = common(terms);
        Map<IExpr, Integer> powers = new LinkedHashMap<>(common);
        powers.values().removeIf(k -> k == 0);
        if (terms.size() > 1) {
            IExpr rest = Expander.expanded(Monomial.sum(
                    terms.stream().map(t -> divided(t, content, common)).toList()));
            if (Monomial.terms(rest).get(0).coefficient().signum() < 0) {
                IExpr negated = Expander.expanded(Cas.product(List.of(Cas.number(Rational.MINUS_ONE), rest)));
                powers.put(negated, 1);
                return new Factored(content.negate(), powers);
            }
            powers.put(rest, 1);
            return new Factored(content, powers);
        }
        return new Factored(terms.get(0).coefficient(), powers);
    }

    private static Rational content(List<Monomial> terms) {
        BigInteger over = BigInteger.ZERO;
        BigInteger under = BigInteger.ONE;
        for (Monomial t : terms) {
            over = over.gcd(t.coefficient().numerator());
            BigInteger d = t.coefficient().denominator();
            under = under.divide(under.gcd(d)).multiply(d);
        }
        return Rational.of(over, under);
    }

    private static SortedMap<ISymbol, Integer> common(List<Monomial> terms) {
        SortedMap<ISymbol, Integer> common = Monomial.noPowers();
        for (Monomial t : terms) {
            t.powers().keySet().forEach(s -> common.putIfAbsent(s, Integer.MAX_VALUE));
        }
        common.replaceAll(
                (s, k) -> terms.stream().mapToInt(t -> t.power(s)).min().orElse(0));
        return common;
    }

    private static Monomial divided(Monomial t, Rational content, SortedMap<ISymbol, Integer> common) {
        SortedMap<ISymbol, Integer> powers = Monomial.noPowers();
        powers.putAll(t.powers());
        common.forEach((s, k) -> powers.merge(s, -k, Math::addExact));
        powers.values().removeIf(k -> k == 0);
        return new Monomial(t.coefficient().dividedBy(content), powers);
    }

    /** A positive rational as powers of small primes and at most two larger numbers. */
    static SortedMap<BigInteger, Integer> primes(Rational q) {
        SortedMap<BigInteger, Integer> powers = new TreeMap<>();
        primes(q.numerator(), 1, powers);
        primes(q.denominator(), -1, powers);
        return powers;
    }

    private static void primes(BigInteger n, int sign, Map<BigInteger, Integer> powers) {
        BigInteger rest = n;
        for (int p = 2; p <= LARGEST_PRIME && rest.compareTo(BigInteger.ONE) > 0; p++) {
            BigInteger prime = BigInteger.valueOf(p);
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
                powers.merge(prime, sign, Math::addExact);
            }
        }
        if (rest.compareTo(BigInteger.ONE) > 0) {
            powers.merge(rest, sign, Math::addExact);
        }
    }
}
