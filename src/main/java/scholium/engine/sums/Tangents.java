package scholium.engine.sums;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.number.Rational;

/**
 * Signs by the tangent of the logarithm: log R ≥ 1 − 1/R for every R &gt; 0, with equality where R = 1.
 *
 * <p>The logarithms of a polynomial P are gathered as Σ w·log R with weights w ≥ 0, within sums and outside of them, and
 * replaced by w·(1 − 1/R); what is left has no logarithm and is at most P, so P is not negative (positive) where it is. A
 * logarithm beside a sum joins the sum whose weights add up to its factor: from Σ_j p_j = 1 follows
 * log n + Σ_j p_j·log p_j = Σ_j p_j·log(n·p_j). That proves the inequalities of Gibbs and Jensen and the log-sum inequality. All R
 * are products of powers of arguments of logarithms, which are positive wherever the input is defined.
 *
 * <p>log R may be taken as log(R²)/2 or 2·log √R as well, whose tangents are others.
 */
final class Tangents {
    private static final int MOST_TERMS = 24;
    private static final Rational MOST_EXPONENT = Rational.of(8);
    private static final List<Rational> POWERS = List.of(Rational.ONE, Rational.of(2), Rational.HALF);

    private final NormalForms forms;
    private final Map<List<Affine>, List<Integer>> running = new LinkedHashMap<>();

    Tangents(NormalForms forms) {
        this.forms = forms;
    }

    /** Σ weight·Σ e·log r over the indices of a sum; without indices outside of all sums. */
    private static final class Group {
        final List<Affine> lengths;
        final Polynomial weight;
        final Map<Polynomial, Rational> logs = new LinkedHashMap<>();

        Group(List<Affine> lengths, Polynomial weight) {
            this.lengths = lengths;
            this.weight = weight;
        }

        void add(Polynomial argument, Rational factor) {
            logs.merge(argument, factor, Rational::plus);
        }
    }

    /** Not negative, or positive, or anything. */
    int of(Polynomial p) {
        if (p.size() > MOST_TERMS) {
            return Sign.ANY;
        }
        List<Group> groups = new ArrayList<>();
        Polynomial rest = gathered(p, groups);
        if (rest == null || groups.isEmpty()) {
            return Sign.ANY;
        }
        for (Rational power : POWERS) {
            Polynomial below = rest;
            for (Group g : groups) {
                Polynomial bound = below == null ? null : bound(g, power);
                below = bound == null || below == null ? null : below.plus(bound);
            }
            if (below == null) {
                return Sign.ANY;
            }
            int sign = forms.zeroTest.isZero(below) ? Sign.ZERO : forms.signs.of(below);
            if (Sign.within(sign, Sign.NON_NEGATIVE)) {
                return sign == Sign.POSITIVE ? Sign.POSITIVE : Sign.NON_NEGATIVE;
            }
        }
        return Sign.ANY;
    }

