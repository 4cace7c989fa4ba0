package scholium.engine.sums;

import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Signs of sums of exponentials and of logarithms by what exp does to its argument.
 *
 * <p>The exponential lies above its tangents: e^a ≥ e^c·(1 + a − c) for all real a and c. Exponentials with factors that are
 * not negative are replaced by their bound, for one c; if some exponential is subtracted, c is its exponent, else 0. What is
 * left is at most P. That proves e^x ≥ 1 + x, cosh x ≥ 1 and Jensen's inequality for exp.
 *
 * <p>And exp is increasing, log likewise, so Σ k·log s + b has the sign of Π s^k − e^(−b): a logarithm of a sum of exponentials is at least
 * each of their exponents.
 */
final class ExponentialBounds {
    private static final int MOST_TERMS = 16;
    private static final int MOST_EXPONENT = 4;

    private final NormalForms forms;

    ExponentialBounds(NormalForms forms) {
        this.forms = forms;
    }

    /** Not negative, or positive, or anything. */
    int of(Polynomial p) {
        if (p.size() > MOST_TERMS) {
            return Sign.ANY;
        }
        Polynomial compared = exponentiated(p);
        int sign = compared == null ? Sign.ANY : sign(compared);
        if (!Sign.within(sign, Sign.NON_NEGATIVE)) {
            Polynomial below = belowTangents(compared == null ? p : compared);
            sign = below == null ? Sign.ANY : sign(below);
            sign = sign == Sign.ZERO ? Sign.NON_NEGATIVE : sign;
        }
        return Sign.within(sign, Sign.NON_NEGATIVE) ? sign : Sign.ANY;
    }

    private int sign(Polynomial p) {
        return forms.zeroTest.isZero(p) ? Sign.ZERO : forms.signs.of(p);
    }

