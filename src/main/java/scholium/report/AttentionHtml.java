package scholium.report;

import java.util.List;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/** What an author looks for first: the claims that are not as the documents say, then those not proved. */
final class AttentionHtml {
    private static final int MOST = 40;

    private final Presentation presentation;
    private final Anchors anchors;

    AttentionHtml(Presentation presentation, Anchors anchors) {
        this.presentation = presentation;
        this.anchors = anchors;
    }

    void write(RunResult run, Html page) {
        list(run, "Not as the documents say", true, page);
        list(run, "Not proved", false, page);
    }

    private static boolean isIn(ClaimResult c, boolean wrong) {
        return wrong ? !c.asExpected() : c.asExpected() && !Wording.isAllSettled(List.of(c));
    }

    private void list(RunResult run, String heading, boolean wrong, Html page) {
        long all = HtmlReport.claims(run).stream().filter(c -> isIn(c, wrong)).count();
        if (all == 0) {
            return;
        }
        page.open("section", "class", "attention").element("h2", heading).line();
        page.open("ul").line();
        int shown = 0;
        for (DocumentResult d : run.documents()) {
            for (ClaimResult c : d.claims()) {
                if (isIn(c, wrong) && shown < MOST) {
                    shown++;
                    entry(d, c, page);
                }
            }
        }
        page.close().line();
        if (all > shown) {
            page.element("p", "and " + (all - shown) + " more: choose a verdict above", "class", "facts");
        }
        page.close().line();
    }

    private void entry(DocumentResult d, ClaimResult c, Html page) {
        Tone tone = Tone.of(c);
        page.open("li", "class", tone.css()).element("span", tone.mark(), "class", "sign", "aria-hidden", "true");
        page.text(" ")
                .element("a", c.claim().title().orElse(c.claim().name()), "href", "#" + anchors.of(c))
                .text(" ");
        page.element("span", ClaimHtml.label(c, tone), "class", "standing " + tone.css());
        SourceLink.place(
                d.derivation().source().name(), c.claim().span().position().line(), presentation, page);
        String why = why(c);
        if (!why.isEmpty()) {
            page.open("p", "class", "because").markup(Typeset.prose(why)).close();
        }
        page.close().line();
    }

    private static String why(ClaimResult c) {
        for (StepResult s : c.steps()) {
            if (s.verdict() == Verdict.REFUTED && s.counterexample().isPresent()) {
                return Columns.cut(
                        "false at "
                                + Wording.counterexample(
                                        s.step(),
                                        Relevance.of(s, s.counterexample().get())),
                        110);
            }
            if (!s.conditions().isEmpty()) {
                return "holds if " + String.join(", ", s.conditions());
            }
            if (s.reason().isPresent()) {
                return Columns.cut(s.reason().get(), 110);
            }
        }
        return "";
    }
}