    /** The terms without logarithms; null where some logarithm has no weight of known sign. */
    private @Nullable Polynomial gathered(Polynomial p, List<Group> groups) {
        Polynomial rest = Polynomial.ZERO;
        Map<Polynomial, Polynomial> outside = new LinkedHashMap<>();
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            Rational c = p.coefficient(k);
            int log = logarithm(m);
            if (log >= 0) {
                outside.merge(argument(log), Polynomial.of(m.without(log), c), Polynomial::plus);
                continue;
            }
            int sum = sumOfLogarithms(m);
            if (sum < 0) {
                rest = rest.plus(Polynomial.of(m), c);
            } else if (!within(groups, m.without(sum), sum, c)) {
                return null;
            }
        }
        for (Map.Entry<Polynomial, Polynomial> e : outside.entrySet()) {
            if (!joined(groups, e.getKey(), e.getValue())) {
                return null;
            }
        }
        return rest;
    }

    /** The logarithm that is a factor; −1 if there is none or not just one. */
    private int logarithm(Monomial m) {
        int found = -1;
        for (int k = 0; k < m.size(); k++) {
            if (forms.isKind(m.atom(k), Towers.Kind.LOGARITHM)) {
                if (found >= 0 || m.exponent(k) != 1) {
                    return -1;
                }
                found = m.atom(k);
            }
        }
        return found;
    }

    private Polynomial argument(int logarithm) {
        return forms.arguments((Atom.Tower) forms.atoms.atom(logarithm)).get(0);
    }

    private int sumOfLogarithms(Monomial m) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Sum s && m.exponent(k) == 1 && logarithm(s.body()) >= 0) {
                return m.atom(k);
            }
        }
        return -1;
    }

    /** Adds the logarithms of a sum to the group of their weight. */
    private boolean within(List<Group> groups, Monomial factor, int sum, Rational c) {
        if (!(forms.atoms.atom(sum) instanceof Atom.Sum s)) {
            return false;
        }
        List<Integer> at = running.computeIfAbsent(
                s.lengths(), l -> l.stream().map(forms.indices::fresh).toList());
        IndexMap map = new IndexMap();
        for (int k = 0; k < at.size(); k++) {
            map.and(forms.indices.canonical(k), Affine.of(at.get(k)));
        }
        Polynomial body = forms.times(forms.replacement.in(s.body(), map), Polynomial.of(factor));
        for (int k = 0; k < body.size(); k++) {
            int log = logarithm(body.monomial(k));
            Monomial weight = log < 0 ? body.monomial(k) : body.monomial(k).without(log);
            if (log < 0 || !isWeight(Polynomial.of(weight))) {
                return false;
            }
            group(groups, s.lengths(), Polynomial.of(weight))
                    .add(argument(log), body.coefficient(k).times(c));
        }
        return true;
    }

    private boolean isWeight(Polynomial p) {
        return Sign.within(forms.signs.of(p), Sign.NON_NEGATIVE);
    }

    private static Group group(List<Group> groups, List<Affine> lengths, Polynomial weight) {
        for (Group g : groups) {
            if (g.lengths.equals(lengths) && g.weight.equals(weight)) {
                return g;
            }
        }
        Group made = new Group(lengths, weight);
        groups.add(made);
        return made;
    }

    /** A logarithm outside of sums: with a sum whose weights add up to a multiple of its factor, else by itself. */
    private boolean joined(List<Group> groups, Polynomial argument, Polynomial factor) {
        for (Group g : groups) {
            Rational multiple = multiple(factor, total(g, g.weight));
            if (multiple != null) {
                g.add(argument, multiple);
                return true;
            }
        }
        boolean negative = factor.leadingCoefficient().signum() < 0;
        Polynomial weight = negative ? factor.negate() : factor;
        if (!isWeight(weight)) {
            weight = weight.negate();
            negative = !negative;
        }
        if (!isWeight(weight)) {
            return false;
        }
        group(groups, List.of(), weight).add(argument, negative ? Rational.MINUS_ONE : Rational.ONE);
        return true;
    }

    private static @Nullable Rational multiple(Polynomial p, Polynomial of) {
        if (of.isZero() || p.isZero()) {
            return null;
        }
        Rational c = p.leadingCoefficient().dividedBy(of.leadingCoefficient());
        return p.equals(of.scaled(c)) ? c : null;
    }

    private Polynomial total(Group g, Polynomial summand) {
        return g.lengths.isEmpty()
                ? summand
                : forms.summing.over(summand, running.getOrDefault(g.lengths, List.of()), g.lengths);
    }

    /** Σ w·(u/power)·(1 − R^(−power)) for Σ e·log r = u·log R with whole exponents. */
    private @Nullable Polynomial bound(Group g, Rational power) {
        Rational unit = Rational.ZERO;
        for (Rational e : g.logs.values()) {
            unit = gcd(unit, e);
        }
        if (unit.isZero()) {
            return Polynomial.ZERO;
        }
        Polynomial inverse = Polynomial.ONE;
        for (Map.Entry<Polynomial, Rational> e : g.logs.entrySet()) {
            Rational exponent = e.getValue().dividedBy(unit).times(power).negate();
            if (exponent.abs().compareTo(MOST_EXPONENT) > 0) {
                return null;
            }
            inverse = forms.times(inverse, forms.roots.rationalPower(e.getKey(), exponent));
        }
        Polynomial tangent = Polynomial.ONE.minus(inverse).scaled(unit.dividedBy(power));
        return total(g, forms.times(g.weight, tangent));
    }

    private static Rational gcd(Rational a, Rational b) {
        return Rational.of(
                a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
                a.denominator().multiply(b.denominator()));
    }
}
