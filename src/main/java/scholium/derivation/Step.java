package scholium.derivation;

import java.util.List;
import java.util.Optional;
import scholium.text.Diagnostic;
import scholium.text.Span;

/**
 * One link of a chain, as written and as checked.
 *
 * @param span the link: its relation sign and right side (for the first link of a chain, from the left side on)
 * @param chain number of the chain within the claim, from 0
 * @param left the left side, typeset
 * @param relation the relation sign, as in {@code =}
 * @param right the right side, typeset
 * @param justification the author's {@code by …}
 * @param obligations what must hold for the step to hold
 * @param notes remarks about the reading, such as a local derivative that differs from the total one
 */
public record Step(
        Span span,
        int chain,
        Formula left,
        String relation,
        Formula right,
        Optional<String> justification,
        List<Obligation> obligations,
        List<Diagnostic> notes) {
    public Step {
        obligations = List.copyOf(obligations);
        notes = List.copyOf(notes);
    }

    /** A formula printed from its surface tree in two spellings. */
    public record Formula(String unicode, String latex) {}
}
