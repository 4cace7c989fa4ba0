package scholium.report;

import java.util.List;
import scholium.plot.Plot;
import scholium.text.Diagnostic;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;

/** A run as one self-contained page. */
public final class HtmlReport implements Report {
    private final Presentation presentation;

    public HtmlReport(Presentation presentation) {
        this.presentation = presentation;
    }

    @Override
    public String render(RunResult run) {
        PageResources resources =
                PageResources.formulas().style(HtmlReport.class, "report.css").script(HtmlReport.class, "report.js");
        if (presentation.timings()) {
            resources = resources.with(Plot.style());
        }
        return HtmlPage.of(title(run), presentation.version(), resources, page -> body(run, page));
    }

    private void body(RunResult run, Html page) {
        Anchors anchors = new Anchors(run);
        OverviewHtml overview = new OverviewHtml(presentation, anchors);
        overview.header(run, page);
        page.open("div", "class", "page").line();
        overview.contents(run, page);
        page.open("main", "id", "documents", "data-lazy", "").line();
        new AttentionHtml(presentation, anchors).write(run, page);
        if (!run.diagnostics().isEmpty()) {
            page.open("section", "class", "document");
            page.open("header").element("h2", "Input").close().line();
            for (Diagnostic d : run.diagnostics()) {
                DiagnosticHtml.write(d, page);
            }
            page.close().line();
        }
        new DocumentsHtml(presentation, anchors).write(run, page);
        RoadsHtml.write(run, page);
        if (presentation.timings()) {
            new TimesHtml(presentation, anchors).write(run, page);
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

    /** All claims of a run, for counting. */
    static List<ClaimResult> claims(RunResult run) {
        return run.documents().stream().flatMap(d -> d.claims().stream()).toList();
    }
}
