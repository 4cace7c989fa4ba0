package scholium.expr.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scholium.number.Rational;

/**
 * The values of the expressions of a program at one point, in one arithmetic.
 *
 * <p>Problem: sums of definitions of sums, and derivatives of them, cost as much as the expanded expression if they are
 * taken literally. Method: each node is computed once for each value of the bound indices, bindings and perturbations
 * that occur in it. Derivatives are coefficients of infinitesimals ({@link JetArithmetic}); an infinitesimal is numbered
 * by how deep its derivative is nested lexically, so that nested derivatives cannot confuse theirs.
 *
 * <p>Caveat: not for use by several threads at once.
 */
public final class Evaluation<T> {
    private static final int MOST_DEPTH = 1500;
    private static final int MOST_ELEMENTS = 100_000;

    final JetArithmetic<T> jets;
    final int[] frame;
    Context context = new Context.Root();

    private final Program program;
    private final Point point;
    private final int steps;
    private int taken;
    private int depth;
    private final @Nullable Object[] fixed;
    private final Memo elements = new Memo();
    private final Memo remembered = new Memo();
    private final Map<Key, Jet<T>> unpacked = new HashMap<>();
    private final Map<Rational, Jet<T>> constants = new HashMap<>();
    private final Map<Element, Jet<T>> inputs = new HashMap<>();
    private final Map<List<Integer>, Context> contexts = new HashMap<>();
    private final Map<Key, Jet<T>> sequences = new HashMap<>();
    private final Map<String, Map<Element, T>> centres = new HashMap<>();
    private final Set<Element> underway = new HashSet<>();

    /** An evaluation that takes at most so many steps in all. */
    public Evaluation(Program program, Point point, Arithmetic<T> arithmetic, int steps) {
        this.program = program;
        this.point = point;
        this.jets = new JetArithmetic<>(arithmetic);
        this.steps = steps;
        this.frame = new int[program.frameSize()];
        this.fixed = new @Nullable Object[program.nodes()];
    }

    /** The value of one of the program's expressions, with its parameters at these integers. */
    public Partial<T> value(int root, int... arguments) {
        if (program.refusal().isPresent()) {
            return Partial.none(program.refusal().get());
        }
        Program.Root r = program.root(root);
        try {
            prepare(r, arguments);
            return Partial.of(of(r.node()).value);
        } catch (Failure missing) {
            return Partial.none(missing.reason());
        }
    }

    private void prepare(Program.Root r, int[] arguments) {
        context = new Context.Root();
        depth = 0;
        Arrays.fill(frame, 0);
        for (int k = 0; k < program.globals().size(); k++) {
            Integer value = point.integers().get(program.globals().get(k));
            if (value == null) {
                throw Failure.of(NoValue.NOT_REPRESENTABLE);
            }
            frame[k] = value;
        }
        for (int k = 0; k < arguments.length; k++) {
            frame[r.parameters()[k]] = arguments[k];
        }
    }

    /** How many steps have been taken. */
    public int taken() {
        return taken;
    }

    void step() {
        if (++taken > steps) {
            throw Failure.of(NoValue.LIMIT);
        }
    }

    /** A node's position in everything it depends on. */
    private record Key(int node, int context, int[] slots) {
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Key k && node == k.node && context == k.context && Arrays.equals(slots, k.slots);
        }

