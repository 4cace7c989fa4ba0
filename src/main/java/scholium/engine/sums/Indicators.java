package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermCollector;
import scholium.number.Rational;

/**
 * Kronecker's δ and the order of indices.
 *
 * <p>The δs of a product are a system of linear equations. It is solved, the greatest index first, for indices with factor
 * ±1; each solved index is replaced everywhere else in the product, and the product keeps one δ for each of them. For
 * plain δ_ij this is the star of each class around its least index, and makes δ² = δ, δ_ij x_j = δ_ij x_i and
 * δ_ij δ_jk = δ_ij δ_ik. A form that its ranges keep from 0 makes the product 0.
 */
final class Indicators {
    private static final int WIDEST_SHIFT = 8;

    private final NormalForms forms;

    Indicators(NormalForms forms) {
        this.forms = forms;
    }

    /** 1 where the form is 0. */
    Polynomial equal(Affine form) {
        if (form.isConstant()) {
            return form.constant() == 0 ? Polynomial.ONE : Polynomial.ZERO;
        }
        if (forms.indices.isPositive(form) || forms.indices.isPositive(form.times(-1))) {
            return Polynomial.ZERO;
        }
        return forms.of(new Atom.Equal(oriented(form)));
    }

    private static Affine oriented(Affine form) {
        return form.factorAt(form.indices().length - 1) < 0 ? form.times(-1) : form;
    }

    /** 1 where the form is positive. Kept with a negative factor of the last index and without a constant. */
    Polynomial positive(Affine form) {
        if (form.isConstant()) {
            return form.constant() > 0 ? Polynomial.ONE : Polynomial.ZERO;
        }
        if (forms.indices.isPositive(form)) {
            return Polynomial.ONE;
        }
        if (forms.indices.isNonNegative(form.times(-1))) {
            return Polynomial.ZERO;
        }
        if (forms.indices.isNonNegative(form)) {
            return Polynomial.ONE.minus(equal(form));
        }
        if (form.factorOf(forms.indices.innermost(form)) > 0) {
            return Polynomial.ONE.minus(equal(form)).minus(positive(form.times(-1)));
        }
        int shift = form.constant();
        if (shift == 0 || Math.abs(shift) > WIDEST_SHIFT) {
            return forms.of(new Atom.Positive(form));
        }
        Affine plain = form.plus(-shift);
        Polynomial result = positive(plain);
        for (int k = 0; k < shift; k++) {
            result = result.plus(equal(plain.plus(k)));
        }
        for (int k = 1; k <= -shift; k++) {
            result = result.minus(equal(plain.plus(-k)));
        }
        return result;
    }

    /** The normal form of a product in which indicators occur. */
    Polynomial fix(Monomial m) {
        List<Affine> equations = new ArrayList<>();
        List<Affine> orders = new ArrayList<>();
        Monomial rest = m;
        for (int k = 0; k < m.size(); k++) {
            Atom a = forms.atoms.atom(m.atom(k));
            if (forms.atoms.isIndicator(m.atom(k)) && m.exponent(k) < 0) {
                throw new IdenticallyZero("an indicator, which is 0 somewhere, stands in a denominator");
            }
            if (a instanceof Atom.Equal e) {
                equations.add(e.form());
                rest = rest.without(m.atom(k));
            } else if (a instanceof Atom.Positive p) {
                orders.add(p.form());
                rest = rest.without(m.atom(k));
            }
        }
        List<Affine> kept = new ArrayList<>();
        IndexMap solution = solve(equations, kept);
        if (solution == null) {
            return Polynomial.ZERO;
        }
        Polynomial result = forms.fixPowers(rest);
        result = forms.replacement.in(result, solution);
        for (Affine order : new java.util.LinkedHashSet<>(orders)) {
            result = result.isZero() ? result : attachOrder(result, solution.in(order));
        }
        Monomial deltas = Monomial.ONE;
        for (Affine e : kept) {
            deltas = deltas.times(Monomial.of(forms.atoms.number(new Atom.Equal(e)), 1));
        }
        return attach(result, deltas, !kept.isEmpty());
    }

    private Polynomial attachOrder(Polynomial p, Affine order) {
        Polynomial indicator = positive(order);
        if (indicator.size() != 1 || indicator.monomial(0).size() != 1) {
            return forms.times(p, indicator);
        }
        int atom = indicator.monomial(0).atom(0);
        TermCollector out = forms.collector();
        for (int k = 0; k < p.size(); k++) {
            Monomial q = p.monomial(k);
            if (q.exponentOf(atom) > 0) {
                out.add(q, p.coefficient(k));
            } else if (!excluded(q, order)) {
                out.add(q.times(Monomial.of(atom, 1)), p.coefficient(k));
            }
        }
        return out.collect();
    }

