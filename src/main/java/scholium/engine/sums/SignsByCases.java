package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Content;
import scholium.algebra.ExactDivision;
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
    private static final int MOST_CANCELLED = 4;
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
        return large ? Sign.ANY : of(cancelled(p), absolute, List.of());
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

    /** With 1 for P/P, where a denominator P or √P² divides what stands over its highest power: √(1/P)² is read as P/P². */
    private Polynomial cancelled(Polynomial p) {
        Polynomial current = p;
        for (int atom : denominators(p)) {
            for (int times = 0; times < MOST_CANCELLED; times++) {
                int lowest = 0;
                for (int k = 0; k < current.size(); k++) {
                    lowest = Math.min(lowest, current.monomial(k).exponentOf(atom));
                }
                int step = forms.isKind(atom, Towers.Kind.ROOT) ? forms.atoms.degree(atom) : 1;
                Polynomial above = Polynomial.ZERO;
                for (int k = 0; k < current.size() && lowest <= -step; k++) {
                    if (current.monomial(k).exponentOf(atom) == lowest) {
                        above = above.plus(Polynomial.of(current.monomial(k).without(atom), current.coefficient(k)));
                    }
                }
                Polynomial quotient = lowest <= -step && forms.atoms.atom(atom) instanceof Atom.Tower t
                        ? divided(above, forms.arguments(t).get(0))
                        : null;
                if (quotient == null) {
                    break;
                }
                current = current.minus(above.shifted(Monomial.of(atom, lowest)))
                        .plus(quotient.shifted(Monomial.of(atom, lowest + step)));
            }
        }
        return current;
    }

    private @Nullable Polynomial divided(Polynomial p, Polynomial divisor) {
        Content c = forms.inversion.content(p);
        Polynomial quotient = ExactDivision.of(c.primitive(), divisor);
        return quotient == null ? null : quotient.shifted(c.monomial()).scaled(c.factor());
    }

    private Set<Integer> denominators(Polynomial p) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            for (int l = 0; l < m.size(); l++) {
                boolean root = forms.isKind(m.atom(l), Towers.Kind.ROOT);
                if (m.exponent(l) < 0 && (root || forms.isKind(m.atom(l), Towers.Kind.FOLDED))) {
                    found.add(m.atom(l));
                }
            }
        }
        return found;
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
        Polynomial difference = cancelled(forms.times(larger, larger).minus(forms.times(other, other)));
        int squares = forms.signs.of(difference);
        if (!Sign.within(squares, Sign.NON_NEGATIVE) && depth > 1) {
            squares = bySquares(difference, depth - 1);
        }
        return Sign.within(squares, Sign.POSITIVE)
                ? Sign.POSITIVE
                : Sign.within(squares, Sign.NON_NEGATIVE) ? Sign.NON_NEGATIVE : Sign.ANY;
    }
}
