package scholium.engine.sums;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scholium.algebra.Content;
import scholium.algebra.ExactDivision;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.SquareRoots;
import scholium.number.Rational;

/**
 * Real roots. √(ab) = √a·√b only where a is known to be positive (or both non-negative); √(a²) = |a|; what is left is one
 * element. Roots of composite degree are nested, the largest prime innermost.
 */
final class Roots {
    private static final int LARGEST_DEGREE = 60;

    private final NormalForms forms;

    Roots(NormalForms forms) {
        this.forms = forms;
    }

    /** p^exponent, where p is not negative unless the exponent is an integer. */
    Polynomial rationalPower(Polynomial p, Rational exponent) {
        int degree = exponent.denominator().intValueExact();
        if (degree > LARGEST_DEGREE) {
            throw new OutsideLanguage("a root of degree " + degree);
        }
        Polynomial root = p;
        int left = degree;
        for (int prime = degree; prime >= 2; prime--) {
            while (left % prime == 0 && isPrime(prime)) {
                root = of(root, prime);
                left /= prime;
            }
        }
        return forms.power(root, exponent.numerator().intValueExact());
    }

    private static boolean isPrime(int n) {
        return BigInteger.valueOf(n).isProbablePrime(20);
    }

    /** The root of prime degree. */
    Polynomial of(Polynomial p, int degree) {
        if (p.isZero()) {
            return Polynomial.ZERO;
        }
        int indicator = forms.indicators.in(p);
        if (indicator >= 0) {
            return forms.indicators.byCases(p, indicator, q -> of(q, degree));
        }
        Content c = forms.inversion.content(p);
        Polynomial outside = ofNumber(c.factor().abs(), degree);
        Polynomial inside = c.primitive();
        if (degree == 2 && !inside.isOne()) {
            Polynomial base = SquareRoots.of(inside);
            if (base != null && c.factor().signum() > 0) {
                outside = forms.times(outside, forms.functions.absolute(base));
                inside = Polynomial.ONE;
            }
        }
        inside = inside.scaled(Rational.of(c.factor().signum()));
        for (Polynomial known : radicands(degree)) {
            Polynomial quotient = inside.isConstant() ? null : ExactDivision.of(inside, known);
            if (quotient != null && !quotient.isConstant() && forms.signs.isPositive(known)) {
                forms.signs.useForRoots();
                outside = forms.times(outside, element(known, degree));
                inside = quotient;
            }
        }
        for (int k = 0; k < c.monomial().size(); k++) {
            int atom = c.monomial().atom(k);
            int exponent = c.monomial().exponent(k);
            int whole = Math.floorDiv(exponent, degree);
            int part = Math.floorMod(exponent, degree);
            int sign = forms.signs.ofAtom(atom);
            if (isExponential(atom)) {
                if (part == 0) {
                    outside = forms.times(outside, Polynomial.of(Monomial.of(atom, whole)));
                } else {
                    inside = forms.times(inside, Polynomial.of(Monomial.of(atom, exponent)));
                }
            } else if (Sign.within(sign, Sign.POSITIVE)
                    || (Sign.within(sign, Sign.NON_NEGATIVE)
                            && (part == 0 || Sign.within(forms.signs.of(inside), Sign.NON_NEGATIVE)))) {
                forms.signs.useForRoots(atom);
                outside = forms.times(outside, power(atom, whole));
                if (part != 0) {
                    outside = forms.times(outside, forms.power(element(value(atom), degree), part));
                }
            } else if (degree == 2) {
                Polynomial magnitude = forms.functions.absolute(value(atom));
                outside = forms.times(outside, forms.power(magnitude, whole));
                inside = part == 0 ? inside : forms.times(inside, value(atom));
            } else {
                inside = forms.times(inside, power(atom, exponent));
            }
        }
        Polynomial square = degree == 2 && inside.size() > 1 ? SquareRoots.of(inside) : null;
        if (square != null) {
            // Unfolding a denominator completed it: √((1 − q)·t²/(1 − q)).
            return forms.times(outside, forms.functions.absolute(square));
        }
        return inside.isOne() ? outside : forms.times(outside, element(inside, degree));
    }

    /** What the roots met so far are roots of, where that has no free index. */
    private List<Polynomial> radicands(int degree) {
        List<Polynomial> result = new ArrayList<>();
        for (int row = 0; row < forms.towers.size(); row++) {
            Towers.Row r = forms.towers.row(row);
            if (r.kind() == Towers.Kind.ROOT
                    && r.degree() == degree
                    && r.argument().size() > 1
                    && forms.definitions.free(List.of(r.argument())).length == 0) {
                result.add(r.argument());
            }
        }
        return result;
    }

    private boolean isExponential(int atom) {
        return forms.isKind(atom, Towers.Kind.EXPONENTIAL);
    }

    private Polynomial power(int atom, int exponent) {
        return exponent == 0 ? Polynomial.ONE : forms.power(Polynomial.of(Monomial.of(atom, 1)), exponent);
    }

    /** The atom, unfolded if it stands for a polynomial. */
    private Polynomial value(int atom) {
        Towers.Row row = forms.row(atom);
        return row != null && row.kind() == Towers.Kind.FOLDED && forms.atoms.atom(atom) instanceof Atom.Tower t
                ? forms.arguments(t).get(0)
                : Polynomial.of(Monomial.of(atom, 1));
    }

    private Polynomial element(Polynomial radicand, int degree) {
        if (radicand.isConstant() && radicand.constantTerm().signum() < 0 && degree == 2) {
            throw new OutsideLanguage("the square root of a negative number");
        }
        return forms.definitions.root(radicand, degree);
    }

    private Polynomial ofNumber(Rational positive, int degree) {
        Polynomial result = Polynomial.ONE;
        for (Map.Entry<BigInteger, Integer> f : PrimeFactors.of(positive).entrySet()) {
            Rational prime = Rational.of(f.getKey());
            int whole = Math.floorDiv(f.getValue(), degree);
            int part = Math.floorMod(f.getValue(), degree);
            result = result.scaled(prime.pow(whole));
            if (part != 0) {
                result = forms.times(result, forms.power(element(Polynomial.of(prime), degree), part));
            }
        }
        return result;
    }
}
