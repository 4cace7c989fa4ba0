package scholium.report;

import java.util.List;
import scholium.derivation.Step;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.StepResult;

/** A claim as a line that unfolds: its chain as in the notes, beneath each line what the verdict rests on. */
final class ClaimHtml {
    private static final int BRIEF = 90;
    private static final int WIDE_LEFT = 26;

    private final Presentation presentation;
    private final StepHtml steps;

    ClaimHtml(Presentation presentation) {
        this.presentation = presentation;
        this.steps = new StepHtml(presentation);
    }

    void write(DocumentResult d, ClaimResult c, String anchor, Html page) {
        Tone tone = Tone.of(c);
        boolean openly = tone != Tone.PROVED && tone != Tone.SAID;
        String css = "claim " + tone.css();
        if (openly) {
            page.open("details", "class", css, "id", anchor, "data-tones", tones(c), "open", "");
        } else {
            page.open("details", "class", css, "id", anchor, "data-tones", tones(c));
        }
        page.line().open("summary");
        page.element("span", tone.mark(), "class", "sign", "aria-hidden", "true");
        page.open("span", "class", "head");
        page.element("span", c.claim().title().orElse(c.claim().name()), "class", "called");
        if (!c.steps().isEmpty()) {
            page.open("span", "class", "math brief")
                    .markup(Typeset.html(brief(c)))
                    .close();
        }
        page.close();
        String scope = Wording.scope(c);
        if (!scope.isEmpty() && (tone == Tone.PROVED || tone == Tone.CONDITIONAL)) {
            page.element("span", scope, "class", "scope");
        }
        page.element("span", label(c, tone), "class", "standing " + tone.css());
        page.close().line();
        page.open("div", "class", "body").line();
        context(d, c, page);
        chains(c, page);
        c.remarks().forEach(r -> page.element("p", r, "class", "remark").line());
        page.close().close().line();
    }

    static String label(ClaimResult c, Tone tone) {
        return tone == Tone.NOT_REFUTED ? Wording.word(c.verdict()) + ", yet called a mistake" : tone.label();
    }

    /** Both ends of the first chain. */
    private static String brief(ClaimResult c) {
        Step first = c.steps().get(0).step();
        Step last = first;
        for (StepResult s : c.steps()) {
            last = s.step().chain() == first.chain() ? s.step() : last;
        }
        String relation = first.equals(last) ? first.relation() : "… " + last.relation();
        return Columns.cut(
                first.left().unicode() + " " + relation + " " + last.right().unicode(), BRIEF);
    }

    private void context(DocumentResult d, ClaimResult c, Html page) {
        page.open("p", "class", "context").text(c.claim().kind().word() + " ");
        if (c.claim().title().isPresent()) {
            page.element("code", c.claim().name(), "class", "name").text(" ");
        }
        page.text("· ");
        SourceLink.place(
                d.derivation().source().name(), c.claim().span().position().line(), presentation, page);
        String between = " · given ";
        for (String h : c.claim().hypotheses()) {
            page.text(between)
                    .open("span", "class", "math")
                    .markup(Typeset.html(h))
                    .close();
            between = ", ";
        }
        page.close().line();
    }

    private void chains(ClaimResult c, Html page) {
        List<StepResult> all = c.steps();
        for (int i = 0; i < all.size(); i++) {
            Step step = all.get(i).step();
            boolean begins = i == 0 || all.get(i - 1).step().chain() != step.chain();
            if (begins) {
                boolean wide = Columns.width(step.left().unicode()) > WIDE_LEFT;
                page.open("div", "class", wide ? "chain wide" : "chain").line();
            }
            steps.write(c, all.get(i), begins, page);
            if (i + 1 == all.size() || all.get(i + 1).step().chain() != step.chain()) {
                page.close().line();
            }
        }
    }

    private static String tones(ClaimResult c) {
        return c.steps().stream()
                .map(s -> Tone.of(c, s).css())
                .distinct()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
