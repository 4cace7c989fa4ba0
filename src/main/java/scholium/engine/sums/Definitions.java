package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/**
 * Introduces extension elements. Two elements are the same if their arguments are, up to the names of indices: the
 * arguments are written over placeholders, in the order of the free indices that makes them least.
 */
final class Definitions {
    /** Beyond this many free indices the orders are no longer tried; equal elements may then look different. */
    private static final int MOST_TRIED = 4;

    private static final List<int[]> NO_ORDER = List.of(new int[0]);

    private final NormalForms forms;
    private final Map<List<Polynomial>, Written> known = new HashMap<>();

    Definitions(NormalForms forms) {
        this.forms = forms;
    }

    /** Drops what has been written without a rule that has just been learned. */
    void forget() {
        known.clear();
    }

    /** The polynomial as one element, not unfolded: for negative and symbolic powers. */
    Polynomial foldedElement(Polynomial p) {
        return element(Towers.Kind.FOLDED, "", List.of(p), args -> args.get(0), 1);
    }

    Polynomial root(Polynomial radicand, int degree) {
        return element(Towers.Kind.ROOT, degree, List.of(radicand), args -> args.get(0), degree);
    }

    /** An element without a relation. */
    Polynomial free(Towers.Kind kind, Object detail, List<Polynomial> arguments) {
        return element(kind, detail, arguments, args -> Polynomial.ZERO, Integer.MAX_VALUE);
    }

    Polynomial element(
            Towers.Kind kind,
            Object detail,
            List<Polynomial> arguments,
            Function<List<Polynomial>, Polynomial> relation,
            int degree) {
        Written w = written(arguments);
        int row = forms.towers.find(kind, detail, w.arguments());
        if (row < 0) {
            Polynomial defined = degree == Integer.MAX_VALUE ? Polynomial.ZERO : relation.apply(w.arguments());
            row = forms.towers.add(
                    new Towers.Row(kind, detail, w.arguments(), defined, degree, symmetries(w.orders())));
        }
        return of(row, w.orders().get(0), 1);
    }

    /** The element if it has been introduced, else null. */
    @Nullable Polynomial existing(Towers.Kind kind, Object detail, List<Polynomial> arguments) {
        Written w = written(arguments);
        int row = forms.towers.find(kind, detail, w.arguments());
        return row < 0 ? null : of(row, w.orders().get(0), 1);
    }

    /**
     * Arguments over placeholders.
     *
     * @param orders the orders of the actual indices that give these arguments
     */
    private record Written(List<Polynomial> arguments, List<int[]> orders) {}

    private Written written(List<Polynomial> arguments) {
        Written w = known.get(arguments);
        if (w == null) {
            w = write(arguments);
            if (!forms.rules.isNaming()) {
                known.put(arguments, w);
            }
        }
        return w;
    }

    private Written write(List<Polynomial> arguments) {
        int[] free = free(arguments);
        if (free.length == 0) {
            return new Written(arguments, NO_ORDER);
        }
        List<Polynomial> best = null;
        List<int[]> equal = new ArrayList<>();
        List<int[]> orders = free.length <= MOST_TRIED
                ? Permutations.of(free.length)
                : List.of(Permutations.of(1).get(0));
        for (int[] order : orders) {
            IndexMap map = new IndexMap();
            for (int k = 0; k < free.length; k++) {
                int position = free.length <= MOST_TRIED ? order[k] : k;
                map.and(free[k], Affine.of(forms.indices.placeholder(position)));
            }
            List<Polynomial> written = replaced(arguments, map);
            int comparison = best == null ? -1 : compare(written, best);
            if (comparison < 0) {
                best = written;
                equal.clear();
            }
            if (comparison <= 0) {
                equal.add(arranged(free, order));
            }
        }
        return new Written(best == null ? arguments : best, equal);
    }

