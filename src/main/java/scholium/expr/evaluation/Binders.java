package scholium.expr.evaluation;

import org.jspecify.annotations.Nullable;

/** Nodes that bind an index, perturb a variable, or bind a name. */
final class Binders {
    private Binders() {}

    /** Σ or Π over a range. */
    static final class Iteration extends Node {
        private final boolean sum;
        private final int slot;
        private final Form lower;
        private final @Nullable Form upper;
        private final Node body;

        Iteration(boolean sum, int slot, Form lower, @Nullable Form upper, Node body) {
            this.sum = sum;
            this.slot = slot;
            this.lower = lower;
            this.upper = upper;
            this.body = body;
            memoized = true;
            dependsOn(body);
            slots.clear(slot);
            dependsOn(lower);
            if (upper != null) {
                dependsOn(upper);
            }
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            if (upper == null) {
                throw Failure.of(NoValue.NOT_REPRESENTABLE);
            }
            int from = lower.value(e.frame);
            int to = upper.value(e.frame);
            Jet<T> result = sum ? e.jets.of(0) : e.jets.one;
            int outer = e.frame[slot];
            for (int k = from; k <= to; k++) {
                e.frame[slot] = k;
                Jet<T> term = e.of(body);
                result = sum ? e.jets.plus(result, term) : e.jets.times(result, term);
            }
            e.frame[slot] = outer;
            return result;
        }
    }

    /** The derivative of the body with respect to an element of an input, or of a bound family. */
    static final class Derivative extends Node {
        private final Node body;
        private final boolean input;
        private final int name;
        private final Form[] subscripts;

        Derivative(Node body, boolean input, int name, Form[] subscripts) {
            this.body = body;
            this.input = input;
            this.name = name;
            this.subscripts = subscripts;
            memoized = true;
            dependsOn(body);
            dependsOn(subscripts);
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            Context outer = e.context;
            Context.Seed seed = e.seed(input, name, Form.values(subscripts, e.frame));
            e.context = seed;
            Jet<T> value = e.of(body);
            e.context = outer;
            return e.jets.coefficient(value, seed.bit);
        }
    }

    /** The body, where a family has the elements that the value computes. */
    static final class At extends Node {
        private final Node body;
        private final int depth;
        final int[] parameters;
        final Node value;

        At(Node body, int depth, int[] parameters, Node value) {
            this.body = body;
            this.depth = depth;
            this.parameters = parameters;
            this.value = value;
            memoized = true;
            dependsOn(value);
            for (int p : parameters) {
                slots.clear(p);
            }
            slots.or(body.slots);
            families |= body.families;
            bound |= body.bound & ~(1L << depth);
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            Context outer = e.context;
            e.context = e.binding(depth, this);
            Jet<T> result = e.of(body);
            e.context = outer;
            return result;
        }
    }
}
