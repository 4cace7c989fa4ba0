package scholium.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import scholium.text.Diagnostic;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;

/**
 * A run as one self-contained page. It fetches nothing, and a content-security policy that admits only its own style and
 * script (by their hashes) keeps hostile text from doing anything.
 */
public final class HtmlReport implements Report {
    private final Presentation presentation;

    public HtmlReport(Presentation presentation) {
        this.presentation = presentation;
    }

    @Override
    public String render(RunResult run) {
        String style = resource("report.css");
        String script = resource("report.js");
        Html page = new Html();
        page.markup("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        page.single("meta", "charset", "utf-8").line();
        String policy = "default-src 'none'; style-src " + ContentHash.of(style) + "; script-src "
                + ContentHash.of(script) + "; base-uri 'none'; form-action 'none'";
        page.single("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.single("meta", "name", "color-scheme", "content", "light dark").line();
        page.single("meta", "name", "generator", "content", "Scholium " + presentation.version())
                .line();
        page.element("title", title(run)).line();
        page.markup("<style>" + style + "</style>").line();
        page.close().line().open("body").line();
        body(run, page);
        page.markup("<script>" + script + "</script>").line();
        page.close().line().close().line();
        return page.finish();
    }

    private void body(RunResult run, Html page) {
        Anchors anchors = new Anchors(run);
        OverviewHtml overview = new OverviewHtml(presentation, anchors);
        overview.header(run, page);
        page.open("div", "class", "page").line();
        overview.contents(run, page);
        page.open("main", "id", "documents").line();
        if (!run.diagnostics().isEmpty()) {
            page.open("section", "class", "document");
            page.open("header").element("h2", "Input").close().line();
            for (Diagnostic d : run.diagnostics()) {
                DiagnosticHtml.write(d, page);
            }
            page.close().line();
        }
        DocumentHtml documents = new DocumentHtml(presentation, anchors);
        for (DocumentResult d : run.documents()) {
            documents.write(d, page);
        }
        page.element("p", "No claim matches.", "class", "nothing", "hidden", "hidden")
                .line();
        page.close().line().close().line();
        overview.footer(run, page);
    }

    private static String title(RunResult run) {
        return (run.isIllFormed() || !run.asExpected() ? "✗ " : "✓ ") + Wording.count(run.claims(), "claim") + " in "
                + Wording.count(run.documents().size(), "document") + " · Scholium";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All claims of a run, for counting. */
    static List<scholium.verify.ClaimResult> claims(RunResult run) {
        return run.documents().stream().flatMap(d -> d.claims().stream()).toList();
    }
}
