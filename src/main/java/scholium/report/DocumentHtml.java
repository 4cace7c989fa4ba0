package scholium.report;

import java.util.List;
import scholium.text.Diagnostic;
import scholium.text.Severity;
import scholium.verify.DocumentResult;

/** A document as a section: what is wrong with its text, its claims, its comparisons with implementations. */
final class DocumentHtml {
    private final Presentation presentation;
    private final Anchors anchors;
    private final ClaimHtml claims;

    DocumentHtml(Presentation presentation, Anchors anchors) {
        this.presentation = presentation;
        this.anchors = anchors;
        this.claims = new ClaimHtml(presentation);
    }

    void write(DocumentResult d, Html page) {
        String path = d.derivation().source().name();
        page.open("section", "class", "document", "id", anchors.of(d)).line();
        page.open("header").element("h2", OverviewHtml.name(d)).open("p", "class", "facts");
        page.element("a", path, "href", SourceLink.from(presentation.links(), path), "class", "path");
        String facts = Wording.count(d.claims().size(), "claim") + ": " + Wording.tally(d.claims());
        page.text(" · " + facts + (presentation.timings() ? " · " + Wording.seconds(d.millis()) : ""));
        page.close().close().line();
        List<Diagnostic> telling =
                d.diagnostics().stream().filter(x -> !isNote(x)).toList();
        telling.forEach(x -> DiagnosticHtml.write(x, page));
        d.claims().forEach(c -> claims.write(d, c, anchors.of(c), page));
        if (!d.conformances().isEmpty()) {
            ConformanceHtml.write(d.conformances(), page);
        }
        List<Diagnostic> notes =
                d.diagnostics().stream().filter(DocumentHtml::isNote).toList();
        if (!notes.isEmpty()) {
            page.open("details", "class", "notes").element("summary", Wording.count(notes.size(), "note"));
            notes.forEach(x -> DiagnosticHtml.write(x, page));
            page.close().line();
        }
        page.close().line();
    }

    private static boolean isNote(Diagnostic d) {
        return d.severity() == Severity.NOTE;
    }
}
