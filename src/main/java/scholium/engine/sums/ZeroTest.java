package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermCollector;

/**
 * Whether a normal form is 0. The extension element of the highest row is eliminated by its relation: after multiplication
 * by a power of it, p = Σ pᵣ·tʳ with r below its degree, and all pᵣ must be 0.
 */
final class ZeroTest {
    private final NormalForms forms;
    private final CommonDenominator commonDenominator;

    ZeroTest(NormalForms forms) {
        this.forms = forms;
        this.commonDenominator = new CommonDenominator(forms);
    }

    boolean isZero(Polynomial p) {
        if (p.isZero()) {
            return true;
        }
        int top = highest(p);
        if (top < 0) {
            return commonDenominator.isZero(p);
        }
        int degree = forms.atoms.degree(top);
        int least = 0;
        for (int k = 0; k < p.size(); k++) {
            least = Math.min(least, p.monomial(k).exponentOf(top));
        }
        List<TermCollector> parts = new ArrayList<>();
        for (int r = 0; r < degree; r++) {
            parts.add(forms.collector());
        }
        Map<Integer, Polynomial> powers = new HashMap<>();
        for (int k = 0; k < p.size(); k++) {
            int exponent = p.monomial(k).exponentOf(top) - least;
            Monomial rest = p.monomial(k).without(top);
            Polynomial power = powers.computeIfAbsent(exponent / degree, q -> forms.power(forms.relation(top), q));
            parts.get(exponent % degree).add(forms.times(power, rest, p.coefficient(k)), scholium.number.Rational.ONE);
        }
        for (TermCollector part : parts) {
            if (!isZero(part.collect())) {
                return false;
            }
        }
        return true;
    }

    /** The element with a relation of the highest row, or −1. */
    private int highest(Polynomial p) {
        int best = -1;
        int bestRow = -1;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            for (int l = 0; l < m.size(); l++) {
                int atom = m.atom(l);
                if (forms.atoms.atom(atom) instanceof Atom.Tower t
                        && forms.towers.row(t.row()).hasRelation()) {
                    if (t.row() > bestRow || (t.row() == bestRow && atom > best)) {
                        best = atom;
                        bestRow = t.row();
                    }
                }
            }
        }
        return best;
    }
}
