package scholium.rewriting;

import java.util.List;
import scholium.syntax.Term;

/**
 * A chain of small equalities, each proved, from one side of a line to the other.
 *
 * @param left where it begins
 * @param lines the last one ends at the other side
 * @param named whether every line is by a rule with a name; otherwise one rests on the engine's normal form
 */
public record Explanation(Term left, List<Line> lines, boolean named) {
    /** The reason of a line that no rule with a name explains. */
    public static final String BRIDGE =
            "expanding both sides and comparing coefficients (the exact engine’s normal form)";

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * One small step.
     *
     * @param reason the name of the rule, in which {@code [name]} cites a claim
     * @param details derivations of what the step rests on
     */
    public record Line(Term right, String reason, List<Explanation> details) {
        public Line {
            details = List.copyOf(details);
        }
    }
}
