package scholium.engine.sums;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Binomial sums: Σ_{k=0}^{N} kᵖqᵏ/(k!·(N−k)!) = Σ_r S(p, r)·qʳ·(1+q)^(N−r)·N(N−1)⋯(N−r+1)/N!, with Stirling's numbers S of the
 * second kind.
 *
 * <p>kᵖ = Σ_r S(p, r)·k(k−1)⋯(k−r+1), the falling factorial turns 1/k! into 1/(k−r)!, and what is left is the binomial theorem
 * for N − r (R. Graham, D. Knuth, O. Patashnik, <i>Concrete Mathematics</i>, sections 5.1 and 6.1). Where r &gt; N both sides
 * are 0. (1+q)^(N−r) may divide by 1 + q, which the ledger records unless it is known not to be 0.
 */
final class BinomialSums {
    private static final int HIGHEST_POWER = 6;

    private final NormalForms forms;
    private final ClosedForms closed;

    BinomialSums(NormalForms forms, ClosedForms closed) {
        this.forms = forms;
        this.closed = closed;
    }

    /** The sum over 1..length; null where the product is of another form. */
    @Nullable Polynomial of(Monomial m, int index, Affine length) {
        int power = 0;
        Affine total = null;
        boolean rising = false;
        Polynomial ratio = Polynomial.ONE;
        for (int k = 0; k < m.size(); k++) {
            Atom a = forms.atoms.atom(m.atom(k));
            int exponent = m.exponent(k);
            if (a instanceof Atom.Factorial f) {
                boolean up = f.argument().equals(Affine.of(index));
                boolean down = f.argument().factorOf(index) == -1 && total == null;
                if (exponent != -1 || !((up && !rising) || down)) {
                    return null;
                }
                rising |= up;
                total = down ? f.argument().plus(Affine.of(index)) : total;
            } else if (a instanceof Atom.Count) {
                power = exponent;
            } else {
                Optional<Polynomial> factor = Optional.ofNullable(closed.ratio(m.atom(k), exponent, index));
                if (factor.isEmpty()) {
                    return null;
                }
                ratio = forms.times(ratio, factor.get());
            }
        }
        boolean known = rising && length.equals(total) && power >= 0 && power <= HIGHEST_POWER;
        return known && forms.indices.isNonNegative(length) ? sum(power, ratio, length) : null;
    }

    /** Alternating sums are 0 where N exceeds p, because 0^(N−r) is. */
    private @Nullable Polynomial sum(int power, Polynomial q, Affine n) {
        Polynomial base = Polynomial.ONE.plus(q);
        boolean zero = base.isZero() || forms.zeroTest.isZero(base);
        if (zero && !forms.indices.isPositive(n.plus(-power))) {
            return null;
        }
        Polynomial result = power == 0 ? Polynomial.ONE.negate() : Polynomial.ZERO;
        Polynomial falling = Polynomial.ONE;
        for (int r = 0; r <= power && !zero; r++) {
            Polynomial term = forms.times(falling, forms.power(q, r));
            term = forms.times(term, forms.integerPowers.of(base, n.plus(-r)));
            result = result.plus(term, Rational.of(stirling(power, r)));
            falling = forms.times(falling, forms.count(n.plus(-r)));
        }
        return forms.times(result, forms.inversion.of(forms.functions.factorial(n)));
    }

    private static long stirling(int p, int r) {
        if (p == r) {
            return 1;
        }
        return r == 0 || r > p ? 0 : r * stirling(p - 1, r) + stirling(p - 1, r - 1);
    }
}
