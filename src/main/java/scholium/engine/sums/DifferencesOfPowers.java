package scholium.engine.sums;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/**
 * Signs of A − B where A = aᵉ and B = bᵉ for positive a and b and one exponent e ≥ 1, number or size: that of a − b, since a power
 * is increasing. So μᴺ⁺¹ − λᴺ⁺¹ is not 0 where λ/μ is not 1.
 */
final class DifferencesOfPowers {
    private final NormalForms forms;
    private final Signs signs;

    DifferencesOfPowers(NormalForms forms, Signs signs) {
        this.forms = forms;
        this.signs = signs;
    }

    int of(Polynomial p) {
        if (p.size() != 2 || !p.coefficient(0).plus(p.coefficient(1)).isZero()) {
            return Sign.ANY;
        }
        Map<Integer, Affine> first = exponents(p.monomial(0));
        Map<Integer, Affine> second = exponents(p.monomial(1));
        Affine exponent = first.isEmpty() ? common(second) : common(first);
        if (exponent == null
                || exponent.equals(Affine.ONE)
                || !forms.indices.isPositive(exponent)
                || !isPower(first, exponent)
                || !isPower(second, exponent)) {
            return Sign.ANY;
        }
        Polynomial bases =
                Polynomial.of(base(first), p.coefficient(0)).plus(Polynomial.of(base(second), p.coefficient(1)));
        return signs.of(bases);
    }

    /** The exponent of each base, a number or a form in sizes. */
    private Map<Integer, Affine> exponents(Monomial m) {
        Map<Integer, Affine> found = new LinkedHashMap<>();
        for (int k = 0; k < m.size(); k++) {
            int base = m.atom(k);
            Affine exponent = Affine.constant(m.exponent(k));
            if (forms.atoms.atom(base) instanceof Atom.Power p) {
                base = p.base();
                exponent = Affine.of(p.index()).times(m.exponent(k));
            }
            found.merge(base, exponent, Affine::plus);
        }
        return found;
    }

    private static @Nullable Affine common(Map<Integer, Affine> exponents) {
        return exponents.isEmpty() ? null : exponents.values().iterator().next();
    }

    private boolean isPower(Map<Integer, Affine> exponents, Affine exponent) {
        for (Map.Entry<Integer, Affine> e : exponents.entrySet()) {
            if (!e.getValue().equals(exponent) || !Sign.within(signs.ofAtom(e.getKey()), Sign.POSITIVE)) {
                return false;
            }
        }
        return true;
    }

    private static Monomial base(Map<Integer, Affine> exponents) {
        Monomial product = Monomial.ONE;
        for (int base : exponents.keySet()) {
            product = product.times(Monomial.of(base, 1));
        }
        return product;
    }
}
