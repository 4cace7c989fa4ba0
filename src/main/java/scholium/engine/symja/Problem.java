package scholium.engine.symja;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Is {@code left} − {@code right} identically 0?
 *
 * @param vanishing terms that are 0 by hypothesis
 * @param values numbers for some symbols, put in after all derivatives have been taken
 * @param positive symbols that are positive by hypothesis
 * @param losses opaque functions that are losses: wherever they stand, their arguments are those of the document
 * @param partials the symbols that stand for derivatives of losses
 */
record Problem(
        Ground left,
        Ground right,
        List<Ground> vanishing,
        SortedMap<Integer, Ground> values,
        SortedSet<Integer> positive,
        SortedSet<Integer> losses,
        List<Partial> partials) {
    Problem {
        vanishing = List.copyOf(vanishing);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        positive = Collections.unmodifiableSortedSet(new TreeSet<>(positive));
        losses = Collections.unmodifiableSortedSet(new TreeSet<>(losses));
        partials = List.copyOf(partials);
    }

    /** A plain question, without hypotheses. */
    static Problem of(Ground left, Ground right) {
        return new Problem(left, right, List.of(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), List.of());
    }

    /** The derivative of the loss {@code function} with these orders is called {@code symbol}. */
    record Partial(int function, List<Integer> orders, int symbol) {
        Partial {
            orders = List.copyOf(orders);
        }
    }
}
