package scholium.verify;

import java.util.List;
import scholium.derivation.Derivation;
import scholium.text.Diagnostic;
import scholium.text.Diagnostics;

/** Everything found out about a document. */
public record DocumentResult(
        Derivation derivation,
        List<ClaimResult> claims,
        List<ConformanceReport> conformances,
        List<Diagnostic> diagnostics,
        long millis) {
    public DocumentResult {
        claims = List.copyOf(claims);
        conformances = List.copyOf(conformances);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same with more to tell the author. */
    public DocumentResult with(List<Diagnostic> more) {
        Diagnostics all = new Diagnostics();
        all.addAll(diagnostics);
        all.addAll(more);
        return new DocumentResult(derivation, claims, conformances, all.inOrder(), millis);
    }

    public boolean isIllFormed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    public boolean asExpected() {
        return claims.stream().allMatch(ClaimResult::asExpected)
                && conformances.stream().allMatch(ConformanceReport::agrees);
    }
}
