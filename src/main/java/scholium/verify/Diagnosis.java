package scholium.verify;

import java.util.List;
import java.util.Optional;

/**
 * Why a line is false, as far as that could be proved.
 *
 * @param residual left − right in the document's own names, in factored form where one was found
 * @param latex the residual in LaTeX, where it is made of the author's terms
 * @param trueIf conditions under which the line is true, such as {@code ε = 0}; each alone suffices
 * @param suggestions true formulas near the line, nearest first
 */
public record Diagnosis(
        Optional<String> residual, Optional<String> latex, List<String> trueIf, List<Suggestion> suggestions) {
    /** Nothing is known, or nobody asked. */
    public static final Diagnosis NONE = new Diagnosis(Optional.empty(), List.of(), List.of());

    public Diagnosis {
        trueIf = List.copyOf(trueIf);
        suggestions = List.copyOf(suggestions);
    }

    public Diagnosis(Optional<String> residual, List<String> trueIf, List<Suggestion> suggestions) {
        this(residual, Optional.empty(), trueIf, suggestions);
    }

    /** Only a residual. */
    public static Diagnosis of(Optional<String> residual) {
        return residual.isEmpty() ? NONE : new Diagnosis(residual, List.of(), List.of());
    }
}
