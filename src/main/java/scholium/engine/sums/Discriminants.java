package scholium.engine.sums;

import java.util.Set;
import java.util.TreeSet;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Signs of a·x² + b·x + c by completing the square: 4a·(a·x² + b·x + c) = (2a·x + b)² + (4a·c − b²), so it is not negative
 * (positive) where a is positive and 4a·c − b² not negative (positive). For x any atom serves, whatever a, b and c depend on.
 */
final class Discriminants {
    private static final int LONGEST = 8;

    private final NormalForms forms;
    private final Signs signs;

    Discriminants(NormalForms forms, Signs signs) {
        this.forms = forms;
        this.signs = signs;
    }

    /** Not negative, or positive, or anything. */
    int of(Polynomial p) {
        int best = Sign.ANY;
        if (p.size() < 3 || p.size() > LONGEST) {
            return best;
        }
        for (int x : squared(p)) {
            best &= best == Sign.POSITIVE ? Sign.POSITIVE : by(p, x);
        }
        return best;
    }

    /** The atoms whose square is a factor of a term, and which are never raised further. */
    private static Set<Integer> squared(Polynomial p) {
        TreeSet<Integer> found = new TreeSet<>();
        TreeSet<Integer> others = new TreeSet<>();
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            for (int l = 0; l < m.size(); l++) {
                if (m.exponent(l) == 2) {
                    found.add(m.atom(l));
                } else if (m.exponent(l) != 1) {
                    others.add(m.atom(l));
                }
            }
        }
        found.removeAll(others);
        return found;
    }

    private int by(Polynomial p, int x) {
        Polynomial a = part(p, x, 2);
        Polynomial b = part(p, x, 1);
        Polynomial c = part(p, x, 0);
        if (b.isZero() || !signs.isPositive(a)) {
            return Sign.ANY;
        }
        int rest = signs.of(forms.times(a, c).scaled(Rational.of(4)).minus(forms.times(b, b)));
        return rest == Sign.POSITIVE
                ? Sign.POSITIVE
                : Sign.within(rest, Sign.NON_NEGATIVE) ? Sign.NON_NEGATIVE : Sign.ANY;
    }

    private static Polynomial part(Polynomial p, int x, int exponent) {
        Polynomial part = Polynomial.ZERO;
        for (int k = 0; k < p.size(); k++) {
            if (p.monomial(k).exponentOf(x) == exponent) {
                part = part.plus(Polynomial.of(
                        exponent == 0 ? p.monomial(k) : p.monomial(k).without(x), p.coefficient(k)));
            }
        }
        return part;
    }
}
