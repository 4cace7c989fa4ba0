package scholium.report;

import java.util.List;
import scholium.text.Diagnostic;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.StepResult;

/** A document as a section: what is wrong with its text, its claims, its comparisons with implementations. */
final class DocumentHtml {
    private final Presentation presentation;
    private final Anchors anchors;
    private final StepHtml steps;

    DocumentHtml(Presentation presentation, Anchors anchors) {
        this.presentation = presentation;
        this.anchors = anchors;
        this.steps = new StepHtml(presentation);
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
        d.claims().forEach(c -> claim(d, c, page));
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
        return d.severity() == scholium.text.Severity.NOTE;
    }

    private void claim(DocumentResult d, ClaimResult c, Html page) {
        Tone tone = Tone.of(c);
        boolean openly = tone != Tone.PROVED && tone != Tone.SAID;
        String[] attributes = {"class", "claim " + tone.css(), "id", anchors.of(c), "data-tones", tones(c)};
        page.open("details", openly ? with(attributes, "open", "open") : attributes)
                .line();
        page.open("summary");
        page.open("span", "class", "head");
        page.element("span", c.claim().title().orElse(c.claim().name()), "class", "title");
        if (c.claim().title().isPresent()) {
            page.element("code", c.claim().name(), "class", "name");
        }
        page.close();
        String scope = Wording.scope(c);
        if (!scope.isEmpty() && (tone == Tone.PROVED || tone == Tone.CONDITIONAL)) {
            page.element("span", scope, "class", "scope");
        }
        page.element("span", label(c, tone), "class", "badge");
        page.close().line();
        page.open("div", "class", "body").line();
        context(d, c, page);
        for (StepResult s : c.steps()) {
            steps.write(c, s, page);
        }
        c.remarks().forEach(r -> page.element("p", r, "class", "remark").line());
        page.close().close().line();
    }

    private static String label(ClaimResult c, Tone tone) {
        return tone == Tone.NOT_REFUTED ? Wording.word(c.verdict()) + ", yet called a mistake" : tone.label();
    }

    private void context(DocumentResult d, ClaimResult c, Html page) {
        int line = c.claim().span().position().line();
        String path = d.derivation().source().name();
        page.open("p", "class", "context").text(c.claim().kind().word() + " · ");
        page.element("a", path + ":" + line, "href", SourceLink.from(presentation.links(), path) + "#L" + line);
        if (!c.claim().hypotheses().isEmpty()) {
            page.text(" · given ");
            boolean first = true;
            for (String h : c.claim().hypotheses()) {
                page.text(first ? "" : ", ")
                        .open("span", "class", "math")
                        .markup(Typeset.html(h))
                        .close();
                first = false;
            }
        }
        page.close().line();
    }

    private static String tones(ClaimResult c) {
        return c.steps().stream()
                .map(s -> Tone.of(c, s).css())
                .distinct()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static String[] with(String[] attributes, String name, String value) {
        String[] more = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = name;
        more[attributes.length + 1] = value;
        return more;
    }
}
