package scholium.engine.sums;

import java.util.SplittableRandom;
import scholium.algebra.PrimeField;
import scholium.expr.Builtin;
import scholium.expr.Comparison;
import scholium.expr.Setting;

/**
 * Evaluates both sides of a proved equality, as they were read and not their normal forms, at random points of small
 * sizes: modulo a random prime where the expression is algebraic (an error of the engine then survives a point with
 * probability about 2⁻⁵⁵, by Schwartz and Zippel), else in floating-point numbers with error estimates.
 */
final class CrossCheck {
    private static final int POINTS = 2;
    private static final int ATTEMPTS = 60;

    private final Decision decision;
    private final Node[] sides;
    private final long seed;

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
        int points = 0;
        try {
            for (int attempt = 0; attempt < ATTEMPTS && points < POINTS; attempt++) {
                long own = seed * 1_000_003 + attempt;
                boolean defined = algebraic
                        ? agrees(new FieldNumbers(Fields.of(seed), own), own)
                        : agrees(new RealNumbers(own), own);
                points += defined ? 1 : 0;
            }
        } catch (Evaluation.TooMuch e) {
            return "not cross-checked: " + e.getMessage();
        }
        if (points == 0) {
            return "no point found to cross-check";
        }
        return "cross-checked at " + points + (algebraic ? " points of a prime field" : " floating-point points");
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
                    choose(e, new SplittableRandom(own));
                    if (satisfied(e, numbers)) {
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
        return "cross-checked at " + points + " floating-point points";
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
        return decision.nodes.all().stream()
                .noneMatch(n -> n.op() == Node.Op.APPLY
                        && n.applied().function() instanceof Builtin b
                        && b != Builtin.ABS
                        && b != Builtin.SIGN);
    }

    /** False where the point is not admissible. */
    private <V> boolean agrees(Numbers<V> numbers, long own) {
        Evaluation<V> e = new Evaluation<>(numbers, decision);
        try {
            choose(e, new SplittableRandom(own));
            if (!satisfied(e, numbers)) {
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

    private <V> void choose(Evaluation<V> e, SplittableRandom random) {
        Indices indices = decision.forms.indices;
        for (int i = 0; i < indices.count(); i++) {
            if (indices.kind(i) == Indices.Kind.SIZE) {
                int least = indices.minimum(i);
                e.set(i, Math.max(least, 2) + random.nextInt(3));
            }
        }
        for (int i = 0; i < indices.count(); i++) {
            if (indices.kind(i) == Indices.Kind.FREE) {
                int[] range = indices.range(i, e::value);
                e.set(i, range[0] + random.nextInt(Math.max(1, range[1] - range[0] + 1)));
            }
        }
    }

    /** Solves assumed equalities for one input each and tests the other assumptions. */
    private <V> boolean satisfied(Evaluation<V> e, Numbers<V> numbers) {
        for (Setting.Assumption a : decision.setting.assumptions()) {
            Node difference = decision.assumed(a);
            if (a.relation().comparison() == Comparison.EQUAL) {
                if (!a.quantified().isEmpty() || !solve(difference, e, numbers)) {
                    throw new Evaluation.TooMuch("no point is known that satisfies the hypotheses");
                }
            }
        }
        for (Setting.Assumption a : decision.setting.assumptions()) {
            Integer sign = Hypotheses.sign(a.relation().comparison());
            if (sign != null && a.quantified().isEmpty() && !numbers.has(e.of(decision.assumed(a)), sign)) {
                return false;
            }
        }
        return true;
    }

    /** Linear in some input: two values of it give a third at which the difference is 0. */
    private static <V> boolean solve(Node difference, Evaluation<V> e, Numbers<V> numbers) {
        V zero = numbers.of(scholium.number.Rational.ZERO);
        V minus = numbers.of(scholium.number.Rational.MINUS_ONE);
        for (Atom input : e.inputsOf(difference)) {
            V first = e.of(difference);
            V x = e.input(input);
            V other = numbers.random(Sign.ANY);
            e.give(input, other);
            V second = e.of(difference);
            V slope = numbers.plus(second, numbers.times(minus, first));
            if (!numbers.differ(slope, zero)) {
                e.give(input, x);
                continue;
            }
            // x − first·(other − x)/(second − first)
            V step = numbers.times(
                    numbers.times(first, numbers.plus(other, numbers.times(minus, x))), numbers.inverse(slope));
            e.give(input, numbers.plus(x, numbers.times(minus, step)));
            if (!numbers.differ(e.of(difference), zero)) {
                return true;
            }
            e.give(input, x);
        }
        return false;
    }
}
