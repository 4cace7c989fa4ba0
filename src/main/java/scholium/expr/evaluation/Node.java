package scholium.expr.evaluation;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import scholium.number.Rational;

/**
 * A compiled expression. Equal subexpressions of a program (up to the names of bound indices) are one node, and a node
 * knows what its value depends on, so that it is computed once for each value of that.
 */
abstract class Node {
    /** Unique in the program. */
    int id;

    /** Slots of bound indices that occur free. */
    final BitSet slots = new BitSet();

    /** Inputs and sequences that occur, as a bit set of their numbers modulo 64: a superset, seen from afar. */
    long families;

    /** Names bound by an enclosing evaluation that occur, as a bit set of their depths modulo 64. */
    long bound;

    /** Whether it is worth remembering values. */
    boolean memoized;

    /** Whether nothing but integers takes part, so that {@link #integral} has a value. */
    boolean indexed;

    /** Whether an indicator of a bound index takes part, whose 0 spares the other factors of a product. */
    boolean indicating;

    abstract <T> Jet<T> value(Evaluation<T> e);

    /** The value of an indexed node in this frame; null of others. */
    @Nullable Rational integral(int[] frame) {
        return null;
    }

    /** Takes over what a part depends on. */
    final void dependsOn(Node part) {
        slots.or(part.slots);
        families |= part.families;
        bound |= part.bound;
    }

    final void dependsOn(Form form) {
        for (int s : form.slots()) {
            slots.set(s);
        }
    }

    final void dependsOn(Form[] forms) {
        for (Form f : forms) {
            dependsOn(f);
        }
    }
}
