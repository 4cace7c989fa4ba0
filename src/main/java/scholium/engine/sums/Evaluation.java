package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** The value of nodes at one random point: sizes and free indices have numbers, inputs random values. */
final class Evaluation<V> {
    private static final long MOST_WORK = 300_000;
    private static final int MOST_KEPT = 1 << 14;
    private static final int LARGEST_DEGREE = 10_000;
    private static final int UNSET = Integer.MIN_VALUE;

    private final Numbers<V> numbers;
    private final Signs signs;
    private final Atoms atoms;
    private final LossNumbers losses;
    private final Map<Atom, V> inputs = new HashMap<>();
    private int[] indices = new int[32];
    /** The lengths of the ranges that bound indices run over. */
    private int[] lengths = new int[32];

    /** By the number of the node, its values by those of the bound indices in it; absent where too many. */
    private @Nullable Object[] @Nullable [] known;

    private @Nullable Set<Atom> met;
    private long work;

    Evaluation(Numbers<V> numbers, Decision decision) {
        this.numbers = numbers;
        this.signs = decision.forms.signs;
        this.atoms = decision.forms.atoms;
        this.losses = decision.losses;
        Arrays.fill(indices, UNSET);
        this.known = new Object[decision.nodes.all().size() + 8][];
    }

    /** Gives an index a value; what has been computed before is forgotten. */
    void set(int index, int value) {
        if (index >= indices.length) {
            int before = indices.length;
            indices = Arrays.copyOf(indices, 2 * index);
            lengths = Arrays.copyOf(lengths, 2 * index);
            Arrays.fill(indices, before, indices.length, UNSET);
        }
        indices[index] = value;
        forget();
    }

    private void forget() {
        if (work > 0) {
            Arrays.fill(known, null);
        }
    }

    int value(Affine form) {
        int result = form.constant();
        int[] mentioned = form.indices();
        for (int k = 0; k < mentioned.length; k++) {
            int v = mentioned[k] < indices.length ? indices[mentioned[k]] : UNSET;
            if (v == UNSET) {
                throw new Numbers.Undefined("an index without a range");
            }
            result += form.factorAt(k) * v;
        }
        return result;
    }

    /** The element at the point, its subscripts numbers. */
    Atom.Element at(Atom.Element e) {
        if (e.at().isEmpty()) {
            return e;
        }
        List<Affine> at = new ArrayList<>(e.at().size());
        for (Affine a : e.at()) {
            at.add(Affine.constant(value(a)));
        }
        return new Atom.Element(e.name(), at);
    }

    /** Gives an input a value; everything computed before is forgotten. */
    void give(Atom input, V value) {
        inputs.put(input, value);
        forget();
    }

    V input(Atom input) {
        V v = inputs.get(input);
        if (v == null) {
            throw new IllegalStateException("no value has been chosen for " + input);
        }
        return v;
    }

    private V input(Atom input, int sign) {
        if (met != null) {
            met.add(input);
        }
        V v = inputs.get(input);
        if (v == null) {
            v = numbers.random(sign);
            inputs.put(input, v);
        }
        return v;
    }

    /** The inputs, at this point, on which a node with no free bound indices depends, in the order they are met. */
    Set<Atom> inputsOf(Node n) {
        Set<Atom> result = new LinkedHashSet<>();
        forget();
        met = result;
        of(n);
        met = null;
        return result;
    }

