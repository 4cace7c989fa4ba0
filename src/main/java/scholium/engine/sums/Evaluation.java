package scholium.engine.sums;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** The value of nodes at one random point: sizes and free indices have numbers, inputs random values. */
final class Evaluation<V> {
    private static final long MOST_WORK = 300_000;

    private final Numbers<V> numbers;
    private final Signs signs;
    private final Atoms atoms;
    private final LossNumbers losses;
    private final Map<Integer, Integer> indices = new HashMap<>();
    private final Map<Atom, V> inputs = new HashMap<>();
    private final Map<Node, Map<List<Integer>, V>> known = new HashMap<>();
    private long work;

    Evaluation(Numbers<V> numbers, Decision decision) {
        this.numbers = numbers;
        this.signs = decision.forms.signs;
        this.atoms = decision.forms.atoms;
        this.losses = decision.losses;
    }

    void set(int index, int value) {
        indices.put(index, value);
    }

    int value(Affine form) {
        int result = form.constant();
        for (int i : form.indices()) {
            Integer v = indices.get(i);
            if (v == null) {
                throw new Numbers.Undefined("an index without a range");
            }
            result += form.factorOf(i) * v;
        }
        return result;
    }

    /** The element at the point, its subscripts numbers. */
    Atom.Element at(Atom.Element e) {
        return new Atom.Element(
                e.name(), e.at().stream().map(a -> Affine.constant(value(a))).toList());
    }

    /** Gives an input a value; everything computed before is forgotten. */
    void give(Atom input, V value) {
        inputs.put(input, value);
        known.clear();
    }

    V input(Atom input) {
        V v = inputs.get(input);
        if (v == null) {
            throw new IllegalStateException("no value has been chosen for " + input);
        }
        return v;
    }

    /** The inputs, at this point, on which a node with no free bound indices depends. */
    List<Atom> inputsOf(Node n) {
        Map<Atom, V> before = new HashMap<>(inputs);
        inputs.clear();
        known.clear();
        of(n);
        List<Atom> result = new ArrayList<>(inputs.keySet());
        result.sort(Comparator.comparing(Atom::toString));
        inputs.putAll(before);
        known.clear();
        return result;
    }

    String describe(Indices names) {
        StringBuilder out = new StringBuilder("(");
        indices.entrySet().stream()
                .filter(e -> names.kind(e.getKey()) != Indices.Kind.BOUND)
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> out.append(names.name(e.getKey()))
                        .append(" = ")
                        .append(e.getValue())
                        .append(", "));
        inputs.entrySet().stream()
                .map(e -> e.getKey() + " = " + numbers.show(e.getValue()))
                .sorted()
                .forEach(t -> out.append(t).append(", "));
        return out.append(")").toString();
    }

    V of(Node n) {
        List<Integer> key = new ArrayList<>(n.free().length);
        for (int i : n.free()) {
            key.add(indices.getOrDefault(i, Integer.MIN_VALUE));
        }
        Map<List<Integer>, V> values = known.computeIfAbsent(n, m -> new HashMap<>());
        V v = values.get(key);
        if (v == null) {
            if (++work > MOST_WORK) {
                throw new TooMuch("it is too large");
            }
            v = compute(n);
            values.put(key, v);
        }
        return v;
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
                int sign = signs.ofAtom(atoms.number(n.element()));
                return inputs.computeIfAbsent(at(n.element()), a -> numbers.random(sign));
            }
            case PARTIAL -> {
                Node.LossElement p = n.lossElement();
                Atom.Partial key = LossAtoms.partial(
                        losses.number(p.loss()), p.wrt().stream().map(this::at).toList());
                return inputs.computeIfAbsent(key, a -> numbers.random(Sign.ANY));
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
        Integer hidden = indices.get(index);
        V result = number(sum ? 0 : 1);
        int length = value(n.binder().length());
        for (int k = 1; k <= length; k++) {
            indices.put(index, k);
            result = sum ? numbers.plus(result, of(n.part())) : numbers.times(result, of(n.part()));
        }
        if (hidden == null) {
            indices.remove(index);
        } else {
            indices.put(index, hidden);
        }
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
        int degree = exponent.denominator().intValueExact();
        for (int prime = degree; prime >= 2; prime--) {
            while (degree % prime == 0 && BigInteger.valueOf(prime).isProbablePrime(20)) {
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
