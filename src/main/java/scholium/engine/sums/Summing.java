package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;
import scholium.algebra.TermCollector;

/**
 * Summation of normal forms over 1..n.
 *
 * <p>δ_jk is summed out; what does not depend on the index goes out of the sum; sums inside the summand are opened, so that
 * the result is a polynomial in connected multiple sums of products.
 */
final class Summing {
    private final NormalForms forms;

    Summing(NormalForms forms) {
        this.forms = forms;
    }

    /** The sum over several indices, the last one first. */
    Polynomial over(Polynomial p, List<Integer> bound, List<Affine> lengths) {
        Polynomial result = p;
        for (int k = bound.size() - 1; k >= 0; k--) {
            result = over(result, bound.get(k), lengths.get(k));
        }
        return result;
    }

    Polynomial over(Polynomial p, int index, Affine length) {
        if (p.isZero() || forms.indices.isNonNegative(length.times(-1))) {
            return Polynomial.ZERO;
        }
        Affine plain = length.plus(-length.constant());
        int shortest = forms.indices.shortest(plain, length.constant());
        if (shortest < length.constant()) {
            return split(p, index, plain.plus(shortest), length.constant() - shortest);
        }
        Polynomial reduced = forms.reduction.reduce(p, index);
        TermCollector out = forms.collector();
        for (int k = 0; k < reduced.size(); k++) {
            out.add(term(reduced.monomial(k), index, length), reduced.coefficient(k));
        }
        return out.collect();
    }

    /** The sum over 1..shorter and the next few elements one by one. */
    private Polynomial split(Polynomial p, int index, Affine shorter, int more) {
        int fresh = forms.indices.fresh(shorter);
        Polynomial result = over(forms.replacement.in(p, IndexMap.of(index, Affine.of(fresh))), fresh, shorter);
        for (int k = 1; k <= more; k++) {
            result = result.plus(forms.replacement.in(p, IndexMap.of(index, shorter.plus(k))));
        }
        return result;
    }

