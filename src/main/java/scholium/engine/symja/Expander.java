package scholium.engine.symja;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/**
 * Expansion of Laurent polynomials by JAS, the polynomial library that Symja itself computes with; its ExpandAll gives the
 * same and takes some twenty times longer. Equal polynomials give equal expressions: variables are ordered by name, terms
 * by their exponents.
 */
final class Expander {
    private final List<ISymbol> variables;
    private final Map<ISymbol, Integer> places = new HashMap<>();
    private final GenPolynomialRing<BigRational> ring;
    private final IdentityHashMap<IExpr, GenPolynomial<BigRational>> known = new IdentityHashMap<>();

    private Expander(Collection<ISymbol> symbols) {
        variables = List.copyOf(symbols);
        String[] names = new String[variables.size()];
        for (int k = 0; k < names.length; k++) {
            names[k] = variables.get(k).getSymbolName();
            places.put(variables.get(k), k);
        }
        ring = new GenPolynomialRing<>(new BigRational(), names);
    }

    /** @throws Undecided if the expression is not made of rational numbers, symbols, sums, products and integer powers */
    static IExpr expanded(IExpr e) {
        SortedSet<ISymbol> symbols = new TreeSet<>(Comparator.comparing(ISymbol::getSymbolName));
        collect(e, symbols, new IdentityHashMap<>());
        Expander expander = new Expander(symbols);
        return expander.expression(expander.polynomial(e));
    }

    private static void collect(IExpr e, Collection<ISymbol> symbols, IdentityHashMap<IExpr, Boolean> seen) {
        if (e instanceof ISymbol s && !s.isBuiltInSymbol()) {
            symbols.add(s);
        } else if (e instanceof IAST parts && seen.put(e, true) == null) {
            parts.forEach(p -> collect(p, symbols, seen));
        }
    }

    private GenPolynomial<BigRational> polynomial(IExpr e) {
        GenPolynomial<BigRational> p = known.get(e);
        if (p == null) {
            p = read(e);
            known.put(e, p);
        }
        return p;
    }

    private GenPolynomial<BigRational> read(IExpr e) {
        if (e.isRational()) {
            Rational q = Cas.rational(e);
            return ring.valueOf(coefficient(q));
        } else if (e instanceof ISymbol s && places.containsKey(s)) {
            return ring.valueOf(exponents(s, 1));
        } else if (e.isPlus()) {
            GenPolynomial<BigRational> sum = ring.getZERO().copy();
            for (IExpr t : (IAST) e) {
                sum.doAddTo(polynomial(t));
            }
            return sum;
        } else if (e.isTimes()) {
            GenPolynomial<BigRational> product = ring.getONE();
            for (IExpr f : (IAST) e) {
                product = product.multiply(polynomial(f));
            }
            return product;
        } else if (e.isPower() && ((IAST) e).arg2().isInteger()) {
            return power(((IAST) e).arg1(), Cas.rational(((IAST) e).arg2()).intValueExact());
        }
        throw new Undecided("no polynomial: " + Cas.head(e));
    }

    private GenPolynomial<BigRational> power(IExpr base, int exponent) {
        if (base instanceof ISymbol s && places.containsKey(s)) {
            return ring.valueOf(exponents(s, exponent));
        }
        GenPolynomial<BigRational> b = polynomial(base);
        if (exponent < 0) {
            if (b.length() != 1) {
                throw new Undecided("a negative power of a sum");
            }
            BigRational c = b.leadingBaseCoefficient().inverse();
            b = ring.valueOf(c, b.leadingExpVector().negate());
        }
        GenPolynomial<BigRational> result = ring.getONE();
        for (int bit = Integer.highestOneBit(Math.abs(exponent)); bit > 0; bit >>= 1) {
            result = result.multiply(result);
            result = (Math.abs(exponent) & bit) != 0 ? result.multiply(b) : result;
        }
        return result;
    }

    private static BigRational coefficient(Rational q) {
        return new BigRational(
                new edu.jas.arith.BigInteger(q.numerator()), new edu.jas.arith.BigInteger(q.denominator()));
    }

    private ExpVector exponents(ISymbol s, int exponent) {
        long[] powers = new long[variables.size()];
        powers[places.getOrDefault(s, 0)] = exponent;
        return ExpVector.create(powers);
    }

    private IExpr expression(GenPolynomial<BigRational> p) {
        List<Monomial> terms = new ArrayList<>();
        for (Map.Entry<ExpVector, BigRational> t : p.getMap().entrySet()) {
            SortedMap<ISymbol, Integer> powers = Monomial.noPowers();
            for (int k = 0; k < variables.size(); k++) {
                int power = Math.toIntExact(t.getKey().getVal(k));
                if (power != 0) {
                    powers.put(variables.get(k), power);
                }
            }
            BigRational c = t.getValue();
            terms.add(new Monomial(Rational.of(c.numerator(), c.denominator()), powers));
        }
        return Monomial.sum(terms);
    }
}
