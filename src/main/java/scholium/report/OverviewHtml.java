package scholium.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;

/** Head and foot of the page: the result in a sentence, the counts as a bar, the filters, the list of documents. */
final class OverviewHtml {
    private final Presentation presentation;
    private final Anchors anchors;

    OverviewHtml(Presentation presentation, Anchors anchors) {
        this.presentation = presentation;
        this.anchors = anchors;
    }

    void header(RunResult run, Html page) {
        List<ClaimResult> claims = HtmlReport.claims(run);
        page.open("header", "class", "top").line();
        page.element("h1", sentence(run, claims)).line();
        StringBuilder facts = new StringBuilder(Wording.count(run.claims(), "claim") + " · "
                + Wording.count(run.steps(), "step") + " in "
                + Wording.count(run.documents().size(), "document") + " · seed " + run.seed());
        if (presentation.timings()) {
            facts.append(" · ").append(Wording.seconds(run.millis()));
        }
        page.element("p", facts.toString(), "class", "facts").line();
        Bar.of(claims).write("bar", page);
        filters(Bar.counts(claims), page);
        page.close().line();
    }

    private static String sentence(RunResult run, List<ClaimResult> claims) {
        long broken =
                run.documents().stream().filter(DocumentResult::isIllFormed).count()
                        + run.diagnostics().stream().filter(d -> d.isError()).count();
        long wrong = claims.stream().filter(c -> !c.asExpected()).count()
                + run.documents().stream()
                        .flatMap(d -> d.conformances().stream())
                        .filter(c -> !c.agrees())
                        .count();
        if (broken > 0) {
            return Wording.count(broken, "input") + " could not be read in full"
                    + (wrong > 0 ? ", and " + isOrAre(wrong) + " not as the documents say." : ".");
        }
        if (wrong > 0) {
            String start = isOrAre(wrong);
            return Character.toUpperCase(start.charAt(0)) + start.substring(1) + " not as the documents say.";
        }
        return Wording.isAllSettled(claims)
                ? "Every line is as the documents say."
                : "Nothing is false, but not everything is proved.";
    }

    private static String isOrAre(long n) {
        return Wording.count(n, "claim") + (n == 1 ? " is" : " are");
    }

    private static void filters(Map<Tone, Integer> counts, Html page) {
        page.open("div", "class", "filters", "role", "group", "aria-label", "Show only", "hidden", "hidden")
                .line();
        for (Map.Entry<Tone, Integer> e : counts.entrySet()) {
            String css = e.getKey().css();
            page.open("button", "type", "button", "class", css, "data-tone", css, "aria-pressed", "false");
            page.element("span", e.getKey().mark(), "class", "sign", "aria-hidden", "true");
            page.text(" " + e.getKey().label() + " ");
            page.element("b", String.valueOf(e.getValue()));
            page.close().line();
        }
        page.open("label", "class", "search").element("span", "Search", "class", "unseen");
        page.single(
                "input", "type", "search", "placeholder", "Search  /", "autocomplete", "off", "spellcheck", "false");
        page.close();
        page.element("button", "Open all", "type", "button", "class", "plain", "data-fold", "open");
        page.element("button", "Close all", "type", "button", "class", "plain", "data-fold", "close");
        page.element("span", "", "class", "unseen", "role", "status");
        page.close().line();
    }

    void contents(RunResult run, Html page) {
        page.open("nav", "aria-label", "Documents").open("details", "open", "open");
        page.element("summary", "Documents").line().open("ol").line();
        for (DocumentResult d : run.documents()) {
            page.open("li").open("a", "href", "#" + anchors.of(d));
            page.element("span", name(d), "class", "name");
            page.close();
            Bar.of(d.claims()).write("bar small", page);
            page.close().line();
        }
        page.close().close().close().line();
    }

    static String name(DocumentResult d) {
        return d.derivation().title().orElseGet(() -> d.derivation().source().name());
    }

    void footer(RunResult run, Html page) {
        page.open("footer");
        page.element(
                "p",
                String.format(
                        Locale.ROOT,
                        "Scholium %s, seed %d. Every step is judged from the definitions and assumptions of its document"
                                + " alone, never from the line above it. Sampling and computer algebra support a step;"
                                + " only an exact decision proves it.",
                        presentation.version(),
                        run.seed()));
        page.close().line();
    }
}
