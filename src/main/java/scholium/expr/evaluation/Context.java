package scholium.expr.evaluation;

import java.util.Arrays;

/**
 * What surrounds a node beyond its frame: which names are bound to what, and which variables are perturbed. Contexts are
 * interned in an evaluation, so that their numbers identify them.
 */
abstract class Context {
    final int id;
    /** The inputs and sequences that are perturbed, as a bit set of their numbers modulo 64. */
    final long seeded;
    /** How many variables are perturbed. */
    final int seeds;

    private Context(int id, long seeded, int seeds) {
        this.id = id;
        this.seeded = seeded;
        this.seeds = seeds;
    }

    static final class Root extends Context {
        Root() {
            super(0, 0, 0);
        }
    }

    /** A variable perturbed by the infinitesimal of its bit. */
    static final class Seed extends Context {
        final Context parent;
        private final boolean input;
        private final int name;
        private final int[] subscripts;
        final int bit;

        Seed(int id, Context parent, boolean input, int name, int[] subscripts) {
            super(id, input ? parent.seeded | 1L << name : parent.seeded, parent.seeds + 1);
            this.parent = parent;
            this.input = input;
            this.name = name;
            this.subscripts = subscripts;
            this.bit = 1 << parent.seeds;
        }

        boolean concerns(boolean anInput, int aName, int[] element) {
            return input == anInput && name == aName && Arrays.equals(subscripts, element);
        }
    }

    /** A family bound to the value of a node, in the parent context. */
    static final class Binding extends Context {
        final Context parent;
        final int depth;
        final Binders.At at;

        Binding(int id, Context parent, int depth, Binders.At at) {
            super(id, parent.seeded, parent.seeds);
            this.parent = parent;
            this.depth = depth;
            this.at = at;
        }
    }
}