    private Polynomial term(Monomial m, int index, Affine length) {
        Monomial outside = Monomial.ONE;
        Monomial inside = Monomial.ONE;
        for (int k = 0; k < m.size(); k++) {
            Monomial factor = Monomial.of(m.atom(k), m.exponent(k));
            if (!forms.atoms.mentions(m.atom(k), index)) {
                outside = outside.times(factor);
                continue;
            }
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Equal e
                    && Math.abs(e.form().factorOf(index)) == 1) {
                return single(m.without(m.atom(k)), e.form(), index, length);
            }
            inside = inside.times(factor);
        }
        if (inside.isOne()) {
            return forms.times(Polynomial.of(outside), count(length));
        }
        return forms.times(Polynomial.of(outside), connected(inside, index, length));
    }

    /** The number of integers in 1..length. */
    Polynomial count(Affine length) {
        if (!forms.indices.isNonNegative(length)) {
            throw new OutsideLanguage("a range whose length may be negative");
        }
        return forms.count(length);
    }

    /** Σ_j δ(form) F(j) = F(k) where the form is 0 at j = k, if k is in the range. */
    private Polynomial single(Monomial rest, Affine form, int index, Affine length) {
        int factor = form.factorOf(index);
        Affine at = form.plus(Affine.of(index), -factor).times(-factor);
        Polynomial value = forms.replacement.in(Polynomial.of(rest), IndexMap.of(index, at));
        Polynomial inRange = forms.times(
                forms.indicators.positive(at),
                forms.indicators.positive(length.plus(1).minus(at)));
        return forms.times(value, inRange);
    }

    private Polynomial connected(Monomial inside, int index, Affine length) {
        List<Integer> bound = new ArrayList<>(List.of(index));
        List<Affine> lengths = new ArrayList<>(List.of(length));
        Monomial plain = Monomial.ONE;
        Polynomial opened = Polynomial.ONE;
        for (int k = 0; k < inside.size(); k++) {
            if (!(forms.atoms.atom(inside.atom(k)) instanceof Atom.Sum s)) {
                plain = plain.times(Monomial.of(inside.atom(k), inside.exponent(k)));
                continue;
            }
            if (inside.exponent(k) < 0) {
                throw new IllegalStateException("an open sum in a denominator was not folded");
            }
            for (int copy = 0; copy < inside.exponent(k); copy++) {
                opened = forms.times(opened, open(s, bound, lengths));
            }
        }
        Polynomial body = forms.times(opened, forms.fix(plain));
        if (bound.size() == 1) {
            return component(inside, bound, lengths);
        }
        TermCollector out = forms.collector();
        for (int k = 0; k < body.size(); k++) {
            out.add(component(body.monomial(k), bound, lengths), body.coefficient(k));
        }
        return out.collect();
    }

    /** The summand of a sum at indices of their own. */
    Polynomial opened(Atom.Sum s) {
        return open(s, new ArrayList<>(), new ArrayList<>());
    }

    private Polynomial open(Atom.Sum s, List<Integer> bound, List<Affine> lengths) {
        IndexMap map = new IndexMap();
        for (int k = 0; k < s.lengths().size(); k++) {
            int fresh = forms.indices.fresh(s.lengths().get(k));
            map.and(forms.indices.canonical(k), Affine.of(fresh));
            bound.add(fresh);
            lengths.add(s.lengths().get(k));
        }
        return forms.replacement.in(s.body(), map);
    }

    /** The sum of a product without sums over several indices. */
    private Polynomial component(Monomial m, List<Integer> bound, List<Affine> lengths) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Equal e && mentionsAny(m.atom(k), bound)) {
                return withDelta(m, e.form(), bound, lengths);
            }
        }
        if (bound.size() > 1) {
            Polynomial better = oneFirst(m, bound, lengths);
            better = better == null ? innerFirst(m, bound, lengths) : better;
            if (better != null) {
                return better;
            }
        }
        Summed summed = independently(m, bound, bound, lengths);
        return forms.times(summed.sums(), forms.fix(summed.rest()));
    }

    /** A product of sums, and the factors that stand outside of all of them. */
    private record Summed(Polynomial sums, Monomial rest) {}

    /** Sums over some of the bound indices; those that no factor joins are summed apart. */
    private Summed independently(Monomial m, List<Integer> some, List<Integer> bound, List<Affine> lengths) {
        Polynomial sums = Polynomial.ONE;
        Monomial rest = m;
        List<Integer> todo = new ArrayList<>(some);
        while (!todo.isEmpty()) {
            List<Integer> group = new ArrayList<>(List.of(todo.get(0)));
            Monomial part = partWith(rest, group, some);
            todo.removeAll(group);
            rest = rest.dividedBy(part);
            List<Affine> ranges = ranges(group, bound, lengths);
            sums = forms.times(sums, part.isOne() ? count(ranges.get(0)) : canonical(part, group, ranges));
        }
        return new Summed(sums, rest);
    }

    /** Sums the index first for which the δ has a solution. */
    private Polynomial withDelta(Monomial m, Affine form, List<Integer> bound, List<Affine> lengths) {
        for (int k = bound.size() - 1; k >= 0; k--) {
            if (Math.abs(form.factorOf(bound.get(k))) == 1) {
                List<Integer> others = new ArrayList<>(bound);
                others.remove(k);
                List<Affine> ranges = new ArrayList<>(lengths);
                ranges.remove(k);
                return over(over(Polynomial.of(m), bound.get(k), lengths.get(k)), others, ranges);
            }
        }
        throw new OutsideLanguage("a sum with δ of multiples of its indices");
    }

    /** Sums an index for which a hypothesis or a closed form gives the value of the inner sum. Null if there is none. */
    private @org.jspecify.annotations.Nullable Polynomial oneFirst(
            Monomial m, List<Integer> bound, List<Affine> lengths) {
        for (int k = 0; k < bound.size(); k++) {
            List<Integer> one = List.of(bound.get(k));
            Monomial part = partWith(m, new ArrayList<>(one), one);
            Polynomial inner = null;
            if (forms.rules.hasPatterns()) {
                inner = forms.canonicalSums.of(part, one, List.of(lengths.get(k)));
                boolean plain = inner.size() == 1
                        && !inner.isConstant()
                        && forms.atoms.atom(inner.monomial(0).atom(0)) instanceof Atom.Sum;
                inner = plain ? null : inner;
            }
            if (inner == null) {
                inner = forms.closedForms.ofPartOfRange(part, bound.get(k), lengths.get(k));
            }
            if (inner != null) {
                List<Integer> others = new ArrayList<>(bound);
                others.remove(k);
                List<Affine> ranges = new ArrayList<>(lengths);
                ranges.remove(k);
                return over(forms.times(inner, Polynomial.of(m.dividedBy(part))), others, ranges);
            }
        }
        return null;
    }

    private Polynomial canonical(Monomial part, List<Integer> group, List<Affine> ranges) {
        if (group.size() == 1) {
            Polynomial closed = forms.closedForms.of(part, group.get(0), ranges.get(0));
            closed = closed == null ? forms.closedForms.ofPartOfRange(part, group.get(0), ranges.get(0)) : closed;
            if (closed == null) {
                closed = forms.alignment.of(part, group.get(0), ranges.get(0));
            }
            if (closed != null) {
                return closed;
            }
        }
        Polynomial symmetric = forms.symmetricSums.of(part, group, ranges);
        if (symmetric != null) {
            return symmetric;
        }
        return forms.canonicalSums.of(part, group, ranges);
    }

    private static List<Affine> ranges(List<Integer> group, List<Integer> bound, List<Affine> lengths) {
        List<Affine> ranges = new ArrayList<>(group.size());
        for (Integer b : group) {
            ranges.add(lengths.get(bound.indexOf(b)));
        }
        return ranges;
    }

    private boolean mentionsAny(int atom, List<Integer> indices) {
        for (int i : indices) {
            if (forms.atoms.mentions(atom, i)) {
                return true;
            }
        }
        return false;
    }

    /** The factors connected with the first index of {@code group}, which receives the other indices that connect them. */
    private Monomial partWith(Monomial m, List<Integer> group, List<Integer> joining) {
        Monomial part = Monomial.ONE;
        Monomial left = m;
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int k = 0; k < left.size(); k++) {
                int atom = left.atom(k);
                if (mentionsAny(atom, group)) {
                    Monomial factor = Monomial.of(atom, left.exponent(k));
                    part = part.times(factor);
                    left = left.without(atom);
                    for (int i : forms.atoms.free(atom)) {
                        if (joining.contains(i) && !group.contains(i)) {
                            group.add(i);
                        }
                    }
                    grown = true;
                    break;
                }
            }
        }
        return part;
    }

    /**
     * Sums the indices that occur in no element with a relation first: the relations of the others may then apply to
     * what was summed. Null if that changes nothing.
     */
    private @org.jspecify.annotations.Nullable Polynomial innerFirst(
            Monomial m, List<Integer> bound, List<Affine> lengths) {
        List<Integer> outer = new ArrayList<>();
        List<Integer> inner = new ArrayList<>();
        for (int b : bound) {
            boolean related = false;
            for (int k = 0; k < m.size(); k++) {
                Towers.Row row = forms.row(m.atom(k));
                related |= row != null && row.hasRelation() && forms.atoms.mentions(m.atom(k), b);
            }
            (related ? outer : inner).add(b);
        }
        if (outer.isEmpty() || inner.isEmpty()) {
            return null;
        }
        Summed summed = independently(m, inner, bound, lengths);
        Polynomial whole = forms.times(summed.sums(), Polynomial.of(summed.rest()));
        Polynomial reduced = whole;
        for (int b : outer) {
            reduced = forms.reduction.reduce(reduced, b);
        }
        if (reduced.equals(whole)) {
            return null;
        }
        List<Affine> ranges = ranges(outer, bound, lengths);
        return over(reduced, outer, ranges);
    }
}
