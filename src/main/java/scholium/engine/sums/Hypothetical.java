package scholium.engine.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scholium.expr.Comparison;
import scholium.expr.Setting;
import scholium.number.Rational;

/**
 * Moves a random point to one that satisfies the assumptions. Each instance of an assumed equality is solved for an input
 * in which it is linear or quadratic. Inputs on which no instance before it depends are tried first, so that what has been
 * solved stays so; with another input the instances before it are solved again. At the end all instances are evaluated
 * once more: what cannot be solved like this gives no point, never a wrong one.
 */
final class Hypothetical<V> {
    private static final int MOST_INSTANCES = 2_000;
    private static final int MOST_AGAIN = 4;

    private final Decision decision;
    private final Evaluation<V> evaluation;
    private final Numbers<V> numbers;
    private final V zero;
    private final V one;
    private final V minus;
    private final Set<Atom> settled = new HashSet<>();
    private final List<Solved> solved = new ArrayList<>();
    private int again;
    private boolean unsolved;

    /** An instance and the input it has been solved for. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Solved(Node difference, int[] indices, int[] values, Atom input) {}

    Hypothetical(Decision decision, Evaluation<V> evaluation, Numbers<V> numbers) {
        this.decision = decision;
        this.evaluation = evaluation;
        this.numbers = numbers;
        this.zero = numbers.of(Rational.ZERO);
        this.one = numbers.of(Rational.ONE);
        this.minus = numbers.of(Rational.MINUS_ONE);
    }

    private interface Instance {
        /** Whether to go on with the next one. */
        boolean at(Node difference, int[] indices, int[] values);
    }

    /** Whether the point, perhaps moved, satisfies all assumptions. */
    boolean holds() {
        List<Setting.Assumption> equalities = new ArrayList<>();
        for (Setting.Assumption a : decision.setting.assumptions()) {
            if (a.relation().comparison() == Comparison.EQUAL) {
                equalities.add(a);
                if (!all(a, this::solve)) {
                    unsolved = true;
                    return false;
                }
            }
        }
        for (Setting.Assumption a : equalities) {
            boolean needed = equalities.size() > 1 || !a.quantified().isEmpty();
            if (needed && !all(a, (d, i, v) -> !numbers.differ(evaluation.of(d), zero))) {
                unsolved = true;
                return false;
            }
        }
        for (Setting.Assumption a : decision.setting.assumptions()) {
            Integer sign = Hypotheses.sign(a.relation().comparison());
            if (sign != null && !all(a, (d, i, v) -> numbers.has(evaluation.of(d), sign))) {
                return false;
            }
        }
        return true;
    }

    /** Whether some equality could not be solved at this point. */
    boolean isUnsolved() {
        return unsolved;
    }

    /** All values of the quantified indices within their ranges. */
    private boolean all(Setting.Assumption a, Instance instance) {
        Decision.Assumed assumed = decision.assumed(a);
        int[] indices = assumed.quantified();
        if (indices.length == 0) {
            return instance.at(assumed.difference(), indices, indices);
        }
        int[] before = values(indices);
        boolean holds = all(assumed.difference(), indices, 0, instance, new int[1]);
        set(indices, before);
        return holds;
    }

    private int[] values(int[] indices) {
        int[] values = new int[indices.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = evaluation.value(Affine.of(indices[k]));
        }
        return values;
    }

    private void set(int[] indices, int[] values) {
        for (int k = 0; k < indices.length; k++) {
            evaluation.set(indices[k], values[k]);
        }
    }

    private boolean all(Node difference, int[] indices, int from, Instance instance, int[] count) {
        if (from == indices.length) {
            if (++count[0] > MOST_INSTANCES) {
                throw new Evaluation.TooMuch("the hypotheses have too many instances");
            }
            return instance.at(difference, indices, values(indices));
        }
        int[] range = decision.forms.indices.range(indices[from], evaluation::value);
        for (int value = range[0]; value <= range[1]; value++) {
            evaluation.set(indices[from], value);
            if (!all(difference, indices, from + 1, instance, count)) {
                return false;
            }
        }
        return true;
    }

    private boolean solve(Node difference, int[] indices, int[] values) {
        Set<Atom> inputs = evaluation.inputsOf(difference);
        if (!numbers.differ(evaluation.of(difference), zero)) {
            settled.addAll(inputs);
            return true;
        }
        for (int round = 0; round < 2; round++) {
            for (Atom input : inputs) {
                boolean suits = round == 0
                        ? !settled.contains(input)
                        : again < MOST_AGAIN && solved.stream().noneMatch(s -> s.input.equals(input));
                if (suits && solve(difference, input, round == 1)) {
                    again += round;
                    solved.add(new Solved(difference, indices, values, input));
                    settled.addAll(inputs);
                    return true;
                }
            }
        }
        return false;
    }

    /** From the values c, a + b + c and a − b + c of the difference where the input is 0, 1 and −1. */
    private boolean solve(Node difference, Atom input, boolean others) {
        V before = evaluation.input(input);
        try {
            V c = at(difference, input, zero, others);
            V plus = at(difference, input, one, others);
            V half = numbers.of(Rational.HALF);
            V mean = numbers.times(half, numbers.plus(plus, at(difference, input, minus, others)));
            V a = minus(mean, c);
            V b = minus(plus, mean);
            for (V root : roots(a, b, c)) {
                if (!numbers.differ(at(difference, input, root, others), zero)) {
                    return true;
                }
            }
        } catch (Numbers.Undefined | ArithmeticException undefined) {
            // Another input may do.
        }
        evaluation.give(input, before);
        return false;
    }

    /** @param others whether the instances solved before are solved again */
    private V at(Node difference, Atom input, V value, boolean others) {
        evaluation.give(input, value);
        if (others) {
            for (int k = 0; k < solved.size(); k++) {
                Solved s = solved.get(k);
                int[] now = values(s.indices);
                set(s.indices, s.values);
                boolean holds = solve(s.difference, s.input, false);
                set(s.indices, now);
                if (!holds) {
                    throw new Numbers.Undefined("an assumption cannot be solved again");
                }
            }
        }
        return evaluation.of(difference);
    }

    private V minus(V x, V y) {
        return numbers.plus(x, numbers.times(minus, y));
    }

    private List<V> roots(V a, V b, V c) {
        if (!numbers.differ(a, zero)) {
            return numbers.differ(b, zero)
                    ? List.of(numbers.times(numbers.times(minus, c), numbers.inverse(b)))
                    : List.of();
        }
        V four = numbers.of(Rational.of(4));
        V root = numbers.root(minus(numbers.times(b, b), numbers.times(four, numbers.times(a, c))), 2);
        V half = numbers.inverse(numbers.plus(a, a));
        V first = numbers.times(minus(root, b), half);
        V second = numbers.times(numbers.times(minus, numbers.plus(root, b)), half);
        return numbers.has(numbers.random(Sign.ANY), Sign.POSITIVE)
                ? Arrays.asList(first, second)
                : Arrays.asList(second, first);
    }
}
