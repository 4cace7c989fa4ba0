package scholium.engine.symja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.interfaces.IExpr;
import scholium.number.Rational;

/**
 * A Laurent polynomial over a product of powers of polynomials. Sums take the larger power of each denominator they have
 * in common; nothing is ever cancelled, because clearing denominators needs no greatest common divisor.
 *
 * @param numerator sums, products and integer powers of symbols and rational numbers; not necessarily expanded
 * @param denominator primitive polynomials of at least two terms, with positive exponents
 */
record Quotient(IExpr numerator, Map<IExpr, Integer> denominator) {
    static final Quotient ZERO = of(Rational.ZERO);
    static final Quotient ONE = of(Rational.ONE);

    Quotient {
        denominator = Collections.unmodifiableMap(new LinkedHashMap<>(denominator));
    }

    static Quotient of(IExpr numerator) {
        return new Quotient(numerator, Map.of());
    }

    static Quotient of(Rational q) {
        return of(Cas.number(q));
    }

    static Quotient sum(List<Quotient> terms) {
        Map<IExpr, Integer> common = new LinkedHashMap<>();
        for (Quotient t : terms) {
            t.denominator.forEach((f, k) -> common.merge(f, k, Math::max));
        }
        List<IExpr> numerators = new ArrayList<>();
        for (Quotient t : terms) {
            List<IExpr> factors = new ArrayList<>(List.of(t.numerator));
            common.forEach((f, k) -> {
                int missing = k - t.denominator.getOrDefault(f, 0);
                if (missing > 0) {
                    factors.add(Cas.power(f, missing));
                }
            });
            numerators.add(Cas.product(factors));
        }
        return numerators.isEmpty() ? ZERO : new Quotient(Cas.sum(numerators), common);
    }

    static Quotient product(List<Quotient> factors) {
        Map<IExpr, Integer> all = new LinkedHashMap<>();
        List<IExpr> numerators = new ArrayList<>();
        for (Quotient q : factors) {
            q.denominator.forEach((f, k) -> all.merge(f, k, Math::addExact));
            numerators.add(q.numerator);
        }
        return numerators.isEmpty() ? ONE : new Quotient(Cas.product(numerators), all);
    }

    Quotient plus(Quotient other) {
        return sum(List.of(this, other));
    }

    Quotient minus(Quotient other) {
        return sum(List.of(this, other.times(Rational.MINUS_ONE)));
    }

    Quotient times(Quotient other) {
        return product(List.of(this, other));
    }

    Quotient times(Rational factor) {
        return times(of(factor));
    }

    /** This to a positive power. */
    Quotient power(int exponent) {
        Map<IExpr, Integer> powers = new LinkedHashMap<>();
        denominator.forEach((f, k) -> powers.put(f, Math.multiplyExact(k, exponent)));
        return new Quotient(Cas.power(numerator, exponent), powers);
    }
}
