package scholium.derivation;

import java.util.List;
import java.util.Optional;
import scholium.text.Diagnostic;
import scholium.text.Source;

/**
 * A document after elaboration.
 *
 * @param nodes the definitions in topological order, for showing results in the document's own names
 * @param diagnostics everything to tell the author about the text; claims with an error in them are left out
 */
public record Derivation(
        Source source,
        Optional<String> title,
        List<Node> nodes,
        List<Claim> claims,
        List<Conformance> conformances,
        List<Diagnostic> diagnostics) {
    public Derivation {
        nodes = List.copyOf(nodes);
        claims = List.copyOf(claims);
        conformances = List.copyOf(conformances);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether any diagnostic is an error. */
    public boolean isIllFormed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
