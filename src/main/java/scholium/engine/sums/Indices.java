package scholium.engine.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The indices of one decision, numbered, each with what is known of its range. Numbers grow from the outside in: sizes,
 * free indices, then the indices of binders; placeholders and the canonical names of bound indices stand apart.
 */
final class Indices {
    private static final int DEPTH = 8;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> placeholders = new ArrayList<>();
    private final List<Integer> canonical = new ArrayList<>();
    private final List<Integer> parameters = new ArrayList<>();
    private final Map<BoundKey, Integer> bound = new HashMap<>();
    private final Map<Affine, Integer> shortest = new HashMap<>();
    private final Set<Integer> fixed = new HashSet<>();

    /** What an index is. */
    enum Kind {
        SIZE,
        FREE,
        BOUND,
        /** Stands for an argument in a definition. */
        PLACEHOLDER,
        /** The n-th bound index of a sum in normal form. */
        CANONICAL
    }

    private record Entry(
            Kind kind,
            String name,
            @Nullable Affine lower,
            @Nullable Affine upper) {}

    private record BoundKey(int height, Affine length) {}

    private int add(Kind kind, String name, @Nullable Affine lower, @Nullable Affine upper) {
        entries.add(new Entry(kind, name, lower, upper));
        return entries.size() - 1;
    }

    int size(String name, int minimum) {
        return add(Kind.SIZE, name, Affine.constant(minimum), null);
    }

    int free(String name, @Nullable Affine lower, @Nullable Affine upper) {
        return add(Kind.FREE, name, lower, upper);
    }

    /** A free index of the goal: it has one value throughout, as a size has. */
    int fixed(String name, @Nullable Affine lower, @Nullable Affine upper) {
        int index = free(name, lower, upper);
        fixed.add(index);
        return index;
    }

    /**
     * Whether the form is one number throughout: it mentions nothing but sizes and free indices of the goal. A range of such
     * a length needs no indicators, and the product over it may keep its length as a number: no sum runs over these indices,
     * and no definition is applied to others in their place.
     */
    boolean isFixed(Affine form) {
        for (int i : form.indices()) {
            if (kind(i) != Kind.SIZE && !fixed.contains(i)) {
                return false;
            }
        }
        return true;
    }

    /** The index of a binder over 1..length whose body has binders nested {@code height} deep. */
    int bound(int height, Affine length, String name) {
        note(length);
        return bound.computeIfAbsent(new BoundKey(height, length), k -> add(Kind.BOUND, name, Affine.ONE, length));
    }

    private void note(Affine length) {
        if (isNonNegative(length)) {
            shortest.merge(length.plus(-length.constant()), length.constant(), Math::min);
        }
    }

    /**
     * The least constant c such that a sum over 1..n+c has been read with this n (a form without a constant) and n + c is
     * not negative; longer ranges are this one and single elements.
     */
    int shortest(Affine plain, int otherwise) {
        return plain.isConstant() ? otherwise : Math.min(shortest.getOrDefault(plain, otherwise), otherwise);
    }

    /** An index over 1..length that occurs nowhere yet. */
    int fresh(Affine length) {
        return add(Kind.BOUND, "j", Affine.ONE, length);
    }

    int placeholder(int position) {
        while (placeholders.size() <= position) {
            placeholders.add(add(Kind.PLACEHOLDER, "@" + placeholders.size(), null, null));
        }
        return placeholders.get(position);
    }

    /** The n-th parameter of an argument of a loss. */
    int parameter(int position) {
        while (parameters.size() <= position) {
            parameters.add(add(Kind.FREE, "p" + parameters.size(), null, null));
        }
        return parameters.get(position);
    }

    int canonical(int position) {
        while (canonical.size() <= position) {
            canonical.add(add(Kind.CANONICAL, "$" + canonical.size(), null, null));
        }
        return canonical.get(position);
    }

