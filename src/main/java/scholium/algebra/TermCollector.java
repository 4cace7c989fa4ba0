package scholium.algebra;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import scholium.number.Rational;

/** Adds up terms that come in any order. */
public final class TermCollector {
    private final Map<Monomial, Rational> terms = new HashMap<>();
    private final TermBudget budget;

    public TermCollector(TermBudget budget) {
        this.budget = budget;
    }

    /**
     * Adds a term.
     *
     * @throws TermBudget.Exceeded if there are more terms than the budget allows
     */
    public void add(Monomial monomial, Rational coefficient) {
        if (!coefficient.isZero()) {
            terms.merge(monomial, coefficient, TermCollector::sum);
            budget.spend(terms.size());
            if (!coefficient.isSmall()) {
                budget.spendOnCoefficient(coefficient.numerator().bitLength()
                        + coefficient.denominator().bitLength());
            }
        }
    }

    public void add(Polynomial p, Rational factor) {
        for (int k = 0; k < p.size(); k++) {
            add(p.monomial(k), p.coefficient(k).times(factor));
        }
    }

    /** Null removes the entry from the map. */
    @SuppressWarnings("NullAway")
    private static Rational sum(Rational a, Rational b) {
        Rational c = a.plus(b);
        return c.isZero() ? null : c;
    }

    public Polynomial collect() {
        if (terms.isEmpty()) {
            return Polynomial.ZERO;
        }
        if (terms.size() == 1) {
            Map.Entry<Monomial, Rational> only = terms.entrySet().iterator().next();
            return Polynomial.of(only.getKey(), only.getValue());
        }
        Monomial[] ms = terms.keySet().toArray(new Monomial[0]);
        // The order is total, so the result does not depend on how the map iterates.
        Arrays.sort(ms);
        Rational[] cs = new Rational[ms.length];
        for (int k = 0; k < ms.length; k++) {
            cs[k] = terms.getOrDefault(ms[k], Rational.ZERO);
        }
        return new Polynomial(ms, cs);
    }
}
