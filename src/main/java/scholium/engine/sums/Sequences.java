package scholium.engine.sums;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Setting;

/**
 * Sequences given by a recurrence: elements at a number are unfolded down to the first, r[t+k] down to the least shift of
 * the same t that the goal or a hypothesis mentions.
 */
final class Sequences {
    private final Map<String, Setting.Recurrence> recurrences = new HashMap<>();
    private final Map<Shift, Integer> least = new HashMap<>();
    private boolean collecting;
    private boolean changed;

    private record Shift(String name, Affine plain) {}

    /** An element is {@code value} where {@code t} means {@code at}. */
    record Unfolding(Index t, Affine at, Expr value) {}

    Sequences(List<Setting.Recurrence> given) {
        given.forEach(r -> recurrences.put(r.name(), r));
    }

    boolean isEmpty() {
        return recurrences.isEmpty();
    }

    /** While collecting, the shifts that are met are noted. */
    void collect(boolean on) {
        collecting = on;
        changed = false;
    }

    /** Whether a lesser shift has been noted since collecting began: what was unfolded may mention others. */
    boolean hasChanged() {
        return changed;
    }

    /** Null where the element stays. */
    @Nullable Unfolding unfold(Atom.Element e, Indices indices) {
        Setting.Recurrence r = recurrences.get(e.name());
        if (r == null || e.at().size() != 1) {
            return null;
        }
        Affine at = e.at().get(0);
        if (at.isConstant()) {
            return at.constant() < r.start() ? null : unfolded(r, at);
        }
        Shift shift = new Shift(r.name(), at.plus(-at.constant()));
        if (collecting) {
            if (indices.isNonNegative(at.plus(-r.start()))) {
                changed |= !least.containsKey(shift) || least.get(shift) > at.constant();
                least.merge(shift, at.constant(), Math::min);
            }
        }
        return at.constant() > least.getOrDefault(shift, Integer.MAX_VALUE) ? unfolded(r, at) : null;
    }

    private static Unfolding unfolded(Setting.Recurrence r, Affine at) {
        boolean first = at.isConstant() && at.constant() == r.start();
        return first ? new Unfolding(r.t(), at, r.first()) : new Unfolding(r.t(), at.plus(-1), r.next());
    }
}