    /** Whether all of the first are bound, and all of both run over one and the same range. */
    boolean cover(int[] general, int[] special) {
        if (general.length == 0) {
            return false;
        }
        Entry range = entries.get(general[0]);
        for (int i : general) {
            if (kind(i) != Kind.BOUND || !sameRange(range, entries.get(i))) {
                return false;
            }
        }
        for (int i : special) {
            if (!sameRange(range, entries.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRange(Entry a, Entry b) {
        return a.lower() != null
                && a.upper() != null
                && a.lower().equals(b.lower())
                && a.upper().equals(b.upper());
    }

    /** Whether the range of a bound or quantified index may be empty. A free index of the goal has a value. */
    boolean mayHaveNoValue(int index) {
        Entry e = entries.get(index);
        return e.kind() != Kind.SIZE
                && e.lower() != null
                && e.upper() != null
                && !isPositive(e.upper().minus(e.lower()).plus(1));
    }

    /** The least value of a size. */
    int minimum(int index) {
        Affine lower = entries.get(index).lower();
        return lower == null ? 0 : lower.constant();
    }

    /** The least and the greatest value of an index where the indices further out have values. */
    int[] range(int index, ToIntFunction<Affine> value) {
        Affine lower = entries.get(index).lower();
        Affine upper = entries.get(index).upper();
        int from = lower == null ? 1 : value.applyAsInt(lower);
        return new int[] {from, upper == null ? from + 3 : value.applyAsInt(upper)};
    }

    /** Whether the index has exactly this range. */
    boolean runsOver(int index, Affine lower, @Nullable Affine upper) {
        Entry e = entries.get(index);
        return lower.equals(e.lower()) && (upper == null ? e.upper() == null : upper.equals(e.upper()));
    }

    int count() {
        return entries.size();
    }

    Kind kind(int index) {
        return entries.get(index).kind();
    }

    String name(int index) {
        return entries.get(index).name();
    }

    /** The index of the form furthest in: a bound index before a free one, whatever their numbers. */
    int innermost(Affine form) {
        int best = -1;
        for (int i : form.indices()) {
            best = best < 0 || rank(i) >= rank(best) ? i : best;
        }
        return best;
    }

    private int rank(int index) {
        return switch (kind(index)) {
            case SIZE -> 0;
            case FREE -> 1;
            case PLACEHOLDER -> 2;
            case BOUND -> 3;
            case CANONICAL -> 4;
        };
    }

    /** Whether the form is at least 0 for all values its indices can have; false also means unknown. */
    boolean isNonNegative(Affine form) {
        return isNonNegative(form, DEPTH);
    }

    boolean isPositive(Affine form) {
        return isNonNegative(form.plus(-1));
    }

    private boolean isNonNegative(Affine form, int depth) {
        if (form.isConstant()) {
            return form.constant() >= 0;
        }
        if (depth == 0) {
            return false;
        }
        int[] mentioned = form.indices();
        // Innermost first: the bounds of an index mention only indices further out.
        for (int k = mentioned.length - 1; k >= 0; k--) {
            Entry e = entries.get(mentioned[k]);
            Affine extreme = form.factorAt(k) > 0 ? e.lower() : e.upper();
            if (extreme != null && isNonNegative(form.substitute(mentioned[k], extreme), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The least or greatest value of the form in terms of sizes alone, or null if its indices have no known range. */
    @Nullable Affine extreme(Affine form, boolean greatest) {
        Affine current = form;
        for (int depth = 0; depth < DEPTH; depth++) {
            int inner = -1;
            for (int i : current.indices()) {
                inner = kind(i) == Kind.SIZE ? inner : i;
            }
            if (inner < 0) {
                return current;
            }
            boolean up = greatest == current.factorOf(inner) > 0;
            Affine bound = up ? entries.get(inner).upper() : entries.get(inner).lower();
            if (bound == null) {
                return null;
            }
            current = current.substitute(inner, bound);
        }
        return null;
    }
}
