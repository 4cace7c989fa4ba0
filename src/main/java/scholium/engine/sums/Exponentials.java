package scholium.engine.sums;

import java.util.List;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * exp(Σ cₖ·Mₖ) = Π exp(Mₖ)^cₖ, so that exp(a + b) = exp(a)·exp(b) holds by the form. Exponents of these elements count in
 * units of 1/{@value #UNIT}, which makes the usual fractions whole; other fractions go into the argument.
 */
final class Exponentials {
    static final int UNIT = 5040;

    /** Decimal fractions are counted in units of this part of the argument instead. */
    private static final int DECIMAL = 10_000_000;

    private final NormalForms forms;

    Exponentials(NormalForms forms) {
        this.forms = forms;
    }

    /** exp(u·units/UNIT). */
    Polynomial power(Polynomial u, int units) {
        return of(u.scaled(Rational.of(units, UNIT)));
    }

    Polynomial of(Polynomial u) {
        int indicator = forms.indicators.in(u);
        if (indicator >= 0) {
            return forms.indicators.byCases(u, indicator, this::of);
        }
        Polynomial result = Polynomial.ONE;
        for (int k = 0; k < u.size(); k++) {
            result = forms.times(result, term(u.monomial(k), u.coefficient(k)));
        }
        return result;
    }

    private Polynomial term(Monomial m, Rational c) {
        if (m.isAtom() && forms.atoms.atom(m.atom(0)) instanceof Atom.Tower t) {
            Towers.Row row = forms.towers.row(t.row());
            if (row.kind() == Towers.Kind.LOGARITHM) {
                return forms.roots.rationalPower(forms.arguments(t).get(0), c);
            }
        }
        Rational units = c.times(Rational.of(UNIT));
        Rational inside = Rational.ONE;
        Rational decimal = c.times(Rational.of(DECIMAL));
        if (!units.isInteger() && decimal.isInteger() && decimal.numerator().bitLength() < 31) {
            inside = Rational.of(UNIT, DECIMAL);
            units = decimal;
        } else if (!units.isInteger()) {
            inside = Rational.of(c.denominator()).inverse();
            units = Rational.of(c.numerator()).times(Rational.of(UNIT));
        }
        Polynomial element = forms.definitions.free(Towers.Kind.EXPONENTIAL, "", List.of(Polynomial.of(m, inside)));
        return Polynomial.of(element.monomial(0).power(units.intValueExact()));
    }
}
