package scholium.report;

import java.util.ArrayList;
import java.util.List;
import scholium.mutation.CampaignResult;
import scholium.mutation.Fate;
import scholium.mutation.Mutant;
import scholium.text.Diagnostic;

/** A mutation campaign as a page of its own, in the look of the report. */
final class MutationHtml {
    private final Presentation presentation;

    MutationHtml(Presentation presentation) {
        this.presentation = presentation;
    }

    String render(CampaignResult result) {
        int wrong = result.total().count(Fate.WRONGLY_PROVED);
        String title = (wrong == 0 ? "✓ " : "✗ ") + result.mutants().size() + " mutants · Scholium";
        return HtmlPage.of(title, presentation.version(), page -> body(result, page));
    }

    private void body(CampaignResult result, Html page) {
        CampaignResult.Row all = result.total();
        int wrong = all.count(Fate.WRONGLY_PROVED);
        page.open("header", "class", "top").line();
        page.element("p", "Scholium", "class", "wordmark");
        page.element(
                        "h1",
                        wrong > 0
                                ? Wording.count(wrong, "false line") + " proved."
                                : MutationText.percent(all.score())
                                        + " of the wrong lines are refuted, none is proved.")
                .line();
        String facts = all.mutants() + " mutants of " + Wording.count(result.steps(), "step") + " in "
                + Wording.count(result.documents(), "document") + " · seed " + result.seed()
                + (presentation.timings() ? " · " + Wording.seconds(result.millis()) : "");
        page.element("p", facts, "class", "facts").line();
        page.close().line();
        page.open("main", "class", "mutation").line();
        page.open("section", "class", "document").line();
        for (Diagnostic d : result.diagnostics()) {
            DiagnosticHtml.write(d, page);
        }
        mutants(result, Fate.WRONGLY_PROVED, true, page);
        mutants(result, Fate.FAILED, true, page);
        table(result, page);
        mutants(result, Fate.UNDECIDED, false, page);
        mutants(result, Fate.SUPPORTED, false, page);
        mutants(result, Fate.CONDITIONAL, false, page);
        if (!result.leftOut().isEmpty()) {
            page.open("details").element("summary", "Claims not mutated, being not proved");
            result.leftOut().forEach(l -> page.element("p", l).line());
            page.close().line();
        }
        page.close().line().close().line();
    }

    private static void table(CampaignResult result, Html page) {
        List<CampaignResult.Row> rows = new ArrayList<>(result.rows());
        rows.add(result.total());
        List<Fate> fates = MutationText.shown(result);
        page.open("div", "class", "conformance")
                .line()
                .open("table")
                .line()
                .open("thead")
                .open("tr");
        page.element("th", "operator", "scope", "col").element("th", "mutants", "scope", "col");
        fates.forEach(f -> page.element("th", f.label(), "scope", "col"));
        page.element("th", "score", "scope", "col")
                .close()
                .close()
                .line()
                .open("tbody")
                .line();
        for (CampaignResult.Row r : rows) {
            boolean bad = r.count(Fate.WRONGLY_PROVED) > 0;
            page.open("tr", "class", bad ? "refuted" : "proved").element("td", r.operator());
            page.element("td", String.valueOf(r.mutants()), "class", "number");
            fates.forEach(f -> page.element("td", String.valueOf(r.count(f)), "class", "number"));
            page.element("td", MutationText.percent(r.score()), "class", "number")
                    .close()
                    .line();
        }
        page.close().close().close().line();
    }

    private static void mutants(CampaignResult result, Fate fate, boolean open, Html page) {
        List<Mutant> of = result.of(fate);
        if (of.isEmpty()) {
            return;
        }
        String[] attributes = {"class", "notes"};
        String[] opened = {"class", "notes", "open", "open"};
        page.open("details", open ? opened : attributes);
        page.element("summary", of.size() + " " + fate.label()).line();
        for (Mutant m : of) {
            page.open("p")
                    .element("code", m.path() + ":" + m.line())
                    .text(" " + m.claim() + ", " + m.operator() + ": ");
            page.text(m.change()).single("br").element("code", m.formula());
            if (!m.reason().isEmpty()) {
                page.single("br").text(m.reason());
            }
            page.close().line();
        }
        page.close().line();
    }
}