    /** A polynomial of the same sign without the logarithms, if these have whole constant factors up to a common one. */
    private @Nullable Polynomial exponentiated(Polynomial p) {
        Rational unit = Rational.ZERO;
        Polynomial rest = Polynomial.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            boolean logarithm = m.isAtom() && isLogarithm(m.atom(0));
            if (logarithm) {
                Rational c = p.coefficient(k).abs();
                unit = unit.isZero() || c.compareTo(unit) < 0 ? c : unit;
            } else {
                rest = rest.plus(Polynomial.of(m), p.coefficient(k));
            }
        }
        if (unit.isZero()) {
            return null;
        }
        Polynomial more = Polynomial.ONE;
        Polynomial less = forms.exponentials.of(rest.scaled(unit.inverse().negate()));
        for (int k = 0; k < p.size(); k++) {
            if (rest.coefficientOf(p.monomial(k)).isZero()
                    && forms.atoms.atom(p.monomial(k).atom(0)) instanceof Atom.Tower t) {
                Rational times = p.coefficient(k).dividedBy(unit);
                if (!times.isInteger() || times.abs().compareTo(Rational.of(MOST_EXPONENT)) > 0) {
                    return null;
                }
                Polynomial argument = forms.arguments(t).get(0);
                if (times.signum() > 0) {
                    more = forms.times(more, forms.power(argument, times.intValueExact()));
                } else {
                    less = forms.times(less, forms.power(argument, -times.intValueExact()));
                }
            }
        }
        return more.minus(less);
    }

    /**
     * For B − c·M·e^a or c·M·e^a − B with B, c·M &gt; 0 a polynomial of the same sign, the difference of the logarithms: a mean
     * against a geometric mean. Null for anything else.
     */
    @Nullable Polynomial inLogarithms(Polynomial p) {
        if (p.size() > MOST_TERMS) {
            return null;
        }
        Polynomial power = null;
        for (int k = 0; k < p.size(); k++) {
            if (!exponent(p.monomial(k)).isZero()) {
                if (power != null) {
                    return null;
                }
                power = Polynomial.of(p.monomial(k), p.coefficient(k));
            }
        }
        if (power == null) {
            return null;
        }
        Polynomial rest = p.minus(power);
        boolean subtracted = power.coefficient(0).signum() < 0;
        Polynomial more = subtracted ? rest : power;
        Polynomial less = subtracted ? power.negate() : rest.negate();
        return forms.signs.isPositive(more) && forms.signs.isPositive(less)
                ? forms.logarithms.of(more).minus(forms.logarithms.of(less))
                : null;
    }

    private boolean isLogarithm(int atom) {
        return forms.isKind(atom, Towers.Kind.LOGARITHM);
    }

    /** The polynomial, divided by e^c, with 1 + a − c for the exponentials e^(a−c) whose factors are not negative. */
    private @Nullable Polynomial belowTangents(Polynomial p) {
        Polynomial subtracted = null;
        boolean any = false;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            Polynomial exponent = exponent(m);
            any |= !exponent.isZero() || sumOfExponentials(m) >= 0;
            boolean negative = !exponent.isZero()
                    && Sign.within(
                            Sign.times(factor(m), Sign.of(p.coefficient(k).signum())), Sign.NEGATIVE | Sign.ZERO);
            if (negative) {
                if (subtracted != null && !subtracted.equals(exponent)) {
                    return null;
                }
                subtracted = exponent;
            }
        }
        if (!any) {
            return null;
        }
        Polynomial tangentAt = subtracted == null ? Polynomial.ZERO : subtracted;
        Polynomial scale = forms.exponentials.of(tangentAt.negate());
        Polynomial result = Polynomial.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Polynomial bound = below(p.monomial(k), p.coefficient(k), tangentAt, scale);
            if (bound == null) {
                return null;
            }
            result = result.plus(bound);
        }
        return result;
    }

    private @Nullable Polynomial below(Monomial m, Rational c, Polynomial tangentAt, Polynomial scale) {
        int sum = sumOfExponentials(m);
        if (sum >= 0 && forms.atoms.atom(sum) instanceof Atom.Sum s) {
            Affine length = s.lengths().get(0);
            int index = forms.indices.fresh(length);
            Polynomial body = forms.times(
                    forms.replacement.in(s.body(), IndexMap.of(forms.indices.canonical(0), Affine.of(index))),
                    Polynomial.of(m.without(sum), c));
            Polynomial bound = Polynomial.ZERO;
            for (int k = 0; k < body.size(); k++) {
                Polynomial term = tangent(body.monomial(k), body.coefficient(k), tangentAt);
                if (term == null) {
                    return null;
                }
                bound = bound.plus(term);
            }
            return forms.summing.over(bound, index, length);
        }
        Polynomial term = exponent(m).isZero() ? null : tangent(m, c, tangentAt);
        return term == null ? forms.times(Polynomial.of(m, c), scale) : term;
    }

    /** w·(1 + a − c) for w·e^(a−c), w ≥ 0; null where w may be negative. */
    private @Nullable Polynomial tangent(Monomial m, Rational c, Polynomial tangentAt) {
        if (!Sign.within(Sign.times(factor(m), Sign.of(c.signum())), Sign.NON_NEGATIVE)) {
            return null;
        }
        Polynomial line = Polynomial.ONE.plus(exponent(m)).minus(tangentAt);
        return forms.times(line, Polynomial.of(withoutExponentials(m), c));
    }

    private int factor(Monomial m) {
        return forms.signs.ofMonomial(withoutExponentials(m));
    }

    private Monomial withoutExponentials(Monomial m) {
        Monomial rest = m;
        for (int k = 0; k < m.size(); k++) {
            rest = forms.isKind(m.atom(k), Towers.Kind.EXPONENTIAL) ? rest.without(m.atom(k)) : rest;
        }
        return rest;
    }

    /** The a of e^a among the factors; 0 without exponentials. */
    private Polynomial exponent(Monomial m) {
        Polynomial a = Polynomial.ZERO;
        for (int k = 0; k < m.size(); k++) {
            if (forms.isKind(m.atom(k), Towers.Kind.EXPONENTIAL)
                    && forms.atoms.atom(m.atom(k)) instanceof Atom.Tower t) {
                a = a.plus(forms.arguments(t).get(0), Rational.of(m.exponent(k), Exponentials.UNIT));
            }
        }
        return a;
    }

    private int sumOfExponentials(Monomial m) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Sum s
                    && m.exponent(k) == 1
                    && s.lengths().size() == 1
                    && !s.body().equals(withoutExponentials(s.body()))) {
                return m.atom(k);
            }
        }
        return -1;
    }
}
