package scholium.engine.sums;

import java.util.List;
import scholium.algebra.Content;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Reciprocals. Only the primitive part of a polynomial becomes a new element; a known radicand is the square of its root.
 */
final class Inversion {
    private final NormalForms forms;

    Inversion(NormalForms forms) {
        this.forms = forms;
    }

    /** As {@link Content#of}, with all relations applied to the primitive part. */
    Content content(Polynomial p) {
        Rational factor = Rational.ONE;
        Monomial monomial = Monomial.ONE;
        Polynomial rest = p;
        while (true) {
            Content c = Content.of(rest);
            factor = factor.times(c.factor());
            monomial = monomial.times(c.monomial());
            Polynomial fixed = fixed(c.primitive());
            if (fixed.equals(c.primitive()) || fixed.isZero()) {
                return new Content(factor, monomial, c.primitive());
            }
            rest = fixed;
        }
    }

    /** Taking out t⁻ᵏ can leave tⁿ, which a relation removes. */
    private Polynomial fixed(Polynomial p) {
        for (int k = 0; k < p.size(); k++) {
            if (forms.atoms.isRaw(p.monomial(k))) {
                Polynomial result = Polynomial.ZERO;
                for (int l = 0; l < p.size(); l++) {
                    result = result.plus(forms.fix(p.monomial(l)), p.coefficient(l));
                }
                return result;
            }
        }
        return p;
    }

    /** @throws IdenticallyZero if {@code p} is 0 */
    Polynomial of(Polynomial p) {
        if (p.isZero() || (p.size() > 1 && forms.zeroTest.isZero(p))) {
            throw new IdenticallyZero("a denominator is identically 0");
        }
        int indicator = forms.indicators.in(p);
        if (indicator >= 0) {
            return forms.indicators.byCases(p, indicator, this::of);
        }
        Content c = content(p);
        Polynomial result = Polynomial.of(c.factor().inverse());
        for (int k = 0; k < c.monomial().size(); k++) {
            result = forms.times(
                    result, ofAtom(c.monomial().atom(k), c.monomial().exponent(k)));
        }
        return c.primitive().isOne() ? result : forms.times(result, ofPrimitive(c.primitive()));
    }

    private Polynomial ofAtom(int atom, int exponent) {
        if (forms.atoms.atom(atom) instanceof Atom.Sum && forms.atoms.free(atom).length > 0) {
            return Polynomial.of(
                    folded(Polynomial.of(Monomial.of(atom, 1))).monomial(0).power(-exponent));
        }
        if (forms.atoms.atom(atom) instanceof Atom.NumberPower p && p.base() == -1) {
            return Polynomial.of(Monomial.of(atom, Math.floorMod(exponent, 2)));
        }
        Towers.Row row = forms.row(atom);
        if (row != null
                && row.kind() == Towers.Kind.FOLDED
                && exponent < 0
                && forms.atoms.atom(atom) instanceof Atom.Tower t) {
            return forms.power(forms.arguments(t).get(0), -exponent);
        }
        return forms.fix(Monomial.of(atom, -exponent));
    }

    private Polynomial ofPrimitive(Polynomial p) {
        for (int sign = 1; sign >= -1; sign -= 2) {
            Polynomial root = forms.definitions.existing(Towers.Kind.ROOT, 2, List.of(p.scaled(Rational.of(sign))));
            if (root != null) {
                return Polynomial.of(root.monomial(0).power(-2), Rational.of(sign));
            }
        }
        return Polynomial.of(folded(p).monomial(0).power(-1));
    }

    private Polynomial folded(Polynomial p) {
        return forms.definitions.foldedElement(p);
    }
}