    /** Whether the product already says that the order cannot hold. */
    private boolean excluded(Monomial m, Affine order) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Positive other
                    && forms.indices.isNonNegative(
                            order.plus(other.form()).times(-1).plus(1))) {
                return true;
            }
        }
        return false;
    }

    private Polynomial attach(Polynomial p, Monomial deltas, boolean solved) {
        if (!solved) {
            return p;
        }
        TermCollector out = forms.collector();
        for (int k = 0; k < p.size(); k++) {
            Monomial product = p.monomial(k).times(deltas);
            boolean again = false;
            for (int l = 0; l < p.monomial(k).size(); l++) {
                again |= forms.atoms.atom(p.monomial(k).atom(l)) instanceof Atom.Equal;
            }
            if (again) {
                out.add(fix(product), p.coefficient(k));
            } else {
                out.add(product, p.coefficient(k));
            }
        }
        return out.collect();
    }

    /** Null where the equations exclude each other; {@code kept} receives them in solved form. */
    @org.jspecify.annotations.Nullable private IndexMap solve(List<Affine> equations, List<Affine> kept) {
        List<Integer> pivots = new ArrayList<>();
        List<Affine> images = new ArrayList<>();
        List<Affine> unsolved = new ArrayList<>();
        for (Affine original : equations) {
            Affine e = original;
            for (int k = 0; k < pivots.size(); k++) {
                e = e.substitute(pivots.get(k), images.get(k));
            }
            if (e.isConstant()) {
                if (e.constant() != 0) {
                    return null;
                }
                continue;
            }
            if (forms.indices.isPositive(e) || forms.indices.isPositive(e.times(-1))) {
                return null;
            }
            int pivot = pivot(e);
            if (pivot < 0) {
                unsolved.add(oriented(e));
                continue;
            }
            Affine image = e.plus(Affine.of(pivot), -e.factorOf(pivot)).times(-e.factorOf(pivot));
            images.replaceAll(old -> old.substitute(pivot, image));
            pivots.add(pivot);
            images.add(image);
        }
        IndexMap map = new IndexMap();
        for (int k = 0; k < pivots.size(); k++) {
            map.and(pivots.get(k), images.get(k));
            kept.add(oriented(Affine.of(pivots.get(k)).minus(images.get(k))));
        }
        for (Affine u : unsolved) {
            Affine again = map.in(u);
            if (!again.isConstant()) {
                kept.add(oriented(again));
            } else if (again.constant() != 0) {
                return null;
            }
        }
        return map;
    }

    private int pivot(Affine e) {
        int[] mentioned = e.indices();
        for (int k = mentioned.length - 1; k >= 0; k--) {
            if (Math.abs(e.factorAt(k)) == 1 && forms.indices.kind(mentioned[k]) != Indices.Kind.SIZE) {
                return mentioned[k];
            }
        }
        return -1;
    }

    /** An indicator that occurs in {@code p}, or −1. */
    int in(Polynomial p) {
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            for (int l = 0; l < m.size(); l++) {
                if (forms.atoms.isIndicator(m.atom(l))) {
                    return m.atom(l);
                }
            }
        }
        return -1;
    }

    /** {@code f(p)} by cases: f(p with χ = 0) + (f(p with χ = 1) − f(p with χ = 0))·χ for an indicator χ of {@code p}. */
    Polynomial byCases(Polynomial p, int indicator, UnaryOperator<Polynomial> f) {
        TermCollector without = forms.collector();
        TermCollector with = forms.collector();
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            if (m.exponentOf(indicator) == 0) {
                without.add(m, p.coefficient(k));
            }
            with.add(m.without(indicator), p.coefficient(k));
        }
        Polynomial one = with.collect();
        List<Affine> kept = new ArrayList<>();
        if (forms.atoms.atom(indicator) instanceof Atom.Equal e) {
            IndexMap map = solve(List.of(e.form()), kept);
            if (map != null) {
                one = forms.replacement.in(one, map);
            }
        }
        Polynomial zero = f.apply(without.collect());
        Polynomial chi = Polynomial.of(Monomial.of(indicator, 1));
        return zero.plus(forms.times(f.apply(one), chi)).plus(forms.times(zero, chi), Rational.MINUS_ONE);
    }
}
