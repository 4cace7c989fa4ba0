package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermCollector;
import scholium.number.Rational;

/**
 * Signs by the inequality of Cauchy and Schwarz: where f, g ≥ 0 and f·g = b², Σf·Σg − (Σb)² is ½ΣΣ(√(f_i g_j) − √(f_j g_i))² or
 * ΣΣ of like squares (Lagrange's identity, for the signed root), hence not negative. With f = 1 this is the variance.
 * Negative terms c·M·(Σb)², M ≥ 0, are paired with positive terms c·M·Σf·Σg; what remains must have a sign by itself. With b = 1
 * the square is n², and Σfg is less than Σf·Σg as it is a part of it. A factor Σg that is assumed to be 1 does not show: for
 * weights w with Σw = 1, (Σw·x)² ≤ Σw·x² and Σw² ≤ 1.
 */
final class Squares {
    private final NormalForms forms;
    private final Map<List<Affine>, List<Integer>> running = new HashMap<>();

    Squares(NormalForms forms) {
        this.forms = forms;
    }

    /** The polynomial without such differences: if this is not negative (positive), neither is the polynomial. */
    Polynomial remainder(Polynomial p) {
        Polynomial left = p;
        for (int k = p.size() - 1; k >= 0; k--) {
            Monomial m = p.monomial(k);
            left = left.coefficientOf(m).signum() < 0 ? belowSum(left, m) : left;
            for (int l = 0; l < m.size() && left.coefficientOf(m).signum() < 0; l++) {
                Atom a = forms.atoms.atom(m.atom(l));
                if (m.exponent(l) >= 2 && a instanceof Atom.Sum s) {
                    left = paired(left, m, m.atom(l), s);
                } else if (m.exponent(l) >= 2 && a instanceof Atom.Count c) {
                    // n² = (Σ 1)²
                    List<Affine> lengths = List.of(Affine.of(c.index()));
                    left = outweighed(left, m, Monomial.of(m.atom(l), 2), lengths, Monomial.ONE);
                } else if (a instanceof Atom.Sum s) {
                    // Σfg ≤ Σf·Σg for f, g ≥ 0
                    left = outweighed(left, m, Monomial.of(m.atom(l), 1), s.lengths(), s.body());
                }
            }
        }
        return left;
    }

