package scholium.mutation;

import java.util.List;
import java.util.Optional;
import scholium.derivation.Obligation;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Comparison;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Relation;

/**
 * Evidence against a proof: rigorous enclosures at random admissible points and an exact search for a counterexample, with
 * another seed than the judge had.
 */
final class Review {
    private static final int POINTS = 8;
    private static final long OTHER = 0x5DEECE66DL;

    private final List<Engine> engines;
    private final Budget budget;

    Review(List<Engine> engines, Budget budget) {
        this.engines = List.copyOf(engines);
        this.budget =
                new Budget(budget.terms(), budget.time(), budget.sizes(), budget.seed() ^ OTHER).withPoints(POINTS);
    }

    /**
     * Whether no admissible point was found at which both sides certainly have a value: none contradicts that they grow by
     * 1 when nothing is added.
     */
    boolean findsNoValue(List<Obligation> lines) {
        return lines.stream().anyMatch(o -> {
            Expr both = Exprs.add(o.relation().left(), o.relation().right());
            Relation absurd = Relation.of(both, Comparison.EQUAL, Exprs.add(both, Exprs.ONE));
            return engines.stream()
                    .noneMatch(e -> e.decide(new Goal(absurd, o.setting()), budget) instanceof Outcome.Refuted);
        });
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
