package scholium.report;

import java.util.Map;
import java.util.Set;
import scholium.verify.ConformanceReport;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;

/** The documents of a run as a table: a bar and the counts of each. */
final class DocumentsHtml {
    private final Presentation presentation;
    private final Anchors anchors;

    DocumentsHtml(Presentation presentation, Anchors anchors) {
        this.presentation = presentation;
        this.anchors = anchors;
    }

    void write(RunResult run, Html page) {
        if (run.documents().size() < 2) {
            return;
        }
        Set<Tone> tones = Bar.counts(HtmlReport.claims(run)).keySet();
        boolean code = run.documents().stream().anyMatch(d -> !d.conformances().isEmpty());
        page.open("section", "class", "overview").element("h2", "Documents").line();
        page.open("div", "class", "wide").open("table", "class", "counts").line();
        page.open("thead").open("tr").element("th", "document", "scope", "col");
        page.element("th", "steps", "scope", "col", "class", "picture");
        tones.forEach(t -> page.element("th", t.label(), "scope", "col", "class", "number"));
        if (code) {
            page.element("th", "code", "scope", "col");
        }
        if (presentation.timings()) {
            page.element("th", "time", "scope", "col", "class", "number");
        }
        page.close().close().line().open("tbody").line();
        run.documents().forEach(d -> row(d, tones, code, page));
        page.close().close().close().close().line();
    }

    private void row(DocumentResult d, Set<Tone> tones, boolean code, Html page) {
        page.open("tr").open("th", "scope", "row");
        page.element("a", OverviewHtml.name(d), "href", "#" + anchors.of(d));
        if (d.isIllFormed()) {
            page.text(" ").element("span", "errors in the text", "class", "standing refuted");
        }
        page.close().open("td", "class", "picture");
        Bar.of(d.claims()).write("bar small", page);
        page.close();
        Map<Tone, Integer> counts = Bar.counts(d.claims());
        for (Tone t : tones) {
            int n = counts.getOrDefault(t, 0);
            page.element("td", n == 0 ? "" : String.valueOf(n), "class", "number");
        }
        if (code) {
            page.open("td");
            code(d, page);
            page.close();
        }
        if (presentation.timings()) {
            page.element("td", Wording.seconds(d.millis()), "class", "number");
        }
        page.close().line();
    }

    private static void code(DocumentResult d, Html page) {
        if (d.conformances().isEmpty()) {
            return;
        }
        boolean agrees = d.conformances().stream().allMatch(ConformanceReport::agrees);
        int outputs =
                d.conformances().stream().mapToInt(c -> c.outputs().size()).sum();
        page.element(
                "span",
                (agrees ? "✓ " : "✗ ") + Wording.count(outputs, "output"),
                "class",
                "standing " + (agrees ? "proved" : "refuted"));
    }
}
