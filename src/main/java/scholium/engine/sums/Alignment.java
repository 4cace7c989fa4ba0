package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Sums whose subscripts count down or are shifted: Σ αᵗ⁻ˢbₛ and Σ αⁱbₜ₋ᵢ, Σ aₖ₊₁ and Σ aₖ, Σ √(k+1) and Σ √k. A sum in which
 * more subscripts count down than up is run through backwards; one whose least shift is not 0 is shifted, and the elements
 * at its ends stand apart.
 *
 * <p>The argument of a root, a logarithm, a denominator or an opaque function counts as a subscript if it is an integer form;
 * a·k + b is shifted by ⌊b/a⌋. Where a sum is shifted by c, all of its arguments are at least 1 for k &gt; −c, so nothing that
 * stands apart is undefined.
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
        int mixed = Integer.MAX_VALUE;
        for (Affine a : subscripts) {
            if (a.factorOf(index) != 1) {
                return null;
            }
            if (isAlone(a, index)) {
                shift = Math.min(shift, a.constant());
            } else {
                mixed = Math.min(mixed, a.constant());
            }
        }
        // In Σ_a Σ_c g_a·w_c·x_{a+c−1} neither index is shifted for the sake of both.
        shift = shift == Integer.MAX_VALUE ? mixed : shift;
        boolean still = shift == 0 || Math.abs(shift) > WIDEST_SHIFT || !isMovable(m, index, shift);
        return still ? null : shifted(m, index, length, shift);
    }

    /** Whether there is no other index in it; sizes are numbers. */
    private boolean isAlone(Affine form, int index) {
        for (int i : form.indices()) {
            if (i != index && forms.indices.kind(i) != Indices.Kind.SIZE) {
                return false;
            }
        }
        return true;
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

    /** Whether whatever depends on the index does so by subscripts, powers and factors only. */
    private boolean collect(Monomial m, int index, List<Affine> subscripts) {
        boolean whole = true;
        for (int k = 0; k < m.size(); k++) {
            Atom a = forms.atoms.atom(m.atom(k));
            if (!forms.atoms.mentions(m.atom(k), index)) {
                continue;
            }
            if (a instanceof Atom.Element e) {
                add(e, index, subscripts);
            } else if (a instanceof Atom.Partial p) {
                p.wrt().forEach(w -> add(w, index, subscripts));
            } else if (a instanceof Atom.Factorial f && f.argument().factorOf(index) == 1) {
                subscripts.add(f.argument().plus(m.exponent(k) < 0 ? furtherFactors(m, f.argument()) : 0));
            } else if (a instanceof Atom.Tower t) {
                whole &= argument(t, index, subscripts);
            } else if (a instanceof Atom.Power p) {
                whole &= !forms.atoms.mentions(p.base(), index);
            } else if (a instanceof Atom.Count && m.exponent(k) < 0) {
                subscripts.add(Affine.of(index));
            } else {
                whole &= a instanceof Atom.Count || a instanceof Atom.NumberPower;
            }
        }
        return whole;
    }

    /** How many of the factors k + 1, k + 2, … of the factorials after k! stand in the denominator beside it. */
    private int furtherFactors(Monomial m, Affine factorial) {
        for (int further = 0; ; further++) {
            Polynomial next = forms.count(factorial.plus(further + 1));
            boolean found = false;
            for (int k = 0; k < m.size(); k++) {
                found |= m.exponent(k) < 0
                        && forms.isKind(m.atom(k), Towers.Kind.FOLDED)
                        && forms.atoms.atom(m.atom(k)) instanceof Atom.Tower t
                        && forms.arguments(t).get(0).equals(next);
            }
            if (!found) {
                return further;
            }
        }
    }

    /** What a root, a logarithm and the like are taken of: an integer form, or a product of elements. */
    private boolean argument(Atom.Tower t, int index, List<Affine> subscripts) {
        Towers.Row row = forms.towers.row(t.row());
        boolean known = row.kind() == Towers.Kind.ROOT
                || row.kind() == Towers.Kind.LOGARITHM
                || row.kind() == Towers.Kind.FOLDED
                || row.kind() == Towers.Kind.FUNCTION;
        if (!known || row.arguments().size() != 1) {
            return false;
        }
        Polynomial p = forms.arguments(t).get(0);
        Affine form = form(p, index);
        if (form != null) {
            subscripts.add(form);
            return true;
        }
        return p.size() == 1 && collect(p.monomial(0), index, subscripts);
    }

    /** An integer form in sizes and indices with the index once, up to a factor; ⌊b/a⌋ + index for a·index + b. */
    private @Nullable Affine form(Polynomial p, int index) {
        Affine form = forms.atoms.integerForm(p);
        if (form == null) {
            return null;
        }
        int factor = form.factorOf(index);
        boolean alone = form.plus(Affine.of(index), -factor).isConstant();
        if (factor > 1 && alone) {
            return Affine.of(index).plus(Math.floorDiv(form.constant(), factor));
        }
        return Math.abs(factor) == 1 ? form : null;
    }

    /** Whether a shift divides by nothing that may be 0: α^(k−1) = αᵏ/α. */
    private boolean isMovable(Monomial m, int index, int shift) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Power p && p.index() == index) {
                boolean divides = shift > 0 == m.exponent(k) > 0;
                if (divides && !Sign.within(forms.signs.ofAtom(p.base()), Sign.NON_ZERO)) {
                    return false;
                }
            }
        }
        return true;
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
