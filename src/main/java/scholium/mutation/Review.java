package scholium.mutation;

import java.util.List;
import java.util.Optional;
import scholium.derivation.Obligation;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;

/**
 * Evidence against a proof: rigorous enclosures at random admissible points and an exact search for a counterexample, with
 * another seed than the judge had.
 */
final class Review {
    private static final int POINTS = 8;
    private static final long OTHER = 0x5DEECE66DL;

    private final List<Engine> engines;
    private final Budget budget;

    /** @param engines the first one samples admissible points */
    Review(List<Engine> engines, Budget budget) {
        this.engines = List.copyOf(engines);
        this.budget =
                new Budget(budget.terms(), budget.time(), budget.sizes(), budget.seed() ^ OTHER).withPoints(POINTS);
    }

    /** Whether no admissible point was found at which the lines have values at all. */
    boolean findsNoPoint(List<Obligation> lines) {
        return lines.stream()
                .anyMatch(o -> engines.get(0).decide(new Goal(o.relation(), o.setting()), budget)
                                instanceof Outcome.GaveUp g
                        && g.reason() == Outcome.Reason.NO_POINT);
    }

    /** A point where what was proved fails. */
    Optional<String> against(List<Obligation> lines) {
        for (Obligation o : lines) {
            for (Engine e : engines) {
                if (e.decide(new Goal(o.relation(), o.setting()), budget) instanceof Outcome.Refuted r) {
                    return Optional.of(e.name() + ": " + r.counterexample());
                }
            }
        }
        return Optional.empty();
    }
}
