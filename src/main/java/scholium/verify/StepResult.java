package scholium.verify;

import java.util.List;
import java.util.Optional;
import scholium.derivation.Step;
import scholium.engine.Counterexample;

/**
 * The verdict on a step with everything that supports it.
 *
 * @param scope {@code all}, or the sizes a proof is limited to ({@code m = 2, 3, 4}); empty without a proof
 * @param conditions what the document does not grant, in the notation; not empty exactly for CONDITIONAL
 * @param part label of the obligation that decided the verdict (an element of a list, base or step of an induction)
 * @param diagnosis why the step is false, as far as it was asked for and could be proved
 * @param reason why nothing better could be said; present for SUPPORTED and UNDECIDED
 */
public record StepResult(
        Step step,
        Verdict verdict,
        String scope,
        List<String> conditions,
        List<Evidence> evidence,
        String part,
        Optional<Counterexample> counterexample,
        Diagnosis diagnosis,
        Optional<String> reason) {
    public StepResult {
        conditions = List.copyOf(conditions);
        evidence = List.copyOf(evidence);
    }

    public boolean isProved() {
        return verdict == Verdict.PROVED;
    }

    public boolean isRefuted() {
        return verdict == Verdict.REFUTED;
    }
}
