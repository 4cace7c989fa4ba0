package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Sums whose subscripts count down or are shifted: Σ αᵗ⁻ˢbₛ and Σ αⁱbₜ₋ᵢ, Σ aₖ₊₁ and Σ aₖ. A sum in which more subscripts
 * count down than up is run through backwards; one whose least shift is not 0 is shifted, and the elements at its ends
 * stand apart.
 */
final class Alignment {
    private static final int WIDEST_SHIFT = 16;

    private final NormalForms forms;

    Alignment(NormalForms forms) {
        this.forms = forms;
    }

    /** Null where the sum is aligned already. */
    @Nullable Polynomial of(Monomial m, int index, Affine length) {
        List<Affine> subscripts = new ArrayList<>();
        boolean whole = collect(m, index, subscripts);
        int direction = 0;
        for (Affine a : subscripts) {
            direction += Integer.signum(a.factorOf(index));
        }
        if (direction < 0) {
            int fresh = forms.indices.fresh(length);
            Affine backwards = length.plus(1).minus(Affine.of(fresh));
            Polynomial turned = forms.replacement.in(Polynomial.of(m), IndexMap.of(index, backwards));
            return forms.summing.over(turned, fresh, length);
        }
        if (direction == 0 && !subscripts.isEmpty()) {
            return balanced(m, index, length);
        }
        if (!whole || subscripts.isEmpty() || !forms.indices.isNonNegative(length)) {
            return null;
        }
        int shift = Integer.MAX_VALUE;
        for (Affine a : subscripts) {
            if (a.factorOf(index) != 1) {
                return null;
            }
            shift = Math.min(shift, a.constant());
        }
        return shift == 0 || Math.abs(shift) > WIDEST_SHIFT ? null : shifted(m, index, length, shift);
    }

    /** As many count up as down: of both directions the one with the lesser product is kept. */
    private @Nullable Polynomial balanced(Monomial m, int index, Affine length) {
        int fresh = forms.indices.fresh(length);
        Affine backwards = length.plus(1).minus(Affine.of(fresh));
        Polynomial turned = forms.replacement.in(Polynomial.of(m), IndexMap.of(index, backwards));
        Affine named = Affine.of(forms.indices.canonical(0));
        Polynomial here = forms.replacement.in(m, IndexMap.of(index, named));
        Polynomial there = forms.replacement.in(turned, IndexMap.of(fresh, named));
        boolean single = turned.size() == 1 && turned.coefficient(0).isOne() && there.compareTo(here) < 0;
        return single ? forms.canonicalSums.of(turned.monomial(0), List.of(fresh), List.of(length)) : null;
    }

    /** Whether the product has no denominators, roots or the like that depend on the index. */
    private boolean collect(Monomial m, int index, List<Affine> subscripts) {
        boolean whole = true;
        for (int k = 0; k < m.size(); k++) {
            Atom a = forms.atoms.atom(m.atom(k));
            if (a instanceof Atom.Element e) {
                add(e, index, subscripts);
            } else if (a instanceof Atom.Partial p) {
                p.wrt().forEach(w -> add(w, index, subscripts));
            } else {
                whole &= a instanceof Atom.Count;
            }
            whole &= m.exponent(k) > 0;
        }
        return whole;
    }

    private static void add(Atom.Element e, int index, List<Affine> subscripts) {
        for (Affine a : e.at()) {
            if (a.mentions(index)) {
                subscripts.add(a);
            }
        }
    }

    /** Σ₁ⁿ M(k) = Σ₁ⁿ M(k−c) + M(n) + … + M(n−c+1) − M(0) − … − M(1−c), for c &gt; 0; likewise for c &lt; 0. */
    private Polynomial shifted(Monomial m, int index, Affine length, int shift) {
        int fresh = forms.indices.fresh(length);
        Polynomial summand = Polynomial.of(m);
        Polynomial moved = forms.replacement.in(
                summand, IndexMap.of(index, Affine.of(fresh).plus(-shift)));
        Polynomial result = forms.summing.over(moved, fresh, length);
        Rational sign = Rational.of(Integer.signum(shift));
        for (int k = 0; k < Math.abs(shift); k++) {
            int offset = shift > 0 ? -k : k + 1;
            Polynomial top = forms.replacement.in(summand, IndexMap.of(index, length.plus(offset)));
            Polynomial bottom = forms.replacement.in(summand, IndexMap.of(index, Affine.constant(offset)));
            result = result.plus(top, sign).minus(bottom.scaled(sign));
        }
        return result;
    }
}
