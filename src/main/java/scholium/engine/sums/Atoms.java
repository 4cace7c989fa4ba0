package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;
import scholium.algebra.Polynomial;

/** The atoms of one decision, numbered in the order in which they are met. */
final class Atoms {
    private static final int INTEGER_BITS = 20;

    private final Indices indices;
    private final Towers towers;
    private final Map<Atom, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> degrees = new HashMap<>();

    /**
     * @param free the indices that occur, sizes and the atom's own bound indices excepted, ascending
     * @param degree the least exponent that a relation removes, or {@link Integer#MAX_VALUE}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Entry(Atom atom, int[] free, int degree, boolean indicator) {}

    Atoms(Indices indices, Towers towers) {
        this.indices = indices;
        this.towers = towers;
    }

    int number(Atom atom) {
        Integer known = numbers.get(atom);
        if (known != null) {
            return known;
        }
        boolean indicator = atom instanceof Atom.Equal || atom instanceof Atom.Positive;
        int degree = Integer.MAX_VALUE;
        if (atom instanceof Atom.Element e) {
            degree = degrees.getOrDefault(e.name(), degree);
        } else if (atom instanceof Atom.Tower t) {
            degree = towers.row(t.row()).degree();
        } else if (atom instanceof Atom.NumberPower p && p.base() == -1) {
            degree = 2;
        } else if (atom instanceof Atom.Power p
                && atom(p.base()) instanceof Atom.Tower t
                && towers.row(t.row()).kind() == Towers.Kind.ROOT) {
            degree = towers.row(t.row()).degree();
        }
        numbers.put(atom, entries.size());
        entries.add(new Entry(atom, freeOf(atom), degree, indicator));
        return entries.size() - 1;
    }

    Atom atom(int number) {
        return entries.get(number).atom();
    }

    int[] free(int number) {
        return entries.get(number).free();
    }

    /** From now on the power of an element of the family is rewritten. */
    void relate(String family, int degree) {
        degrees.put(family, degree);
        for (int k = 0; k < entries.size(); k++) {
            Entry e = entries.get(k);
            if (e.atom() instanceof Atom.Element x && x.name().equals(family)) {
                entries.set(k, new Entry(e.atom(), e.free(), degree, e.indicator()));
            }
        }
    }

    int degree(int number) {
        return entries.get(number).degree();
    }

    boolean isIndicator(int number) {
        return entries.get(number).indicator();
    }

    boolean mentions(int number, int index) {
        return Arrays.binarySearch(entries.get(number).free(), index) >= 0;
    }

    boolean mentions(Monomial m, int index) {
        for (int k = 0; k < m.size(); k++) {
            if (mentions(m.atom(k), index)) {
                return true;
            }
        }
        return false;
    }

    /** The integer form in sizes and indices that this is, or null: no n²/(n − 1), and no coefficient beyond 20 bits. */
    @Nullable Affine integerForm(Polynomial p) {
        Affine form = Affine.ZERO;
        for (int k = 0; k < p.size(); k++) {
            Monomial m = p.monomial(k);
            if (!p.coefficient(k).isInteger() || p.coefficient(k).numerator().bitLength() > INTEGER_BITS) {
                return null;
            }
            int c = p.coefficient(k).intValueExact();
            if (m.isOne()) {
                form = form.plus(c);
            } else if (m.isAtom() && atom(m.atom(0)) instanceof Atom.Count count) {
                form = form.plus(Affine.of(count.index()), c);
            } else {
                return null;
            }
        }
        return form;
    }

    /** Whether a product as it stands may violate a relation. */
    boolean isRaw(Monomial m) {
        for (int k = 0; k < m.size(); k++) {
            Entry e = entries.get(m.atom(k));
            if (m.exponent(k) >= e.degree() || (e.indicator() && (m.size() > 1 || m.exponent(k) != 1))) {
                return true;
            }
        }
        return false;
    }

    private int[] freeOf(Atom atom) {
        IndexSet free = new IndexSet();
        if (atom instanceof Atom.Element e) {
            add(free, e.at());
        } else if (atom instanceof Atom.Partial p) {
            for (Atom.Element e : p.wrt()) {
                add(free, e.at());
            }
        } else if (atom instanceof Atom.Count c) {
            add(free, c.index());
        } else if (atom instanceof Atom.Equal e) {
            add(free, e.form());
        } else if (atom instanceof Atom.Positive p) {
            add(free, p.form());
        } else if (atom instanceof Atom.Sum s) {
            add(free, s.lengths());
            for (int k = 0; k < s.body().size(); k++) {
                for (int i : free(s.body().atom(k))) {
                    if (indices.kind(i) != Indices.Kind.CANONICAL) {
                        free.add(i);
                    }
                }
            }
        } else if (atom instanceof Atom.Tower t) {
            for (int i : t.at()) {
                free.add(i);
            }
        } else if (atom instanceof Atom.Power p) {
            free.addAll(free(p.base()));
            add(free, p.index());
        } else if (atom instanceof Atom.NumberPower p) {
            add(free, p.index());
        } else if (atom instanceof Atom.Factorial f) {
            add(free, f.argument());
        }
        return free.toArray();
    }

    private void add(IndexSet free, List<Affine> forms) {
        for (int k = 0; k < forms.size(); k++) {
            add(free, forms.get(k));
        }
    }

    private void add(IndexSet free, Affine form) {
        for (int i : form.indices()) {
            add(free, i);
        }
    }

    private void add(IndexSet free, int index) {
        if (indices.kind(index) != Indices.Kind.SIZE) {
            free.add(index);
        }
    }
}
