package scholium.verify;

import java.util.List;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;

/** Which refuted steps are explained; explaining costs time. */
public enum Diagnosing {
    /** Those of claims and examples: what the document says is true. */
    UNEXPECTED,
    /** Those of mistakes as well. */
    ALL,
    NONE;

    private boolean wants(Claim claim) {
        return switch (this) {
            case UNEXPECTED -> claim.kind() != Claim.Kind.MISTAKE;
            case ALL -> true;
            case NONE -> false;
        };
    }

    /** The diagnostician, asked of the wanted claims only. */
    public Diagnostician limiting(Diagnostician asked) {
        return new Diagnostician() {
            @Override
            public Diagnosis diagnose(Refutation refutation) {
                return of(refutation.claim()).diagnose(refutation);
            }

            @Override
            public List<String> remarks(Derivation derivation, Claim claim, List<StepResult> steps) {
                return of(claim).remarks(derivation, claim, steps);
            }

            private Diagnostician of(Claim claim) {
                return wants(claim) ? asked : Diagnostician.NONE;
            }
        };
    }
}
