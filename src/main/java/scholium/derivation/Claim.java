package scholium.derivation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scholium.text.Span;

/**
 * A claim, mistake or example: one or more chains of steps under common hypotheses.
 *
 * @param span the statement's header
 * @param hypotheses the {@code given} relations or example values, as the author wrote them
 * @param rests names of claims that its justifications cite
 */
public record Claim(
        Kind kind,
        String name,
        Optional<String> title,
        Span span,
        List<String> hypotheses,
        List<Step> steps,
        List<String> rests) {
    public Claim {
        hypotheses = List.copyOf(hypotheses);
        steps = List.copyOf(steps);
        rests = List.copyOf(rests);
    }

    /** What the document says of the steps. */
    public enum Kind {
        CLAIM,
        /** Said to be false: refutation is the good outcome. */
        MISTAKE,
        EXAMPLE;

        /** The word that opens the statement. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
