package scholium.notes;

import java.util.Optional;
import scholium.rewriting.Chains;
import scholium.rewriting.Explanation;
import scholium.syntax.Statement;
import scholium.verify.StepResult;

/** Writes proved lines out in smaller steps, in the order of the document. */
public interface Explainer {
    /** For notes without details. */
    Explainer NONE = (claim, link, result) -> Optional.empty();

    /**
     * The smaller steps of a line; empty where there are none to show.
     *
     * @param result the verdict on the line; only what is proved is explained
     */
    Optional<Explanation> explain(Statement.Claim claim, int link, StepResult result);

    /** By named rules, every step proved by an exact engine. */
    static Explainer of(Chains chains) {
        return (claim, link, result) -> {
            boolean settled = claim.kind() == Statement.ClaimKind.CLAIM
                    && result.isProved()
                    && result.scope().equals("all");
            if (!settled) {
                return Optional.empty();
            }
            Optional<Explanation> explanation = chains.explain(claim, link);
            chains.learn(claim, link);
            return explanation;
        };
    }
}
