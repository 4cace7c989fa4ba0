package scholium.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.syntax.DocumentParser;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.text.Source;

/**
 * Judges lines before they are written: each is printed, read back as a line of the new document, and decided by the exact
 * engine. Only what is proved without conditions, for every size, counts.
 */
final class Prover {
    private static final int LINES = 12;

    private final Supplier<String> preamble;
    private final Engine engine;
    private final Budget budget;
    private final LongSupplier nanoTime;
    private final long begun;
    private final Map<String, Boolean> judged = new HashMap<>();

    Prover(Supplier<String> preamble, Engine engine, Budget budget, LongSupplier nanoTime) {
        this.preamble = preamble;
        this.engine = engine;
        this.budget = budget;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    /** Whether the time for all lines together is used up; then nothing more is proved. */
    boolean isLate() {
        return nanoTime.getAsLong() - begun > LINES * budget.time().toNanos();
    }

    boolean proves(Term left, Term right) {
        String line = UnicodePrinter.print(left) + " = " + UnicodePrinter.print(right);
        Boolean known = judged.get(line);
        if (known == null) {
            known = !isLate() && judge(line);
            judged.put(line, known);
        }
        return known;
    }

    private boolean judge(String line) {
        String text = "```derivation\n" + preamble.get() + "\nclaim line:\n  " + line + "\n```\n";
        Derivation read = Elaborator.elaborate(DocumentParser.parse(new Source("line", text)));
        if (read.isIllFormed() || read.claims().size() != 1) {
            return false;
        }
        Claim claim = read.claims().get(0);
        List<Obligation> obligations =
                claim.steps().stream().flatMap(s -> s.obligations().stream()).toList();
        return !obligations.isEmpty() && obligations.stream().allMatch(this::isProved);
    }

    private boolean isProved(Obligation o) {
        return engine.decide(new Goal(o.relation(), o.setting()), budget) instanceof Outcome.Proved p && p.isOutright();
    }
}