        @Override
        public int hashCode() {
            return (31 * node + context) * 31 + Arrays.hashCode(slots);
        }
    }

    @SuppressWarnings("unchecked") // only jets of type T are ever stored
    Jet<T> of(Node node) {
        step();
        if (!node.memoized) {
            return computed(node);
        }
        int relevant = relevant(node.families, node.bound);
        int[] slots = program.slots(node);
        if (relevant == 0 && slots.length == 0) {
            Object known = fixed[node.id];
            if (known != null) {
                return (Jet<T>) known;
            }
            Jet<T> value = computed(node);
            fixed[node.id] = value;
            return value;
        }
        long packed = Memo.key(node.id, relevant, slots, frame);
        if (packed == Memo.NONE) {
            return unpacked(node, relevant, slots);
        }
        Object known = remembered.get(packed);
        if (known != null) {
            return (Jet<T>) known;
        }
        Jet<T> value = computed(node);
        remembered.put(packed, value);
        return value;
    }

    private Jet<T> unpacked(Node node, int relevant, int[] slots) {
        int[] values = new int[slots.length];
        for (int k = 0; k < slots.length; k++) {
            values[k] = frame[slots[k]];
        }
        Key key = new Key(node.id, relevant, values);
        Jet<T> known = unpacked.get(key);
        if (known == null) {
            known = computed(node);
            unpacked.put(key, known);
        }
        return known;
    }

    /** Whether the bindings and perturbations in force can matter to such a node. */
    boolean matters(long families, long bound) {
        return relevant(families, bound) != 0;
    }

    /** The number of the context, where it matters. */
    private int relevant(long families, long bound) {
        return bound != 0 || (families & context.seeded) != 0 ? context.id : 0;
    }

    private Jet<T> computed(Node node) {
        if (++depth > MOST_DEPTH) {
            throw Failure.of(NoValue.LIMIT);
        }
        Jet<T> value = node.value(this);
        depth--;
        return value;
    }

    Jet<T> constant(Rational value) {
        return constants.computeIfAbsent(value, jets::of);
    }

    /** An element of an input or a sequence, with the infinitesimals that perturb it. */
    Jet<T> input(int family, int[] subscripts) {
        Program.Sequence sequence = program.sequence(family);
        Jet<T> value = sequence == null ? given(family, subscripts) : sequence(sequence, family, subscripts);
        if ((context.seeded >> family & 1) == 0) {
            return value;
        }
        for (Context c = context; ; ) {
            if (c instanceof Context.Seed s) {
                value = s.concerns(true, family, subscripts) ? jets.perturbed(value, s.bit) : value;
                c = s.parent;
            } else if (c instanceof Context.Binding b) {
                c = b.parent;
            } else {
                return value;
            }
        }
    }

    /** An element of an input, found again without a look at its name. */
    @SuppressWarnings("unchecked") // only jets of type T are ever stored
    private Jet<T> given(int family, int[] subscripts) {
        long packed = Memo.key(family, 0, subscripts);
        if (packed == Memo.NONE) {
            return looked(family, subscripts);
        }
        Object known = elements.get(packed);
        if (known == null) {
            known = looked(family, subscripts);
            elements.put(packed, known);
        }
        return (Jet<T>) known;
    }

    private Jet<T> looked(int family, int[] subscripts) {
        for (int k = 0; k < subscripts.length; k++) {
            Program.Bounds bounds = program.bounds(family, k);
            if (bounds != null && !bounds.contain(subscripts[k], frame)) {
                throw Failure.of(NoValue.UNDEFINED);
            }
        }
        return element(Element.at(program.family(family), subscripts));
    }

    /** An input number. */
    Jet<T> element(Element element) {
        Jet<T> known = inputs.get(element);
        if (known != null) {
            return known;
        }
        if (inputs.size() > MOST_ELEMENTS) {
            throw Failure.of(NoValue.LIMIT);
        }
        Node value = program.given(element);
        Jet<T> result;
        if (value == null) {
            result = jets.of(point.inputs().apply(element));
        } else {
            if (!underway.add(element)) {
                throw Failure.of(NoValue.UNDEFINED);
            }
            Context outer = context;
            context = new Context.Root();
            result = of(value);
            context = outer;
            underway.remove(element);
        }
        inputs.put(element, result);
        return result;
    }

    private Jet<T> sequence(Program.Sequence s, int family, int[] subscripts) {
        if (subscripts.length != 1 || subscripts[0] < s.start()) {
            throw Failure.of(NoValue.UNDEFINED);
        }
        int wanted = subscripts[0];
        int relevant = relevant(-1, 0);
        Jet<T> known = sequences.get(new Key(family, relevant, subscripts));
        if (known != null) {
            return known;
        }
        int slot = s.slot();
        int outer = frame[slot];
        int from = wanted;
        while (from > s.start() && !sequences.containsKey(new Key(family, relevant, new int[] {from - 1}))) {
            from--;
        }
        Jet<T> value = jets.one;
        for (int k = from; k <= wanted; k++) {
            step();
            frame[slot] = k - 1;
            value = of(k == s.start() ? s.first() : s.next());
            sequences.put(new Key(family, relevant, new int[] {k}), value);
        }
        frame[slot] = outer;
        return value;
    }

    /** An element of a family that an enclosing evaluation binds. */
    Jet<T> bound(int depthOfName, int[] subscripts) {
        int perturbations = 0;
        for (Context c = context; ; ) {
            if (c instanceof Context.Seed s) {
                perturbations |= s.concerns(false, depthOfName, subscripts) ? s.bit : 0;
                c = s.parent;
            } else if (c instanceof Context.Binding b) {
                if (b.depth == depthOfName) {
                    return perturbed(valueOf(b, subscripts), perturbations);
                }
                c = b.parent;
            } else {
                throw new IllegalStateException("no binding at depth " + depthOfName);
            }
        }
    }

    private Jet<T> perturbed(Jet<T> value, int perturbations) {
        Jet<T> result = value;
        for (int rest = perturbations; rest != 0; rest &= rest - 1) {
            result = jets.perturbed(result, Integer.lowestOneBit(rest));
        }
        return result;
    }

    private Jet<T> valueOf(Context.Binding b, int[] subscripts) {
        int[] parameters = b.at.parameters;
        if (parameters.length != subscripts.length) {
            throw Failure.of(NoValue.UNDEFINED);
        }
        Context inner = context;
        int[] hidden = new int[parameters.length];
        for (int k = 0; k < parameters.length; k++) {
            hidden[k] = frame[parameters[k]];
            frame[parameters[k]] = subscripts[k];
        }
        context = b.parent;
        Jet<T> value = of(b.at.value);
        context = inner;
        for (int k = 0; k < parameters.length; k++) {
            frame[parameters[k]] = hidden[k];
        }
        return value;
    }

    /** The context in which a variable is perturbed besides. */
    Context.Seed seed(boolean input, int name, int[] subscripts) {
        if (context.seeds >= Integer.SIZE - 2) {
            throw Failure.of(NoValue.LIMIT);
        }
        List<Integer> key = new ArrayList<>(List.of(0, context.id, input ? 1 : 0, name));
        for (int s : subscripts) {
            key.add(s);
        }
        Context parent = context;
        Context seed = contexts.computeIfAbsent(
                key, k -> new Context.Seed(contexts.size() + 1, parent, input, name, subscripts));
        return (Context.Seed) seed;
    }

    /** The context in which a name is bound besides. */
    Context binding(int depthOfName, Binders.At at) {
        List<Integer> key = new ArrayList<>(List.of(1, context.id, at.id));
        for (int s : program.slots(at)) {
            key.add(frame[s]);
        }
        Context parent = context;
        return contexts.computeIfAbsent(key, k -> new Context.Binding(contexts.size() + 1, parent, depthOfName, at));
    }

    /** The point at which the derivatives of a loss are inputs: the values of its arguments outside of all bindings. */
    Map<Element, T> centre(String loss, Opaque.Loss met) {
        Map<Element, T> known = centres.get(loss);
        if (known != null) {
            return known;
        }
        Opaque.Loss anchor = program.anchor(loss);
        Context inner = context;
        Map<Element, T> centre = new HashMap<>();
        if (anchor != null) {
            context = new Context.Root();
        }
        (anchor == null ? met : anchor).arguments(this).forEach((e, jet) -> centre.put(e, jet.value));
        context = inner;
        centres.put(loss, centre);
        return centre;
    }

    /** The input that a derivative of a loss is. */
    Element derivative(String loss, List<Element> wrt) {
        return program.derivative(loss, wrt);
    }

    /** The order of the Taylor polynomial that stands for a loss. */
    int order(String loss) {
        return program.order(loss);
    }

    /** The degree of the polynomial that stands for an opaque function. */
    int degree(String function) {
        return program.degree(function);
    }
}
