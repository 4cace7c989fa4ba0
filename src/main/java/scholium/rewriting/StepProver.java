package scholium.rewriting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** Proves equalities in the context of one step: its claim's hypotheses, the document's assumptions and definitions. */
final class StepProver {
    private final Elaboration elaboration;
    private final Engine engine;
    private final Budget budget;
    private final Statement.Assertion owner;
    private final int chain;
    private final int link;
    private final Map<String, Boolean> judged = new HashMap<>();

    StepProver(Elaboration elaboration, Engine engine, Budget budget, Statement.Assertion owner, int chain, int link) {
        this.elaboration = elaboration;
        this.engine = engine;
        this.budget = budget;
        this.owner = owner;
        this.chain = chain;
        this.link = link;
    }

    /** Whether the equality holds without conditions for all sizes that the context admits. */
    boolean proves(Term left, Term right) {
        String line = UnicodePrinter.print(left) + " = " + UnicodePrinter.print(right);
        Boolean known = judged.get(line);
        if (known == null) {
            known = judge(left, right);
            judged.put(line, known);
        }
        return known;
    }

    private boolean judge(Term left, Term right) {
        Optional<List<Obligation>> read = elaboration.link(owner, chain, link, left, Comparator.EQUAL, right);
        return read.isPresent() && !read.get().isEmpty() && read.get().stream().allMatch(this::isProved);
    }

    private boolean isProved(Obligation o) {
        return engine.decide(new Goal(o.relation(), o.setting()), budget) instanceof Outcome.Proved p && p.isOutright();
    }
}
