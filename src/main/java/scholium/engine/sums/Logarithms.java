package scholium.engine.sums;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import scholium.algebra.Content;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * The logarithm of u &gt; 0 is the sum of the logarithms of the absolute values of its factors: log u = log |u| = Σ e·log |a|.
 * Nothing needs to be known of the signs of the factors; they only must not be 0, which u &gt; 0 guarantees.
 */
final class Logarithms {
    private final NormalForms forms;

    Logarithms(NormalForms forms) {
        this.forms = forms;
    }

    Polynomial of(Polynomial u) {
        if (u.isZero()) {
            throw new IdenticallyZero("the argument of a logarithm is identically 0");
        }
        int indicator = forms.indicators.in(u);
        if (indicator >= 0) {
            return forms.indicators.byCases(u, indicator, this::of);
        }
        Content c = forms.inversion.content(u);
        Polynomial result = ofNumber(c.factor().abs());
        for (int k = 0; k < c.monomial().size(); k++) {
            Polynomial log = ofAtom(c.monomial().atom(k));
            result = result.plus(log, Rational.of(c.monomial().exponent(k)));
        }
        if (c.primitive().isOne()) {
            if (c.factor().signum() < 0 && Sign.within(forms.signs.ofMonomial(c.monomial()), Sign.NON_NEGATIVE)) {
                throw new OutsideLanguage("the logarithm of a negative number");
            }
            return result;
        }
        return result.plus(element(c.primitive()));
    }

    private Polynomial ofNumber(Rational positive) {
        Polynomial result = Polynomial.ZERO;
        for (Map.Entry<BigInteger, Integer> f : PrimeFactors.of(positive).entrySet()) {
            Polynomial log = plain(Polynomial.of(Rational.of(f.getKey())));
            result = result.plus(log, Rational.of(f.getValue()));
        }
        return result;
    }

    private Polynomial plain(Polynomial argument) {
        return forms.definitions.free(Towers.Kind.LOGARITHM, "", List.of(argument));
    }

    /** log |p|. */
    private Polynomial element(Polynomial p) {
        return plain(forms.functions.absolute(p));
    }

    private Polynomial ofAtom(int number) {
        Atom atom = forms.atoms.atom(number);
        if (atom instanceof Atom.Tower t) {
            Towers.Row row = forms.towers.row(t.row());
            switch (row.kind()) {
                case EXPONENTIAL -> {
                    return forms.arguments(t).get(0).scaled(Rational.of(1, Exponentials.UNIT));
                }
                case ROOT -> {
                    return of(forms.arguments(t).get(0)).scaled(Rational.of(1, row.degree()));
                }
                case FOLDED, ABSOLUTE -> {
                    return of(forms.arguments(t).get(0));
                }
                case PRODUCT -> {
                    return forms.functions.logarithmOfProduct(t);
                }
                default -> {}
            }
        }
        if (atom instanceof Atom.Factorial f && forms.indices.isNonNegative(f.argument())) {
            int j = forms.indices.fresh(f.argument());
            return forms.summing.over(of(forms.count(Affine.of(j))), j, f.argument());
        }
        if (atom instanceof Atom.Power p) {
            return forms.times(ofAtom(p.base()), forms.count(Affine.of(p.index())));
        }
        if (atom instanceof Atom.NumberPower p) {
            Polynomial log = ofNumber(Rational.of(Math.abs(p.base())));
            return forms.times(log, forms.count(Affine.of(p.index())));
        }
        return element(Polynomial.of(Monomial.of(number, 1)));
    }
}
