package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/**
 * Signs that need a distinction or a comparison of squares.
 *
 * <p>At every point P ≥ 0 and |P| = P, or P ≤ 0 and |P| = −P: the sign is among those of the two cases, each with what it
 * supposes. And where A ≥ 0 and A² − B² ≥ 0, A + B ≥ A − |B| ≥ 0: so −1 ≤ ρ ≤ 1 follows from ρ² ≤ 1.
 */
final class SignsByCases {
    private static final int MOST_CASES = 4;
    private static final int MOST_TERMS = 40;
    private static final int DEEPEST = 2;
    /** Of both squares together; the sign of a long sum takes long, and is found for short ones only. */
    private static final int MOST_PRODUCTS = 64;

    private final NormalForms forms;

    SignsByCases(NormalForms forms) {
        this.forms = forms;
    }

    /** A set that contains the sign at every admissible point. */
    int of(Polynomial p) {
        List<Integer> absolute = absolute(p);
        boolean large = absolute.size() > MOST_CASES || p.size() > MOST_TERMS;
        return large ? Sign.ANY : of(p, absolute, List.of());
    }

    /** @param supposed what is not negative in this case */
    private int of(Polynomial p, List<Integer> absolute, List<Polynomial> supposed) {
        int sign = forms.signs.of(p);
        if (Integer.bitCount(sign) == 1) {
            return sign;
        }
        if (absolute.isEmpty()) {
            sign &= bySquares(p, DEEPEST) & Sign.negate(bySquares(p.negate(), DEEPEST));
            sign &= beyond(p, supposed) & Sign.negate(beyond(p.negate(), supposed));
            return sign;
        }
        int atom = absolute.get(0);
        List<Integer> others = absolute.subList(1, absolute.size());
        if (!(forms.atoms.atom(atom) instanceof Atom.Tower t)) {
            return sign;
        }
        Polynomial inside = forms.arguments(t).get(0);
        return sign
                & (supposing(p, atom, inside, others, supposed)
                        | supposing(p, atom, inside.negate(), others, supposed));
    }

    private int supposing(Polynomial p, int atom, Polynomial value, List<Integer> others, List<Polynomial> supposed) {
        List<Polynomial> more = new ArrayList<>(supposed);
        more.add(value);
        Polynomial here = replaced(p, atom, value);
        return forms.signs.supposing(
                () -> forms.signs.known.learn(value, Sign.NON_NEGATIVE, false), () -> of(here, others, more));
    }

    /** Not negative if it exceeds a sum of what is supposed not to be negative, each taken up to twice. */
    private int beyond(Polynomial p, List<Polynomial> supposed) {
        if (supposed.isEmpty()) {
            return p.isZero() ? Sign.NON_NEGATIVE : Sign.ANY;
        }
        List<Polynomial> others = supposed.subList(1, supposed.size());
        Polynomial left = p;
        for (int times = 0; times <= 2; times++) {
            if (Sign.within(beyond(left, others), Sign.NON_NEGATIVE)) {
                return Sign.NON_NEGATIVE;
            }
            left = left.minus(supposed.get(0));
        }
        return Sign.ANY;
    }

    /** The absolute values that are factors of terms, each to its first power. */
    private List<Integer> absolute(Polynomial p) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            for (int l = 0; l < m.size(); l++) {
                if (forms.isKind(m.atom(l), Towers.Kind.ABSOLUTE)) {
                    found.add(m.atom(l));
                }
            }
        }
        found.removeIf(atom -> {
            for (int k = 0; k < p.size(); k++) {
                int exponent = p.monomial(k).exponentOf(atom);
                if (exponent != 0 && exponent != 1) {
                    return true;
                }
            }
            return false;
        });
        return new ArrayList<>(found);
    }

    private Polynomial replaced(Polynomial p, int atom, Polynomial value) {
        Polynomial result = Polynomial.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            Polynomial term = Polynomial.of(m, p.coefficient(k));
            if (m.exponentOf(atom) == 1) {
                term = forms.times(Polynomial.of(m.without(atom), p.coefficient(k)), value);
            }
            result = result.plus(term);
        }
        return result;
    }

    /**
     * Not negative, or positive, where the terms that are not negative outweigh the others. The difference of squares may
     * be compared in the same way: √A + √B ≥ √C from 2·√A·√B ≥ C − A − B.
     */
    private int bySquares(Polynomial p, int depth) {
        Polynomial larger = Polynomial.ZERO;
        for (int k = 0; k < p.size(); k++) {
            int term = Sign.times(Sign.of(p.coefficient(k).signum()), forms.signs.ofMonomial(p.monomial(k)));
            if (Sign.within(term, Sign.NON_NEGATIVE)) {
                larger = larger.plus(Polynomial.of(p.monomial(k), p.coefficient(k)));
            }
        }
        if (larger.isZero() || larger.equals(p)) {
            return Sign.ANY;
        }
        Polynomial other = p.minus(larger);
        if (larger.size() * larger.size() + other.size() * other.size() > MOST_PRODUCTS) {
            return Sign.ANY;
        }
        Polynomial difference = forms.times(larger, larger).minus(forms.times(other, other));
        int squares = forms.signs.of(difference);
        if (!Sign.within(squares, Sign.NON_NEGATIVE) && depth > 1) {
            squares = bySquares(difference, depth - 1);
        }
        return Sign.within(squares, Sign.POSITIVE)
                ? Sign.POSITIVE
                : Sign.within(squares, Sign.NON_NEGATIVE) ? Sign.NON_NEGATIVE : Sign.ANY;
    }
}
