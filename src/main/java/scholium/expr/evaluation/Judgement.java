package scholium.expr.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import scholium.expr.Comparison;
import scholium.number.Ball;
import scholium.number.DoubleDouble;
import scholium.number.Precision;
import scholium.number.Rational;

/**
 * Decides relations of a program at one point: exactly where both sides are sums of square roots, else by enclosures of
 * growing precision. It never guesses: what it says holds or fails does.
 */
public final class Judgement {
    private static final List<Precision> PRECISIONS = List.of(new Precision(170), new Precision(400));

    private static final DoubleDoubleArithmetic QUICK = new DoubleDoubleArithmetic();

    private final Program program;
    private final Point point;
    private final int steps;
    private final Evaluation<Surd> exact;
    private @Nullable Evaluation<DoubleDouble> quick;
    private final List<Evaluation<Ball>> enclosed = new ArrayList<>();

    public Judgement(Program program, Point point, int steps) {
        this.program = program;
        this.point = point;
        this.steps = steps;
        this.exact = new Evaluation<>(program, point, new SurdArithmetic(), steps);
    }

    /**
     * A relation between two expressions of the program.
     *
     * @param left the number of the left side in the program
     * @param tolerance for {@link Comparison#APPROXIMATELY}
     */
    public record Claim(int left, Comparison comparison, int right, Rational tolerance) {}

    public Truth truth(Claim claim, int... arguments) {
        Partial<Surd> left = exact(claim.left(), arguments);
        if (isUndefined(left)) {
            return Truth.UNDEFINED;
        }
        Partial<Surd> right = exact(claim.right(), arguments);
        if (isUndefined(right)) {
            return Truth.UNDEFINED;
        }
        if (left.value().isPresent() && right.value().isPresent()) {
            Surd difference = left.value().get().minus(right.value().get());
            if (claim.comparison() == Comparison.APPROXIMATELY) {
                Surd size = difference.signum() < 0 ? difference.negate() : difference;
                return size.minus(Surd.of(claim.tolerance())).signum() <= 0 ? Truth.HOLDS : Truth.FAILS;
            }
            return signs(claim.comparison()).test(difference.signum()) ? Truth.HOLDS : Truth.FAILS;
        }
        Truth quick = quickly(claim, arguments);
        if (quick != Truth.UNKNOWN) {
            return quick;
        }
        for (int k = 0; k < PRECISIONS.size(); k++) {
            Partial<Ball> l = enclosed(k, claim.left(), arguments);
            Partial<Ball> r = enclosed(k, claim.right(), arguments);
            if (isUndefined(l) || isUndefined(r)) {
                return Truth.UNDEFINED;
            }
            if (l.value().isPresent() && r.value().isPresent()) {
                Truth truth = compare(claim, l.value().get(), r.value().get());
                if (truth != Truth.UNKNOWN) {
                    return truth;
                }
            }
        }
        return Truth.UNKNOWN;
    }

    /** What double-doubles tell. */
    private Truth quickly(Claim claim, int... arguments) {
        if (quick == null) {
            quick = new Evaluation<>(program, point, QUICK, steps);
        }
        Optional<DoubleDouble> l = quick.value(claim.left(), arguments).value();
        Optional<DoubleDouble> r = l.isEmpty()
                ? Optional.empty()
                : quick.value(claim.right(), arguments).value();
        return r.isEmpty()
                ? Truth.UNKNOWN
                : compare(claim, l.get().toBall(PRECISIONS.get(0)), r.get().toBall(PRECISIONS.get(0)));
    }

    private static boolean isUndefined(Partial<?> value) {
        return value.reason().equals(Optional.of(NoValue.UNDEFINED));
    }

    /** Which signs of left − right make the comparison true. */
    private static IntPredicate signs(Comparison comparison) {
        return switch (comparison) {
            case EQUAL, APPROXIMATELY -> s -> s == 0;
            case NOT_EQUAL, NOT_IDENTICAL -> s -> s != 0;
            case LESS -> s -> s < 0;
            case LESS_OR_EQUAL -> s -> s <= 0;
            case GREATER -> s -> s > 0;
            case GREATER_OR_EQUAL -> s -> s >= 0;
        };
    }

    /** What two enclosures tell of a comparison. */
    public static Truth compare(Claim claim, Ball left, Ball right) {
        Ball difference = left.minus(right);
        if (claim.comparison() == Comparison.APPROXIMATELY) {
            Ball beyond = difference.abs().minus(Ball.of(claim.tolerance(), left.precision()));
            return beyond.isNegative() ? Truth.HOLDS : beyond.isPositive() ? Truth.FAILS : Truth.UNKNOWN;
        }
        if (!difference.isPositive() && !difference.isNegative()) {
            return Truth.UNKNOWN;
        }
        return signs(claim.comparison()).test(difference.isPositive() ? 1 : -1) ? Truth.HOLDS : Truth.FAILS;
    }

    /** The exact value of an expression, if it is a sum of square roots. */
    public Partial<Surd> exact(int root, int... arguments) {
        return exact.value(root, arguments);
    }

    /** An enclosure of the value of an expression. */
    public Partial<Ball> enclosure(int root, int... arguments) {
        Partial<Ball> first = enclosed(0, root, arguments);
        return first.value().isPresent() ? first : enclosed(1, root, arguments);
    }

    private Partial<Ball> enclosed(int precision, int root, int... arguments) {
        while (enclosed.size() <= precision) {
            BallArithmetic arithmetic = new BallArithmetic(PRECISIONS.get(enclosed.size()));
            enclosed.add(new Evaluation<>(program, point, arithmetic, steps));
        }
        return enclosed.get(precision).value(root, arguments);
    }
}
