package scholium.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;
import scholium.verify.StepResult;

/** Head and foot of the page: the result in a sentence, the counts as a bar, the filters, the list of documents. */
final class OverviewHtml {
    private static final int BAR = 1000;

    private final Presentation presentation;
    private final Anchors anchors;

    OverviewHtml(Presentation presentation, Anchors anchors) {
        this.presentation = presentation;
        this.anchors = anchors;
    }

    void header(RunResult run, Html page) {
        List<ClaimResult> claims = HtmlReport.claims(run);
        page.open("header", "class", "top").line();
        page.element("p", "Scholium", "class", "wordmark");
        page.element("h1", sentence(run, claims)).line();
        StringBuilder facts = new StringBuilder(Wording.count(run.claims(), "claim") + ", "
                + Wording.count(run.steps(), "step") + " in "
                + Wording.count(run.documents().size(), "document") + " · seed " + run.seed());
        if (presentation.timings()) {
            facts.append(" · ").append(Wording.seconds(run.millis()));
        }
        page.element("p", facts.toString(), "class", "facts").line();
        Map<Tone, Integer> counts = counts(claims);
        bar(counts, "bar", page);
        filters(counts, page);
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

    private static Map<Tone, Integer> counts(List<ClaimResult> claims) {
        Map<Tone, Integer> counts = new EnumMap<>(Tone.class);
        for (ClaimResult c : claims) {
            for (StepResult s : c.steps()) {
                counts.merge(Tone.of(c, s), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static void bar(Map<Tone, Integer> counts, String name, Html page) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return;
        }
        String said = counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().label())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        page.open(
                "svg",
                "class",
                name,
                "viewBox",
                "0 0 " + BAR + " 10",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                said);
        int done = 0;
        for (Map.Entry<Tone, Integer> e : counts.entrySet()) {
            int from = BAR * done / total;
            done += e.getValue();
            int to = BAR * done / total;
            // a gap of a hair keeps neighbouring segments apart for every eye
            page.open(
                    "rect",
                    "class",
                    e.getKey().css(),
                    "x",
                    String.valueOf(from),
                    "y",
                    "0",
                    "height",
                    "10",
                    "width",
                    String.valueOf(Math.max(2, to - from - 2)));
            page.close();
        }
        page.close().line();
    }

    private void filters(Map<Tone, Integer> counts, Html page) {
        page.open("div", "class", "filters", "role", "group", "aria-label", "Show only", "hidden", "hidden")
                .line();
        for (Map.Entry<Tone, Integer> e : counts.entrySet()) {
            page.open(
                    "button",
                    "type",
                    "button",
                    "class",
                    e.getKey().css(),
                    "data-tone",
                    e.getKey().css(),
                    "aria-pressed",
                    "false");
            page.element("span", e.getKey().mark(), "class", "mark", "aria-hidden", "true");
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
        page.close().line();
    }

    void contents(RunResult run, Html page) {
        page.open("nav", "aria-label", "Documents").line().open("ol").line();
        for (DocumentResult d : run.documents()) {
            page.open("li").open("a", "href", "#" + anchors.of(d));
            page.element("span", name(d), "class", "name");
            page.close();
            bar(counts(d.claims()), "bar small", page);
            page.close().line();
        }
        page.close().line().close().line();
    }

    static String name(DocumentResult d) {
        return d.derivation().title().orElseGet(() -> d.derivation().source().name());
    }

    void footer(RunResult run, Html page) {
        page.open("footer", "class", "bottom");
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
