package scholium.diagnosis;

import scholium.elaborate.Elaboration;
import scholium.syntax.Comparator;
import scholium.syntax.Term;

/** Other right sides in the place of a line's own, read in its context and proved or not. */
final class Trials {
    private final Elaboration elaboration;
    private final Prover prover;

    Trials(Elaboration elaboration, Prover prover) {
        this.elaboration = elaboration;
        this.prover = prover;
    }

    /** Whether the left side of the line is proved to equal {@code right}. */
    boolean isEqual(Line line, Term right) {
        return elaboration
                .link(line.owner(), line.chain(), line.link(), line.left(), Comparator.EQUAL, right)
                .filter(prover::proves)
                .isPresent();
    }
}
