package scholium.diagnosis;

import java.time.Duration;
import java.util.List;
import scholium.derivation.Obligation;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.expr.Relation;
import scholium.expr.Setting;

/** The exact engine, asked about lines that stand nowhere. */
final class Prover {
    private static final int TERMS = 40_000;
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Engine exact;
    private final Budget budget;

    Prover(Engine exact, Budget budget) {
        this.exact = exact;
        Duration time = budget.time().compareTo(TIME) < 0 ? budget.time() : TIME;
        this.budget = new Budget(Math.min(budget.terms(), TERMS), time, budget.sizes(), budget.seed());
    }

    long seed() {
        return budget.seed();
    }

    /** Whether every part is proved for all sizes without conditions. */
    boolean proves(List<Obligation> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(this::proves);
    }

    private boolean proves(Obligation o) {
        return proves(o.relation(), o.setting())
                || o.induction()
                        .filter(i -> proves(i.base().relation(), i.base().setting())
                                && proves(i.step().relation(), i.step().setting()))
                        .isPresent();
    }

    private boolean proves(Relation relation, Setting setting) {
        Outcome outcome = exact.decide(new Goal(relation, setting), budget);
        return outcome instanceof Outcome.Proved p && p.isOutright();
    }
}
