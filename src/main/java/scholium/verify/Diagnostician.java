package scholium.verify;

import java.util.List;
import java.util.Optional;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;

/**
 * Explains what the verifier has refuted. It is asked after the verdict and cannot change it. Made for one document;
 * several threads may ask at once. What it says must be proved exactly.
 */
public interface Diagnostician {
    /** Explains nothing. */
    Diagnostician NONE = new Diagnostician() {
        @Override
        public Diagnosis diagnose(Refutation refutation) {
            return Diagnosis.of(refutation.residual());
        }

        @Override
        public List<String> remarks(Derivation derivation, Claim claim, List<StepResult> steps) {
            return List.of();
        }
    };

    /** Why the step is false and what would be true. */
    Diagnosis diagnose(Refutation refutation);

    /** What is worth saying of a claim with refuted steps as a whole, such as that its errors compensate. */
    List<String> remarks(Derivation derivation, Claim claim, List<StepResult> steps);

    /**
     * A refuted step.
     *
     * @param number which step of the claim, from 0
     * @param obligation the part of the step that failed
     * @param residual left − right as the engine that tried to prove it left it, where that is short
     */
    record Refutation(Claim claim, int number, Obligation obligation, Optional<String> residual) {}
}