    String describe(Indices names) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < names.count() && i < indices.length; i++) {
            if (indices[i] != UNSET && names.kind(i) != Indices.Kind.BOUND) {
                out.append(names.name(i)).append(" = ").append(indices[i]).append(", ");
            }
        }
        inputs.entrySet().stream()
                .map(e -> e.getKey() + " = " + numbers.show(e.getValue()))
                .sorted()
                .forEach(t -> out.append(t).append(", "));
        return out.append(")").toString();
    }

    @SuppressWarnings("unchecked")
    V of(Node n) {
        int at = 0;
        int size = 1;
        for (int b : n.bound()) {
            int length = b < lengths.length ? lengths[b] : 0;
            size = length == 0 || size > MOST_KEPT / length ? 0 : size * length;
            at = size == 0 ? 0 : at * length + indices[b] - 1;
        }
        @Nullable Object[] values = size == 0 ? null : values(n.number(), size);
        Object v = values == null ? null : values[at];
        if (v == null) {
            if (++work > MOST_WORK) {
                throw new TooMuch("it is too large");
            }
            v = compute(n);
            if (values != null) {
                values[at] = v;
            }
        }
        return (V) v;
    }

    private @Nullable Object[] values(int node, int size) {
        if (node >= known.length) {
            known = Arrays.copyOf(known, 2 * node);
        }
        @Nullable Object[] values = known[node];
        if (values == null || values.length != size) {
            values = new Object[size];
            known[node] = values;
        }
        return values;
    }

    /** The expression cannot be evaluated on the side. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch(String why) {
            super(why, null, false, false);
        }
    }

    private V number(long value) {
        return numbers.of(Rational.of(value));
    }

    private V compute(Node n) {
        switch (n.op()) {
            case CONSTANT -> {
                return numbers.of(n.rational());
            }
            case PI -> {
                return numbers.pi();
            }
            case ELEMENT -> {
                return input(at(n.element()), signs.ofAtom(atoms.number(n.element())));
            }
            case PARTIAL -> {
                Node.LossElement p = n.lossElement();
                List<Atom.Element> wrt = new ArrayList<>(p.wrt().size());
                for (Atom.Element w : p.wrt()) {
                    wrt.add(at(w));
                }
                return input(LossAtoms.partial(losses.number(p.loss()), wrt), Sign.ANY);
            }
            case COUNT -> {
                return number(value(n.form()));
            }
            case EQUAL -> {
                return number(value(n.form()) == 0 ? 1 : 0);
            }
            case POSITIVE -> {
                return number(value(n.form()) > 0 ? 1 : 0);
            }
            case ADD -> {
                V sum = of(n.parts().get(0));
                for (int k = 1; k < n.parts().size(); k++) {
                    sum = numbers.plus(sum, of(n.parts().get(k)));
                }
                return sum;
            }
            case MULTIPLY -> {
                V product = of(n.parts().get(0));
                for (int k = 1; k < n.parts().size(); k++) {
                    product = numbers.times(product, of(n.parts().get(k)));
                }
                return product;
            }
            case POWER -> {
                return power(of(n.part()), n.rational());
            }
            case INTEGER_POWER -> {
                return power(of(n.part()), Rational.of(value(n.form())));
            }
            case APPLY -> {
                return function(n);
            }
            case SUM, PRODUCT -> {
                return binder(n);
            }
        }
        throw new IllegalStateException("no value of " + n.op());
    }

    private V binder(Node n) {
        int index = n.binder().index();
        boolean sum = n.op() == Node.Op.SUM;
        int length = value(n.binder().length());
        if (index >= indices.length) {
            set(index, UNSET);
        }
        int hidden = indices[index];
        int before = lengths[index];
        lengths[index] = length;
        V result = number(sum ? 0 : 1);
        for (int k = 1; k <= length; k++) {
            indices[index] = k;
            V part = of(n.part());
            result = sum ? numbers.plus(result, part) : numbers.times(result, part);
        }
        indices[index] = hidden;
        lengths[index] = before;
        return result;
    }

    private V function(Node n) {
        List<V> arguments = new ArrayList<>();
        n.parts().forEach(p -> arguments.add(of(p)));
        return n.applied().function() instanceof Builtin b
                ? numbers.apply(b, arguments.get(0))
                : numbers.opaque(n.applied().function(), n.applied().orders(), arguments);
    }

    private V power(V base, Rational exponent) {
        V root = base;
        int degree = exponent.isInteger() ? 1 : exponent.denominator().intValueExact();
        for (int prime = 2; degree > 1; prime++) {
            if (prime > LARGEST_DEGREE) {
                throw new Numbers.Undefined("a root of large degree");
            }
            while (degree % prime == 0) {
                root = numbers.root(root, prime);
                degree /= prime;
            }
        }
        int whole = exponent.numerator().intValueExact();
        if (Math.abs((long) whole) > 4096) {
            throw new Numbers.Undefined("a large exponent");
        }
        V factor = whole < 0 ? numbers.inverse(root) : root;
        V result = number(1);
        for (int left = Math.abs(whole); left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = numbers.times(result, factor);
            }
            factor = left > 1 ? numbers.times(factor, factor) : factor;
        }
        return result;
    }
}