    /** The sign by the summands of each range: Σ(x² − 2xy + y²), however its sums have been taken apart. */
    int bySummands(Polynomial p) {
        Map<List<Object>, TermCollector> groups = new LinkedHashMap<>();
        Map<Affine, Integer> indices = new HashMap<>();
        int sign = Sign.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            int at = -1;
            for (int l = 0; l < m.size(); l++) {
                boolean single = forms.atoms.atom(m.atom(l)) instanceof Atom.Sum s
                        && s.lengths().size() == 1
                        && m.exponent(l) == 1;
                at = single ? m.atom(l) : at;
            }
            if (at < 0 || !(forms.atoms.atom(at) instanceof Atom.Sum s)) {
                int term = Sign.times(Sign.of(p.coefficient(k).signum()), forms.signs.ofMonomial(m));
                sign = Sign.plus(sign, term);
                continue;
            }
            Affine length = s.lengths().get(0);
            int index = indices.computeIfAbsent(length, forms.indices::fresh);
            Polynomial body = forms.replacement.in(s.body(), IndexMap.of(forms.indices.canonical(0), Affine.of(index)));
            groups.computeIfAbsent(List.of(m.without(at), length), g -> forms.collector())
                    .add(body, p.coefficient(k));
        }
        if (groups.size() == p.size()) {
            return Sign.ANY;
        }
        for (Map.Entry<List<Object>, TermCollector> g : groups.entrySet()) {
            int body = forms.signs.of(g.getValue().collect());
            int total = Sign.within(body, Sign.NON_NEGATIVE) || Sign.within(Sign.negate(body), Sign.NON_NEGATIVE)
                    ? body | Sign.ZERO
                    : Sign.ANY;
            sign = Sign.plus(sign, Sign.times(total, forms.signs.ofMonomial((Monomial)
                    g.getKey().get(0))));
        }
        return sign;
    }

    /** An element of a sum of things not negative is at most the sum. */
    private Polynomial belowSum(Polynomial p, Monomial negative) {
        Polynomial left = p;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            for (int l = 0; l < m.size() && p.coefficient(k).signum() > 0; l++) {
                Rational available = left.coefficientOf(m);
                Rational needed = left.coefficientOf(negative).negate();
                if (available.signum() > 0
                        && needed.signum() > 0
                        && m.exponent(l) == 1
                        && forms.atoms.atom(m.atom(l)) instanceof Atom.Sum s
                        && s.lengths().size() == 1
                        && isElement(negative, m.without(m.atom(l)), s)) {
                    Rational c = available.compareTo(needed) < 0 ? available : needed;
                    left = left.minus(Polynomial.of(m, c)).plus(Polynomial.of(negative, c));
                }
            }
        }
        return left;
    }

    private boolean isElement(Monomial negative, Monomial rest, Atom.Sum s) {
        if (!Sign.within(forms.signs.ofMonomial(rest), Sign.NON_NEGATIVE) || !isNonNegative(s)) {
            return false;
        }
        for (int k = 0; k < negative.size(); k++) {
            for (int i : forms.atoms.free(negative.atom(k))) {
                Affine at = Affine.of(i);
                boolean inRange = forms.indices.isPositive(at)
                        && forms.indices.isNonNegative(s.lengths().get(0).minus(at));
                Polynomial element = inRange
                        ? forms.replacement.in(s.body(), IndexMap.of(forms.indices.canonical(0), at))
                        : Polynomial.ZERO;
                if (element.size() == 1
                        && element.coefficient(0).isOne()
                        && rest.times(element.monomial(0)).equals(negative)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** (Σ_j u_j)² ≤ n·Σ_j u_j² for an inner sum u_j: the second as a product of atoms, or a product that equals nothing. */
    private Monomial outerBound(Atom.Sum s, int outer) {
        List<Integer> bound = new ArrayList<>();
        IndexMap map = new IndexMap();
        for (int k = 0; k < 2; k++) {
            bound.add(forms.indices.fresh(s.lengths().get(k)));
            map.and(forms.indices.canonical(k), Affine.of(bound.get(k)));
        }
        int inner = 1 - outer;
        Polynomial summand = forms.summing.over(
                forms.replacement.in(s.body(), map),
                bound.get(inner),
                s.lengths().get(inner));
        Polynomial squares = forms.summing.over(
                forms.times(summand, summand), bound.get(outer), s.lengths().get(outer));
        return squares.size() == 1 && squares.coefficient(0).isOne()
                ? squares.monomial(0).times(sizes(List.of(s.lengths().get(outer))))
                : Monomial.of(-1, 1);
    }

    /** Where a product Σf·Σg with f, g ≥ 0 and f·g the body is added, the smaller one may be subtracted as often. */
    private Polynomial outweighed(
            Polynomial p, Monomial negative, Monomial smaller, List<Affine> lengths, Monomial body) {
        Monomial rest = negative.dividedBy(smaller);
        Polynomial left = p;
        if (!Sign.within(forms.signs.ofMonomial(rest), Sign.NON_NEGATIVE)) {
            return left;
        }
        for (int k = 0; k < p.size(); k++) {
            Rational available = left.coefficientOf(p.monomial(k));
            Rational needed = left.coefficientOf(negative).negate();
            if (available.signum() > 0
                    && needed.signum() > 0
                    && isProduct(p.monomial(k).dividedBy(rest), lengths, body)) {
                Rational c = available.compareTo(needed) < 0 ? available : needed;
                left = left.minus(Polynomial.of(p.monomial(k), c)).plus(Polynomial.of(negative, c));
            }
        }
        return left;
    }

    /** Whether it is Σf·Σg over the ranges with f, g ≥ 0 and f·g the body. */
    private boolean isProduct(Monomial product, List<Affine> lengths, Monomial body) {
        Monomial bodies = Monomial.ONE;
        int sums = 0;
        for (int k = 0; k < product.size(); k++) {
            if (product.exponent(k) < 1
                    || !(forms.atoms.atom(product.atom(k)) instanceof Atom.Sum f)
                    || !f.lengths().equals(lengths)
                    || !isNonNegative(f)) {
                return false;
            }
            bodies = bodies.times(f.body().power(product.exponent(k)));
            sums += product.exponent(k);
        }
        return isCompleted(bodies, sums, lengths, body);
    }

    /** Whether the product of the summands of two sums is this: of those that show, and of those that are assumed to be 1. */
    private boolean isCompleted(Monomial bodies, int sums, List<Affine> lengths, Monomial wanted) {
        if (sums >= 2) {
            return sums == 2 && isSame(bodies, wanted, lengths);
        }
        for (Atom.Sum one : forms.rules.sumsToOne()) {
            if (one.lengths().equals(lengths)
                    && isNonNegative(one)
                    && isCompleted(bodies.times(one.body()), sums + 1, lengths, wanted)) {
                return true;
            }
        }
        return false;
    }

    private Polynomial paired(Polynomial p, Monomial negative, int square, Atom.Sum s) {
        Monomial rest = negative.dividedBy(Monomial.of(square, 2));
        if (!Sign.within(forms.signs.ofMonomial(rest), Sign.NON_NEGATIVE)) {
            return p;
        }
        Polynomial left = p;
        List<Monomial> outer = s.lengths().size() == 2 ? List.of(outerBound(s, 0), outerBound(s, 1)) : List.of();
        for (int k = 0; k < p.size(); k++) {
            Rational available = left.coefficientOf(p.monomial(k));
            Rational needed = left.coefficientOf(negative).negate();
            if (available.signum() <= 0 || needed.signum() <= 0) {
                continue;
            }
            Monomial product = p.monomial(k).dividedBy(rest);
            if (outer.contains(product) || bounds(product, s)) {
                Rational c = available.compareTo(needed) < 0 ? available : needed;
                left = left.minus(Polynomial.of(p.monomial(k), c)).plus(Polynomial.of(negative, c));
            }
        }
        return left;
    }

    /** Whether the product is Σf·Σg over the ranges of {@code s} with f, g ≥ 0 and f·g the square of its summand. */
    private boolean bounds(Monomial product, Atom.Sum s) {
        Monomial bodies = Monomial.ONE;
        int sums = 0;
        Monomial left = product;
        for (int k = 0; k < product.size(); k++) {
            if (forms.atoms.atom(product.atom(k)) instanceof Atom.Sum f
                    && f.lengths().equals(s.lengths())) {
                if (product.exponent(k) < 1 || !isNonNegative(f)) {
                    return false;
                }
                bodies = bodies.times(f.body().power(product.exponent(k)));
                sums += product.exponent(k);
                left = left.without(product.atom(k));
            }
        }
        Monomial square = s.body().power(2);
        if (sums == 1 && left.dividedBy(sizes(s.lengths())).isOne()) {
            return isSame(bodies, square, s.lengths());
        }
        return left.isOne() && isCompleted(bodies, sums, s.lengths(), square);
    }

    /** Whether two summands are equal: squares of roots and absolute values are no longer roots and absolute values. */
    private boolean isSame(Monomial one, Monomial other, List<Affine> lengths) {
        if (one.equals(other) || !(isSquaredTower(one) || isSquaredTower(other))) {
            return one.equals(other);
        }
        List<Integer> at = running.computeIfAbsent(
                lengths, l -> l.stream().map(forms.indices::fresh).toList());
        IndexMap map = new IndexMap();
        for (int k = 0; k < at.size(); k++) {
            map.and(forms.indices.canonical(k), Affine.of(at.get(k)));
        }
        return forms.replacement.in(one, map).equals(forms.replacement.in(other, map));
    }

    private boolean isSquaredTower(Monomial m) {
        for (int k = 0; k < m.size(); k++) {
            if (Math.abs(m.exponent(k)) > 1 && forms.atoms.atom(m.atom(k)) instanceof Atom.Tower) {
                return true;
            }
        }
        return false;
    }

    private boolean isNonNegative(Atom.Sum f) {
        return Sign.within(forms.signs.of(forms.summing.opened(f)), Sign.NON_NEGATIVE);
    }

    private Monomial sizes(List<Affine> lengths) {
        Monomial product = Monomial.ONE;
        for (Affine length : lengths) {
            if (length.asIndex() < 0) {
                return Monomial.of(-1, 1);
            }
            product = product.times(Monomial.of(forms.atoms.number(new Atom.Count(length.asIndex())), 1));
        }
        return product;
    }
}
