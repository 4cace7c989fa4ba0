package scholium.engine.sums;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import scholium.algebra.PrimeField;
import scholium.expr.Builtin;

/**
 * Evaluates both sides of a proved equality, as they were read and not their normal forms, at random points of small
 * sizes: modulo a random prime where the expression is algebraic (an error of the engine then survives a point with
 * probability about 2⁻⁵⁵, by Schwartz and Zippel), else in floating-point numbers with error estimates.
 */
final class CrossCheck {
    private static final int POINTS = 2;
    private static final int ATTEMPTS = 60;

    /** By how much sizes grow at most, that a range such as 11..m may hold an index. */
    private static final int MOST_GROWTH = 20;

    private final Decision decision;
    private final Node[] sides;
    private final long seed;
    private boolean unsolved;

    CrossCheck(Decision decision, Node[] sides, long seed) {
        this.decision = decision;
        this.sides = sides;
        this.seed = seed;
    }

    /**
     * What was checked.
     *
     * @throws IllegalStateException if the sides differ at an admissible point: an error of this engine
     */
    String run() {
        boolean algebraic = isAlgebraic() && !decision.forms.signs.usedForRoots();
        try {
            int points = algebraic ? points(own -> new FieldNumbers(Fields.of(seed), own)) : 0;
            if (points > 0) {
                return "cross-checked at " + points + " points of a prime field";
            }
            points = points(RealNumbers::new);
            return points > 0 ? "cross-checked at " + points + " floating-point points" : notChecked();
        } catch (Evaluation.TooMuch e) {
            return "not cross-checked: " + e.getMessage();
        }
    }

    private <V> int points(LongFunction<Numbers<V>> numbers) {
        int points = 0;
        for (int attempt = 0; attempt < ATTEMPTS && points < POINTS; attempt++) {
            long own = seed * 1_000_003 + attempt;
            points += agrees(numbers.apply(own), own) ? 1 : 0;
        }
        return points;
    }

    /**
     * What was checked of an inequality, in floating-point numbers.
     *
     * @throws IllegalStateException if left − right clearly has another sign at an admissible point
     */
    String sign(int wanted) {
        int points = 0;
        Node difference = decision.nodes.minus(sides[0], sides[1]);
        int opposite = ~wanted & Sign.ANY & Sign.NON_ZERO;
        try {
            for (int attempt = 0; attempt < ATTEMPTS && points < POINTS; attempt++) {
                long own = seed * 1_000_003 + attempt;
                RealNumbers numbers = new RealNumbers(own);
                Evaluation<RealNumbers.Approximate> e = new Evaluation<>(numbers, decision);
                try {
                    if (choose(e, new SplittableRandom(own)) && isAdmissible(e, numbers)) {
                        RealNumbers.Approximate value = e.of(difference);
                        if (opposite != 0 && Math.abs(value.value()) > 1e-6 && numbers.has(value, opposite)) {
                            throw new IllegalStateException("the inequality was proved, but at a random point "
                                    + e.describe(decision.forms.indices) + " left − right is " + numbers.show(value));
                        }
                        points++;
                    }
                } catch (Numbers.Undefined | ArithmeticException undefined) {
                    // Not admissible: the next point may be.
                }
            }
        } catch (Evaluation.TooMuch e) {
            return "not cross-checked: " + e.getMessage();
        }
        return points == 0 ? notChecked() : "cross-checked at " + points + " floating-point points";
    }

    private String notChecked() {
        return unsolved
                ? "not cross-checked: no point is known that satisfies the hypotheses"
                : "not cross-checked: no point was found where everything is defined";
    }

    /** The prime field of the last seed: searching the prime takes longer than a check. */
    private static final class Fields {
        private record Known(long seed, PrimeField field) {}

        private static volatile Known last = new Known(0, PrimeField.random(0));

        static PrimeField of(long seed) {
            Known known = last;
            if (known.seed() != seed) {
                known = new Known(seed, PrimeField.random(seed));
                last = known;
            }
            return known.field();
        }
    }

    private boolean isAlgebraic() {
        for (Node n : decision.nodes.all()) {
            if (n.op() == Node.Op.APPLY
                    && n.applied().function() instanceof Builtin b
                    && b != Builtin.ABS
                    && b != Builtin.SIGN) {
                return false;
            }
        }
        return true;
    }

    /** False where the point is not admissible. */
    private <V> boolean agrees(Numbers<V> numbers, long own) {
        Evaluation<V> e = new Evaluation<>(numbers, decision);
        try {
            if (!choose(e, new SplittableRandom(own)) || !isAdmissible(e, numbers)) {
                return false;
            }
            V left = e.of(sides[0]);
            V right = e.of(sides[1]);
            if (numbers.differ(left, right)) {
                throw new IllegalStateException("the normal form of left − right is 0, but at a random point "
                        + e.describe(decision.forms.indices) + " the left side is " + numbers.show(left)
                        + " and the right side " + numbers.show(right));
            }
            return true;
        } catch (Numbers.Undefined | ArithmeticException undefined) {
            return false;
        }
    }

    private <V> boolean isAdmissible(Evaluation<V> e, Numbers<V> numbers) {
        Hypothetical<V> point = new Hypothetical<>(decision, e, numbers);
        boolean holds = point.holds();
        unsolved = point.isUnsolved();
        return holds;
    }

    /** False if a free index has no value at sizes as small as these. */
    private <V> boolean choose(Evaluation<V> e, SplittableRandom random) {
        Indices indices = decision.forms.indices;
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < indices.count(); i++) {
            if (indices.kind(i) == Indices.Kind.SIZE) {
                int least = Math.max(indices.minimum(i), 2);
                int shift = random.nextInt(3);
                // Different sizes where possible, lest they be taken for each other.
                for (int tried = 0; tried < 3 && taken.contains(least + shift); tried++) {
                    shift = (shift + 1) % 3;
                }
                taken.add(least + shift);
                e.set(i, least + shift);
            }
        }
        int missing = chooseFree(e, random);
        if (missing > 0 && missing <= MOST_GROWTH) {
            for (int i = 0; i < indices.count(); i++) {
                if (indices.kind(i) == Indices.Kind.SIZE) {
                    e.set(i, e.value(Affine.of(i)) + missing);
                }
            }
            missing = chooseFree(e, random);
        }
        return missing == 0;
    }

    /** How much longer the longest of the empty ranges would have to be; 0 if every free index has a value. */
    private <V> int chooseFree(Evaluation<V> e, SplittableRandom random) {
        Indices indices = decision.forms.indices;
        int missing = 0;
        for (int i = 0; i < indices.count(); i++) {
            if (indices.kind(i) == Indices.Kind.FREE) {
                int[] range = indices.range(i, e::value);
                missing = Math.max(missing, range[0] - range[1]);
                e.set(i, range[0] + random.nextInt(Math.max(1, range[1] - range[0] + 1)));
            }
        }
        return missing;
    }
}
