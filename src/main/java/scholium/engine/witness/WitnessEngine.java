package scholium.engine.witness;

import java.util.Optional;
import java.util.function.LongSupplier;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Comparison;
import scholium.expr.evaluation.NoValue;
import scholium.expr.sampling.Question;

/**
 * Looks for a counterexample: small sizes first (2, 3, 4, and 1 last, where too much is true), small integers, then
 * rationals that make the roots exact.
 *
 * <p>Method: both sides are evaluated in floating point at a bounded number of random small points; where they seem to
 * violate the relation, exact arithmetic with square roots decides, or enclosures where other functions take part. The
 * first points found are shrunk coordinate by coordinate, as property testers do (Claessen and Hughes, <i>QuickCheck</i>,
 * ICFP 2000).
 *
 * <p>Caveat: a false line that is false only at large sizes or on a thin set of points may escape.
 */
public final class WitnessEngine implements Engine {
    private final LongSupplier nanoTime;

    /** An engine that reads the time, for its budget alone, from a clock in nanoseconds. */
    public WitnessEngine(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public Outcome decide(Goal goal, Budget budget) {
        if (goal.relation().comparison() == Comparison.NOT_IDENTICAL) {
            return Outcome.GaveUp.because(
                    Outcome.Reason.OUTSIDE_LANGUAGE, "no single point refutes that two sides differ somewhere");
        }
        Question question = Question.of(goal.relation(), goal.setting());
        Optional<NoValue> refusal = question.refusal();
        if (refusal.isPresent()) {
            return refusal.get() == NoValue.LIMIT
                    ? Outcome.GaveUp.because(Outcome.Reason.SIZE, "the expression is too deep or too large")
                    : Outcome.GaveUp.because(
                            Outcome.Reason.OUTSIDE_LANGUAGE, "the relation has something that cannot be given a value");
        }
        long start = nanoTime.getAsLong();
        Search search = new Search(
                question,
                budget.seed(),
                () -> nanoTime.getAsLong() - start > budget.time().toNanos());
        Optional<Witness> witness = search.run();
        if (witness.isPresent()) {
            Witness w = witness.get();
            return new Outcome.Refuted(w.counterexample(), w.isExact() ? "evaluated exactly" : "disjoint enclosures");
        }
        if (search.isLate()) {
            return Outcome.GaveUp.because(Outcome.Reason.TIME, "after " + search.points() + " points");
        }
        return Outcome.GaveUp.because(
                Outcome.Reason.NO_POINT,
                search.points() == 0
                        ? "no admissible point was found"
                        : "no counterexample among " + search.points() + " points");
    }
}
