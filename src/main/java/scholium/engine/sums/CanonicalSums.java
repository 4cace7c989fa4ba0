package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/**
 * Names the bound indices of a sum so that sums that differ in these names only become one atom: of all orders of the
 * indices within one range, the one that gives the least product. Indices that already play different parts are not
 * exchanged.
 */
final class CanonicalSums {
    /** With more orders than this the first is taken; equal sums may then look different. */
    private static final int MOST_ORDERS = 720;

    private final NormalForms forms;

    CanonicalSums(NormalForms forms) {
        this.forms = forms;
    }

    Polynomial of(Monomial m, List<Integer> bound, List<Affine> lengths) {
        return of(m, bound, lengths, true);
    }

    private Polynomial of(Monomial m, List<Integer> bound, List<Affine> lengths, boolean mayTurn) {
        Monomial single = bound.size() == 1 ? named(m, bound) : null;
        if (single != null) {
            return forms.of(new Atom.Sum(lengths, single));
        }
        List<Integer> sorted = new ArrayList<>(bound);
        long[] parts = new long[bound.size()];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = bound.size() == 1 || isOrdered(m) ? 0 : part(m, bound.get(k));
        }
        Comparator<Integer> byLength = Comparator.comparing(b -> lengths.get(bound.indexOf(b)));
        sorted.sort(byLength.thenComparing(b -> parts[bound.indexOf(b)]));
        Monomial best = null;
        for (List<Integer> order : orders(sorted, bound, lengths, parts)) {
            Monomial candidate = named(m, order);
            if (candidate != null && (best == null || candidate.compareTo(best) < 0)) {
                best = candidate;
            }
        }
        if (best == null && mayTurn) {
            return turned(m, bound, lengths);
        }
        if (best == null) {
            throw new OutsideLanguage("a sum over ordered indices of this shape");
        }
        List<Affine> ranges = new ArrayList<>(sorted.size());
        for (int b : sorted) {
            ranges.add(lengths.get(bound.indexOf(b)));
        }
        return forms.of(new Atom.Sum(ranges, best));
    }

    /** [f > 0] = 1 − [f = 0] − [−f > 0] for an order whose orientation the canonical names would turn around. */
    private Polynomial turned(Monomial m, List<Integer> bound, List<Affine> lengths) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Positive p) {
                Polynomial rest = Polynomial.of(m.without(m.atom(k)));
                Polynomial all = forms.summing.over(rest, bound, lengths);
                Polynomial equal =
                        forms.summing.over(forms.times(rest, forms.indicators.equal(p.form())), bound, lengths);
                int opposite = forms.atoms.number(new Atom.Positive(p.form().times(-1)));
                Monomial other = m.without(m.atom(k)).times(Monomial.of(opposite, 1));
                return all.minus(equal).minus(of(other, bound, lengths, false));
            }
        }
        throw new OutsideLanguage("a sum over ordered indices of this shape");
    }

    private boolean isOrdered(Monomial m) {
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.atom(m.atom(k)) instanceof Atom.Positive) {
                return true;
            }
        }
        return false;
    }

    /** Null where an order of indices would have to be turned around. */
    private @Nullable Monomial named(Monomial m, List<Integer> order) {
        IndexMap map = new IndexMap();
        for (int k = 0; k < order.size(); k++) {
            map.and(order.get(k), Affine.of(forms.indices.canonical(k)));
        }
        Polynomial p = forms.replacement.in(m, map);
        return p.size() == 1 && p.coefficient(0).isOne() ? p.monomial(0) : null;
    }

    private static List<List<Integer>> orders(
            List<Integer> sorted, List<Integer> bound, List<Affine> lengths, long[] parts) {
        List<List<Integer>> result = new ArrayList<>(List.of(List.of()));
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            int first = bound.indexOf(sorted.get(from));
            while (to < sorted.size() && same(first, bound.indexOf(sorted.get(to)), lengths, parts)) {
                to++;
            }
            List<Integer> group = sorted.subList(from, to);
            List<int[]> permutations =
                    group.size() <= 6 ? Permutations.of(group.size()) : List.of(identity(group.size()));
            if ((long) permutations.size() * result.size() > MOST_ORDERS) {
                permutations = List.of(identity(group.size()));
            }
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> start : result) {
                for (int[] permutation : permutations) {
                    List<Integer> order = new ArrayList<>(start);
                    for (int position : permutation) {
                        order.add(group.get(position));
                    }
                    longer.add(order);
                }
            }
            result = longer;
            from = to;
        }
        return result;
    }

    private static boolean same(int a, int b, List<Affine> lengths, long[] parts) {
        return parts[a] == parts[b] && lengths.get(a).equals(lengths.get(b));
    }

    private static int[] identity(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, k -> k);
        return order;
    }

    /** A number that depends only on which part the index plays in the product, not on the names of indices. */
    private long part(Monomial m, int index) {
        long sum = 0;
        for (int k = 0; k < m.size(); k++) {
            if (forms.atoms.mentions(m.atom(k), index)) {
                long h = place(forms.atoms.atom(m.atom(k)), index) * 1_000_003 + m.exponent(k);
                sum += h * h * 31 + h;
            }
        }
        return sum;
    }

    private long place(Atom atom, int index) {
        if (atom instanceof Atom.Element e) {
            long h = e.name().hashCode();
            long weight = forms.rules.isSymmetric(e.name()) ? 1 : 31;
            for (Affine a : e.at()) {
                h = weight * h + a.factorOf(index);
            }
            return h;
        }
        if (atom instanceof Atom.Tower t) {
            Towers.Row row = forms.towers.row(t.row());
            long h = t.row() + 7L;
            // Symmetric arguments play the same part.
            return row.symmetries().size() > 1 ? h : 31 * h + t.at().indexOf(index);
        }
        return atom.getClass().getSimpleName().hashCode();
    }
}
