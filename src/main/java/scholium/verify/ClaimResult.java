package scholium.verify;

import java.util.List;
import scholium.derivation.Claim;

/**
 * The verdict on a claim.
 *
 * @param asExpected whether the outcome is what the document says: not refuted, or for a mistake refuted
 * @param remarks for instance that it cites a refuted claim, or that a chain's end is right though its middle is wrong
 */
public record ClaimResult(
        Claim claim, Verdict verdict, boolean asExpected, List<StepResult> steps, List<String> remarks) {
    public ClaimResult {
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }
}
