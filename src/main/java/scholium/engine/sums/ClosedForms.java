package scholium.engine.sums;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.PowerSums;
import scholium.number.Rational;

/**
 * Sums with a closed form in the length n of their range: Σ kᵖ by Faulhaber's polynomials, Σ kᵖqᵏ by summation by parts,
 * binomial sums ({@link BinomialSums}). The second divides by q − 1, which goes to the ledger; it is used only where {@link #allowGeometric} says so.
 */
final class ClosedForms {
    private static final int HIGHEST_POWER = 24;

    private final NormalForms forms;
    private final BinomialSums binomials;
    private boolean geometric;
    private boolean met;

    ClosedForms(NormalForms forms) {
        this.forms = forms;
        this.binomials = new BinomialSums(forms, this);
    }

    void allowGeometric() {
        geometric = true;
    }

    /** Whether a geometric sum was left alone. */
    boolean metGeometric() {
        return met;
    }

    /** Null if none is known. */
    @Nullable Polynomial of(Monomial m, int index, Affine length) {
        int power = 0;
        Polynomial binomial = binomials.of(m, index, length);
        if (binomial != null) {
            return binomial;
        }
        Polynomial ratio = Polynomial.ONE;
        for (int k = 0; k < m.size(); k++) {
            int atom = m.atom(k);
            if (forms.atoms.atom(atom) instanceof Atom.Count) {
                power = m.exponent(k);
                continue;
            }
            Polynomial factor = ratio(atom, m.exponent(k), index);
            if (factor == null) {
                return null;
            }
            ratio = forms.times(ratio, factor);
        }
        if (power < 0 || power > HIGHEST_POWER || !forms.indices.isNonNegative(length)) {
            return null;
        }
        if (ratio.isOne()) {
            return powers(power, forms.count(length));
        }
        met = true;
        Polynomial divisor = ratio.minus(Polynomial.ONE);
        return !geometric || forms.zeroTest.isZero(divisor) ? null : geometric(power, ratio, length);
    }

    /** Σ over the indices below a bound that lies in the range, of a power of the index. Null for anything else. */
    @Nullable Polynomial ofPartOfRange(Monomial m, int index, Affine length) {
        Affine bound = null;
        int power = 0;
        for (int k = 0; k < m.size(); k++) {
            Atom a = forms.atoms.atom(m.atom(k));
            if (a instanceof Atom.Positive p
                    && bound == null
                    && Math.abs(p.form().factorOf(index)) == 1) {
                bound = p.form();
            } else if (a instanceof Atom.Count && m.exponent(k) > 0 && m.exponent(k) <= HIGHEST_POWER) {
                power = m.exponent(k);
            } else {
                return null;
            }
        }
        if (bound == null) {
            return null;
        }
        // index < e, or index > e and then not index ≤ e.
        int sign = bound.factorOf(index);
        Affine e = bound.plus(Affine.of(index), -sign).times(-sign);
        Affine last = sign < 0 ? e.plus(-1) : e;
        if (!forms.indices.isNonNegative(last) || !forms.indices.isNonNegative(length.minus(last))) {
            return null;
        }
        Polynomial below = powers(power, forms.count(last));
        return sign < 0 ? below : powers(power, forms.count(length)).minus(below);
    }

    /** q where the atom to the exponent is qᵏ for k the index, else null. */
    @Nullable Polynomial ratio(int atom, int exponent, int index) {
        List<Polynomial> base = forms.integerPowers.baseOf(atom, index);
        if (!base.isEmpty()) {
            return forms.power(base.get(0), exponent);
        }
        Towers.Row row = forms.row(atom);
        if (row == null || row.kind() != Towers.Kind.EXPONENTIAL || !(forms.atoms.atom(atom) instanceof Atom.Tower t)) {
            return null;
        }
        Polynomial argument = forms.arguments(t).get(0);
        int count = forms.atoms.number(new Atom.Count(index));
        if (argument.size() != 1 || argument.monomial(0).exponentOf(count) != 1) {
            return null;
        }
        Monomial rest = argument.monomial(0).without(count);
        return forms.atoms.mentions(rest, index)
                ? null
                : forms.exponentials.power(Polynomial.of(rest, argument.coefficient(0)), exponent);
    }

    private Polynomial powers(int p, Polynomial n) {
        List<Rational> coefficients = PowerSums.coefficients(p);
        Polynomial result = Polynomial.ZERO;
        for (int d = coefficients.size() - 1; d >= 0; d--) {
            result = forms.times(result, n).plus(Polynomial.of(coefficients.get(d)));
        }
        return result;
    }

    /** (q−1)·Σkᵖqᵏ = nᵖqⁿ⁺¹ − 0ᵖq − Σ (kᵖ − (k−1)ᵖ)qᵏ. */
    private Polynomial geometric(int p, Polynomial q, Affine length) {
        Polynomial divisor = q.minus(Polynomial.ONE);
        if (!Sign.within(forms.signs.of(divisor), Sign.NON_ZERO)) {
            forms.ledger.add(divisor);
        }
        Polynomial inverse = forms.inversion.of(divisor);
        Polynomial[] sums = new Polynomial[p + 1];
        Polynomial top = forms.integerPowers.of(q, length.plus(1));
        for (int d = 0; d <= p; d++) {
            Polynomial total = forms.times(forms.power(forms.count(length), d), top);
            total = d == 0 ? total.minus(q) : total;
            // kᵈ − (k−1)ᵈ = −Σ_{e<d} C(d,e)·(−1)^(d−e)·kᵉ
            Rational binomial = Rational.ONE;
            for (int e = 0; e < d; e++) {
                total = total.plus(sums[e], (d - e) % 2 == 0 ? binomial : binomial.negate());
                binomial = binomial.times(Rational.of(d - e, e + 1));
            }
            sums[d] = forms.times(total, inverse);
        }
        return sums[p];
    }
}
