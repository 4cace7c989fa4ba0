package scholium.engine.sums;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import scholium.algebra.Content;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Powers with an integer form as exponent: b^(c + Σ cᵥ·v) = bᶜ · Π (bᵛ)^cᵥ, and bᵛ is multiplicative in b. A negative cᵥ
 * divides by b, which the ledger records unless b is known not to be 0.
 */
final class IntegerPowers {
    private final NormalForms forms;

    IntegerPowers(NormalForms forms) {
        this.forms = forms;
    }

    Polynomial of(Polynomial base, Affine exponent) {
        if (exponent.isConstant()) {
            return forms.power(base, exponent.constant());
        }
        if (base.isZero()) {
            throw new OutsideLanguage("0 to a symbolic power");
        }
        if (base.isOne()) {
            return base;
        }
        int indicator = forms.indicators.in(base);
        if (indicator >= 0) {
            return forms.indicators.byCases(base, indicator, b -> of(b, exponent));
        }
        boolean divides = exponent.constant() < 0;
        for (int v : exponent.indices()) {
            divides |= exponent.factorOf(v) < 0;
        }
        if (divides && !Sign.within(forms.signs.of(base), Sign.NON_ZERO)) {
            forms.ledger.add(base);
        }
        Polynomial result = forms.power(base, exponent.constant());
        Content c = oriented(forms.inversion.content(base));
        for (int v : exponent.indices()) {
            result = forms.times(result, of(c, v, exponent.factorOf(v)));
        }
        return result;
    }

    /** 1 − a rather than a − 1: a constant term is positive. */
    private static Content oriented(Content c) {
        return c.primitive().constantTerm().signum() < 0
                ? new Content(c.factor().negate(), c.monomial(), c.primitive().negate())
                : c;
    }

    private Polynomial of(Content c, int index, int factor) {
        Polynomial result = ofNumber(c.factor(), index, factor);
        for (int k = 0; k < c.monomial().size(); k++) {
            int atom = c.monomial().atom(k);
            int exponent = Math.multiplyExact(c.monomial().exponent(k), factor);
            if (forms.isKind(atom, Towers.Kind.FOLDED) && forms.atoms.atom(atom) instanceof Atom.Tower t) {
                Content folded =
                        oriented(forms.inversion.content(forms.arguments(t).get(0)));
                result = forms.times(result, of(folded, index, exponent));
                continue;
            }
            result = forms.times(result, ofAtom(atom, index, exponent));
        }
        if (!c.primitive().isOne()) {
            int folded =
                    forms.definitions.foldedElement(c.primitive()).monomial(0).atom(0);
            result = forms.times(result, ofAtom(folded, index, factor));
        }
        return result;
    }

    private Polynomial ofAtom(int atom, int index, int exponent) {
        if (forms.atoms.atom(atom) instanceof Atom.Tower t
                && forms.towers.row(t.row()).kind() == Towers.Kind.EXPONENTIAL) {
            Polynomial argument = forms.times(forms.arguments(t).get(0), forms.count(Affine.of(index)));
            return forms.exponentials.power(argument, exponent);
        }
        return forms.fix(Monomial.of(forms.atoms.number(new Atom.Power(atom, index)), exponent));
    }

    private Polynomial ofNumber(Rational base, int index, int factor) {
        Polynomial result = Polynomial.ONE;
        if (base.signum() < 0 && factor % 2 != 0) {
            result = forms.of(new Atom.NumberPower(-1, index));
        }
        for (Map.Entry<BigInteger, Integer> f : PrimeFactors.of(base.abs()).entrySet()) {
            int exponent = Math.multiplyExact(f.getValue(), factor);
            int atom = forms.atoms.number(new Atom.NumberPower(f.getKey().longValueExact(), index));
            result = forms.times(result, Polynomial.of(Monomial.of(atom, exponent)));
        }
        return result;
    }

    /** An integer to an integer form. */
    Polynomial ofNumber(long base, Affine exponent) {
        return of(Polynomial.of(base), exponent);
    }

    /** The base b and factor c where {@code atom}^exponent = b^(c·index), or an empty list. */
    List<Polynomial> baseOf(int atom, int index) {
        Atom a = forms.atoms.atom(atom);
        if (a instanceof Atom.Power p && p.index() == index && !forms.atoms.mentions(p.base(), index)) {
            Towers.Row row = forms.row(p.base());
            boolean folded = row != null && row.kind() == Towers.Kind.FOLDED;
            return folded && forms.atoms.atom(p.base()) instanceof Atom.Tower t
                    ? forms.arguments(t)
                    : List.of(Polynomial.of(Monomial.of(p.base(), 1)));
        }
        return a instanceof Atom.NumberPower p && p.index() == index ? List.of(Polynomial.of(p.base())) : List.of();
    }
}
