package scholium.cause;

import java.util.List;
import scholium.syntax.Statement;

/**
 * Variants of the document that may be what the code computes, read together.
 *
 * @param held parts that are not differentiated through
 */
record Guess(Declarations declarations, List<Held> held, List<Candidate> candidates) {
    Guess {
        held = List.copyOf(held);
        candidates = List.copyOf(candidates);
    }

    /**
     * A formula of the variant for an output.
     *
     * @param place where the change is
     * @param size how much of a change it is; smaller ones are likelier
     */
    record Candidate(Cause cause, String place, int size, Formula formula) {}

    /**
     * A part that is a number of its own while derivatives are taken, and gets its value afterwards.
     *
     * @param name the number's name in the variant
     * @param declaration of the number
     * @param value defines what it is
     */
    record Held(String name, Statement.Real declaration, Statement.Define value) {}

    /** One variant for all these formulas. */
    static Guess of(
            Declarations declarations, List<Held> held, Cause cause, String place, int size, List<Formula> formulas) {
        List<Candidate> candidates =
                formulas.stream().map(f -> new Candidate(cause, place, size, f)).toList();
        return new Guess(declarations, held, candidates);
    }

    int size() {
        return candidates.stream().mapToInt(Candidate::size).min().orElse(0);
    }
}