    private List<Polynomial> replaced(List<Polynomial> arguments, IndexMap map) {
        if (arguments.size() == 1) {
            return List.of(forms.replacement.in(arguments.get(0), map));
        }
        List<Polynomial> result = new ArrayList<>(arguments.size());
        for (Polynomial a : arguments) {
            result.add(forms.replacement.in(a, map));
        }
        return result;
    }

    private static int[] arranged(int[] free, int[] order) {
        int[] at = free.clone();
        for (int k = 0; k < free.length && free.length <= MOST_TRIED; k++) {
            at[order[k]] = free[k];
        }
        return at;
    }

    private static List<int[]> symmetries(List<int[]> equal) {
        int[] first = equal.get(0);
        List<int[]> result = new ArrayList<>();
        for (int[] other : equal) {
            int[] positions = new int[first.length];
            for (int n = 0; n < first.length; n++) {
                for (int k = 0; k < first.length; k++) {
                    if (first[k] == other[n]) {
                        positions[n] = k;
                    }
                }
            }
            result.add(positions);
        }
        return result;
    }

    /** The element of a row at plain, different indices. */
    Polynomial of(int row, int[] at, int exponent) {
        List<Integer> best = null;
        List<int[]> symmetries = forms.towers.row(row).symmetries();
        for (int s = 0; s < symmetries.size(); s++) {
            List<Integer> candidate = arrangement(at, symmetries.get(s));
            if (best == null || compareNumbers(candidate, best) < 0) {
                best = candidate;
            }
        }
        int atom = forms.atoms.number(new Atom.Tower(row, best == null ? List.of() : best));
        // A folded polynomial keeps its exponent 1 here; products unfold it.
        return exponent == 1 || exponent < forms.towers.row(row).degree()
                ? forms.of(atom, exponent)
                : forms.fix(Monomial.of(atom, exponent));
    }

    private static List<Integer> arrangement(int[] at, int[] positions) {
        switch (positions.length) {
            case 0 -> {
                return List.of();
            }
            case 1 -> {
                return List.of(at[positions[0]]);
            }
            default -> {
                Integer[] result = new Integer[positions.length];
                for (int k = 0; k < result.length; k++) {
                    result[k] = at[positions[k]];
                }
                return List.of(result);
            }
        }
    }

    private static int compareNumbers(List<Integer> a, List<Integer> b) {
        for (int k = 0; k < a.size(); k++) {
            if (!a.get(k).equals(b.get(k))) {
                return Integer.compare(a.get(k), b.get(k));
            }
        }
        return 0;
    }

    private static int compare(List<Polynomial> a, List<Polynomial> b) {
        for (int k = 0; k < a.size(); k++) {
            int order = a.get(k).compareTo(b.get(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The indices free in the arguments, ascending; sizes are constants. */
    int[] free(List<Polynomial> arguments) {
        IndexSet free = new IndexSet();
        for (Polynomial p : arguments) {
            for (int k = 0; k < p.size(); k++) {
                Monomial m = p.monomial(k);
                for (int l = 0; l < m.size(); l++) {
                    for (int i : forms.atoms.free(m.atom(l))) {
                        // The bound index of a product stays as it is.
                        if (forms.indices.kind(i) != Indices.Kind.CANONICAL) {
                            free.add(i);
                        }
                    }
                }
            }
        }
        return free.toArray();
    }

    /** A definition at actual indices. */
    Polynomial instance(Polynomial definition, List<Integer> at) {
        if (at.isEmpty() && forms.rules.isEmpty()) {
            return definition;
        }
        IndexMap map = new IndexMap();
        for (int n = 0; n < at.size(); n++) {
            if (forms.indices.kind(at.get(n)) == Indices.Kind.CANONICAL) {
                throw new OutsideLanguage("a bound index would be captured by the sums of a definition");
            }
            map.and(forms.indices.placeholder(n), Affine.of(at.get(n)));
        }
        return forms.replacement.in(definition, map);
    }
}
