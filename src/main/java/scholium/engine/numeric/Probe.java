package scholium.engine.numeric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scholium.expr.Comparison;
import scholium.expr.evaluation.BallArithmetic;
import scholium.expr.evaluation.DoubleDoubleArithmetic;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Evaluation;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.NoValue;
import scholium.expr.evaluation.Partial;
import scholium.expr.evaluation.Point;
import scholium.expr.evaluation.Truth;
import scholium.expr.sampling.Listing;
import scholium.expr.sampling.Question;
import scholium.expr.sampling.Sampler;
import scholium.number.Ball;
import scholium.number.DoubleDouble;
import scholium.number.Precision;
import scholium.number.Rational;

/** Both sides of a relation, enclosed at one admissible point. */
final class Probe {
    /** What {@link DoubleDoubleArithmetic} has to offer. */
    private static final int QUICK_DIGITS = 30;

    private static final double QUICK_NARROW = 1e-20;
    private static final int FULL_DIGITS = 50;
    private static final DoubleDoubleArithmetic QUICK = new DoubleDoubleArithmetic();
    private static final int STEPS = 500_000;
    private static final int GUARD_DIGITS = 10;
    private static final int MOST_RAISES = 3;
    private static final double NARROW = 1e-40;

    private final Question question;
    private final Sampler sampler;
    private final Map<Element, Rational> assignment;
    private Truth truth = Truth.UNKNOWN;
    private boolean narrow;
    private boolean limited;
    private int steps;
    private int digits;
    private Optional<Ball> left = Optional.empty();
    private Optional<Ball> right = Optional.empty();

    /**
     * @param drawn inputs for which the assumptions hold
     * @param draw values for the other inputs that the relation reads
     * @param digits of the evaluations at first
     */
    Probe(
            Question question,
            Sampler sampler,
            Map<Element, Rational> drawn,
            Function<Element, Rational> draw,
            int digits) {
        this.question = question;
        this.sampler = sampler;
        this.assignment = new LinkedHashMap<>(drawn);
        this.digits = digits;
        if (digits <= QUICK_DIGITS && evaluateQuickly(draw)) {
            return;
        }
        this.digits = Math.max(digits, FULL_DIGITS);
        for (int raise = 0; raise <= MOST_RAISES && evaluate(draw); raise++) {
            this.digits *= 2;
        }
        if (truth == Truth.UNKNOWN && narrow && !isEquality()) {
            truth = judgement().truth(question.claim());
        }
        if (truth == Truth.UNKNOWN && assignment.isEmpty()) {
            truth = judgement().truth(question.claim());
        }
    }

    private boolean isEquality() {
        Comparison c = question.claim().comparison();
        return c == Comparison.EQUAL || c == Comparison.LESS_OR_EQUAL || c == Comparison.GREATER_OR_EQUAL;
    }

    /**
     * Evaluates in double-doubles; whether they settle the matter. That the relation fails has to be seen in more digits.
     */
    private boolean evaluateQuickly(Function<Element, Rational> draw) {
        Point point = new Point(sampler.integers(), e -> assignment.computeIfAbsent(e, draw));
        Evaluation<DoubleDouble> evaluation = new Evaluation<>(question.program(), point, QUICK, STEPS);
        Optional<DoubleDouble> l = evaluation.value(0).value().filter(DoubleDouble::isKnown);
        Optional<DoubleDouble> r =
                l.isEmpty() ? Optional.empty() : evaluation.value(1).value().filter(DoubleDouble::isKnown);
        steps += evaluation.taken();
        if (r.isEmpty()) {
            return false;
        }
        Precision precision = Precision.ofDigits(QUICK_DIGITS);
        left = l.map(v -> v.toBall(precision));
        right = r.map(v -> v.toBall(precision));
        truth = Judgement.compare(question.claim(), left.get(), right.get());
        DoubleDouble difference = l.get().minus(r.get());
        double scale = Math.max(
                1, Math.max(Math.abs(l.get().doubleValue()), Math.abs(r.get().doubleValue())));
        narrow = difference.radius() <= QUICK_NARROW * scale;
        return truth == Truth.HOLDS || (truth == Truth.UNKNOWN && agrees());
    }

    /** Evaluates at the present precision; whether a higher one is worth while. */
    private boolean evaluate(Function<Element, Rational> draw) {
        Point point = new Point(sampler.integers(), e -> assignment.computeIfAbsent(e, draw));
        BallArithmetic arithmetic = new BallArithmetic(Precision.ofDigits(digits + GUARD_DIGITS));
        Evaluation<Ball> evaluation = new Evaluation<>(question.program(), point, arithmetic, STEPS);
        Partial<Ball> l = evaluation.value(0);
        Partial<Ball> r = evaluation.value(1);
        steps += evaluation.taken();
        left = l.value();
        right = r.value();
        if (left.isPresent() && right.isPresent()) {
            truth = Judgement.compare(question.claim(), left.get(), right.get());
            narrow = isNarrow(left.get().minus(right.get()));
            return truth == Truth.UNKNOWN && !narrow;
        }
        NoValue why = l.reason().or(r::reason).orElse(NoValue.UNDEFINED);
        limited = why == NoValue.LIMIT;
        truth = Truth.UNDEFINED;
        return why == NoValue.UNCERTAIN;
    }

    private boolean isNarrow(Ball difference) {
        double scale = 1;
        for (Ball side : new Ball[] {left.orElseThrow(), right.orElseThrow()}) {
            scale = Math.max(scale, Math.abs(side.doubleValue()));
        }
        return difference.radius().doubleValue() <= NARROW * scale;
    }

    /** UNDEFINED also where it could not be told whether the sides are defined. */
    Truth truth() {
        return truth;
    }

    /** Whether the sides cannot be told apart to some 40 digits, as equal sides should be. */
    boolean agrees() {
        return narrow && isEquality();
    }

    /** How many steps the evaluations took. */
    int steps() {
        return steps;
    }

    boolean exceedsSteps() {
        return limited;
    }

    Sampler sampler() {
        return sampler;
    }

    Map<Element, Rational> assignment() {
        return Collections.unmodifiableMap(assignment);
    }

    Optional<Ball> left() {
        return left;
    }

    Optional<Ball> right() {
        return right;
    }

    Listing listing() {
        return new Listing(question, sampler, assignment);
    }

    /** The same point, judged exactly where that is possible. */
    Judgement judgement() {
        return new Judgement(question.program(), sampler.point(assignment), STEPS);
    }
}
