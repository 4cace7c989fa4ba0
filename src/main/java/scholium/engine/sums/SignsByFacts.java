package scholium.engine.sums;

import java.util.List;
import java.util.Map;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Signs that follow from one fact and the evident signs of what is left: p = c·f + r has the sign of c·f plus that of r. So a &gt; 0
 * follows from a − b &gt; 0 and b ≥ 0, and N ≠ 0 from N &gt; 1. What is left may be a fact itself: a &gt; c from a &gt; b and b &gt; c.
 */
final class SignsByFacts {
    private static final int LONGEST = 4;

    private final NormalForms forms;
    private final Signs signs;

    SignsByFacts(NormalForms forms, Signs signs) {
        this.forms = forms;
        this.signs = signs;
    }

    /** @param facts polynomials whose signs are known */
    int of(Polynomial p, Map<Polynomial, Integer> facts) {
        int sign = Sign.ANY;
        if (p.size() > LONGEST || facts.isEmpty()) {
            return sign;
        }
        for (Map.Entry<Polynomial, Integer> f : facts.entrySet()) {
            int of = f.getValue();
            boolean oneSided = Sign.within(of, Sign.NON_NEGATIVE) || Sign.within(Sign.negate(of), Sign.NON_NEGATIVE);
            if (oneSided && f.getKey().size() > 1 && f.getKey().size() <= LONGEST && speaksOf(p, f.getKey())) {
                sign &= of(p, f.getKey(), of);
            }
        }
        return sign;
    }

    /** Of a − u_p ≥ 0 nothing follows for a alone where there may be no p. */
    private boolean speaksOf(Polynomial p, Polynomial fact) {
        for (int i : forms.definitions.free(List.of(fact))) {
            if (forms.indices.mayHaveNoValue(i) && !forms.mentions(p, i)) {
                return false;
            }
        }
        return true;
    }

    /** With c such that some term cancels. */
    private int of(Polynomial p, Polynomial fact, int of) {
        int sign = Sign.ANY;
        for (int k = 0; k < p.size(); k++) {
            Rational there = fact.coefficientOf(p.monomial(k));
            if (p.monomial(k).isOne() || there.isZero()) {
                continue;
            }
            Rational c = p.coefficient(k).dividedBy(there);
            Polynomial rest = p.minus(fact.scaled(c));
            boolean shorter = rest.size() < Math.max(p.size(), fact.size());
            int left = shorter ? evident(rest) : Sign.ANY;
            if (Integer.bitCount(left) > 1 && rest.size() > 1 && rest.size() <= LONGEST) {
                Rational factor = forms.inversion.content(rest).factor().abs().inverse();
                left &= signs.known.of(rest.scaled(factor)) & Sign.negate(signs.known.of(rest.scaled(factor.negate())));
            }
            sign &= Sign.plus(Sign.times(Sign.of(c.signum()), of), left);
        }
        return sign;
    }

    private int evident(Polynomial p) {
        int sum = Sign.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            int term = Sign.of(p.coefficient(k).signum());
            for (int l = 0; l < m.size(); l++) {
                term = Sign.times(term, Sign.power(signs.evident(m.atom(l)), m.exponent(l)));
            }
            sum = Sign.plus(sum, term);
        }
        return sum;
    }
}
