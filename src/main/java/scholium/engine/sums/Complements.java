package scholium.engine.sums;

import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/** Signs of 1 − M for products M of what lies between 0 and 1: 1 − αᵗ, 1 − exp(−x). */
final class Complements {
    private final NormalForms forms;
    private final Signs signs;

    Complements(NormalForms forms, Signs signs) {
        this.forms = forms;
        this.signs = signs;
    }

    /** 1 − M for a product M of things below 1. */
    int of(Polynomial p) {
        Rational one = p.constantTerm();
        if (one.isZero()) {
            return Sign.ANY;
        }
        Polynomial scaled = p.scaled(one.abs().inverse());
        Polynomial m = one.signum() > 0 ? Polynomial.ONE.minus(scaled) : Polynomial.ONE.plus(scaled);
        if (m.size() != 1 || m.coefficient(0).signum() < 0 || m.coefficient(0).compareTo(Rational.ONE) > 0) {
            return Sign.ANY;
        }
        boolean strict = m.coefficient(0).compareTo(Rational.ONE) < 0;
        Monomial product = m.monomial(0);
        for (int k = 0; k < product.size(); k++) {
            int below = complement(product.atom(k), product.exponent(k));
            if (!Sign.within(below, Sign.NON_NEGATIVE)) {
                return Sign.ANY;
            }
            strict |= below == Sign.POSITIVE;
        }
        int sign = strict ? Sign.POSITIVE : Sign.NON_NEGATIVE;
        return one.signum() > 0 ? sign : Sign.negate(sign);
    }

    /** The sign of 1 − aᵉ, if 0 ≤ aᵉ ≤ 1. */
    private int complement(int atom, int exponent) {
        Atom a = forms.atoms.atom(atom);
        if (forms.isKind(atom, Towers.Kind.EXPONENTIAL) && a instanceof Atom.Tower t) {
            int sign = signs.of(forms.arguments(t).get(0));
            return Sign.negate(exponent > 0 ? sign : Sign.negate(sign));
        }
        if (exponent < 0) {
            return Sign.ANY;
        }
        if (forms.isKind(atom, Towers.Kind.PRODUCT) && a instanceof Atom.Tower t) {
            return ofProduct(t);
        }
        int base = a instanceof Atom.Power p ? p.base() : atom;
        Polynomial value = forms.isKind(base, Towers.Kind.FOLDED) && forms.atoms.atom(base) instanceof Atom.Tower t
                ? forms.arguments(t).get(0)
                : Polynomial.of(Monomial.of(base, 1));
        if (!Sign.within(signs.of(value), Sign.NON_NEGATIVE)) {
            return Sign.ANY;
        }
        int below = signs.of(Polynomial.ONE.minus(value));
        if (a instanceof Atom.Power p && !forms.indices.isPositive(Affine.of(p.index()))) {
            below = forms.indices.isNonNegative(Affine.of(p.index())) ? below | Sign.ZERO : Sign.ANY;
        }
        return below;
    }

    /** The sign of 1 − Π_j v_j, if 0 ≤ v_j ≤ 1: less than 1 where there is a factor and all are. */
    private int ofProduct(Atom.Tower t) {
        Affine length = (Affine) forms.towers.row(t.row()).detail();
        Affine any = Affine.of(forms.indices.fresh(length));
        Polynomial factor =
                forms.replacement.in(forms.arguments(t).get(0), IndexMap.of(forms.indices.canonical(0), any));
        if (!Sign.within(signs.of(factor), Sign.NON_NEGATIVE)) {
            return Sign.ANY;
        }
        int below = signs.of(Polynomial.ONE.minus(factor));
        return forms.indices.isPositive(length) ? below : below | Sign.ZERO;
    }
}
