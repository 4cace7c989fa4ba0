package scholium.report;

import java.util.List;
import java.util.Map;
import scholium.derivation.Step;
import scholium.engine.Counterexample;
import scholium.text.Diagnostic;
import scholium.verify.ClaimResult;
import scholium.verify.Diagnosis;
import scholium.verify.Evidence;
import scholium.verify.StepResult;
import scholium.verify.Suggestion;

/** A step: the formula, who judged it how, and what a reader needs where it is not plainly true. */
final class StepHtml {
    private final Presentation presentation;

    StepHtml(Presentation presentation) {
        this.presentation = presentation;
    }

    void write(ClaimResult c, StepResult s, Html page) {
        Tone tone = Tone.of(c, s);
        page.open("div", "class", "step " + tone.css()).line();
        page.open("div", "class", "line");
        formula(c, s, page);
        s.step()
                .justification()
                .ifPresent(j -> page.open("span", "class", "by")
                        .markup("by " + Typeset.prose(j))
                        .close());
        page.close().line();
        page.open("div", "class", "why").line();
        s.conditions().forEach(x -> fact("holds if", Typeset.html(x), "math condition", page));
        s.counterexample().ifPresent(x -> witness(s, Relevance.of(s, x), page));
        if (!s.part().isEmpty()) {
            fact("in part", XmlText.escape(s.part()), "", page);
        }
        diagnosis(s.diagnosis(), page);
        s.reason().ifPresent(r -> fact("reason", XmlText.escape(r), "", page));
        for (Diagnostic note : s.step().notes()) {
            fact("note", XmlText.escape(note.message()), "", page);
        }
        page.open("div", "class", "grounds").line();
        evidence(s, page);
        source(c, s.step(), page);
        page.close().close().close().line();
    }

    /** The left side is shown where a chain begins. */
    private static void formula(ClaimResult c, StepResult s, Html page) {
        Step step = s.step();
        int place = c.steps().indexOf(s);
        boolean begins = place <= 0 || c.steps().get(place - 1).step().chain() != step.chain();
        page.open("span", "class", begins ? "math" : "math next");
        if (begins) {
            page.markup(typeset(step.left()) + " ");
        }
        page.element("span", step.relation(), "class", "rel");
        page.markup(" " + typeset(step.right()));
        page.close();
    }

    private static String typeset(Step.Formula formula) {
        return MathMl.of(formula.latex()).orElseGet(() -> Typeset.html(formula.unicode()));
    }

    private static void diagnosis(Diagnosis d, Html page) {
        d.residual()
                .ifPresent(r -> fact(
                        "left − right", d.latex().flatMap(MathMl::of).orElseGet(() -> Typeset.html(r)), "math", page));
        if (!d.trueIf().isEmpty()) {
            fact(
                    "true if",
                    String.join(
                            " or ", d.trueIf().stream().map(StepHtml::condition).toList()),
                    "when",
                    page);
        }
        d.suggestions().forEach(t -> suggestion(t, page));
    }

    /** A formula, and behind a comma what there is to say of it. */
    private static String condition(String text) {
        int comma = text.indexOf(", ");
        String formula = comma < 0 ? text : text.substring(0, comma);
        String rest = comma < 0 ? "" : text.substring(comma);
        return "<span class=\"math\">" + Typeset.html(formula) + "</span>" + Typeset.prose(rest);
    }

    private static void suggestion(Suggestion t, Html page) {
        page.open("div", "class", "help").line();
        page.open("p", "class", "words")
                .markup(Typeset.prose(t.words()))
                .close()
                .line();
        if (!t.formula().isEmpty()) {
            String formula = MathMl.of(t.latex()).orElseGet(() -> Typeset.html(t.formula()));
            page.open("p", "class", "math").markup(formula).close().line();
        }
        page.close().line();
    }

    private static void fact(String name, String markup, String css, Html page) {
        page.open("p", "class", "fact").element("span", name, "class", "label");
        page.open("span", "class", css).markup(markup).close();
        page.close().line();
    }

    private static void witness(StepResult s, Counterexample c, Html page) {
        page.open("div", "class", "witness").line().open("table").line();
        page.element("caption", "Counterexample");
        c.sizes().forEach((name, value) -> row(name, String.valueOf(value), "", page));
        for (Map.Entry<String, List<String>> v : c.values().entrySet()) {
            row(v.getKey(), Wording.value(s.step(), v.getKey(), v.getValue()), "", page);
        }
        c.indices().forEach((name, value) -> row(name, String.valueOf(value), "", page));
        page.close().line().open("table").line();
        page.element("caption", "The two sides there");
        row("left", c.left(), decimal(c.left(), c.leftDecimal()), page);
        row("right", c.right(), decimal(c.right(), c.rightDecimal()), page);
        page.close().close().line();
    }

    private static String decimal(String exact, String decimal) {
        return exact.equals(decimal) ? "" : decimal;
    }

    private static void row(String name, String value, String decimal, Html page) {
        page.open("tr").open("th", "scope", "row").markup(Typeset.html(name)).close();
        page.open("td", "class", "math").markup(Typeset.html(value)).close();
        if (!decimal.isEmpty()) {
            page.element("td", "≈ " + decimal, "class", "decimal");
        }
        page.close().line();
    }

    private void evidence(StepResult s, Html page) {
        if (s.evidence().isEmpty()) {
            return;
        }
        page.open("ul", "class", "evidence").line();
        for (Evidence e : s.evidence()) {
            page.open("li", "class", "road " + e.strength());
            page.element("b", e.engine());
            if (!e.strength().equals(e.engine())) {
                String strength = e.strength().equals("none") ? "gave up" : e.strength();
                page.element("span", strength, "class", "strength");
            }
            page.element("span", e.detail(), "class", "detail");
            if (presentation.timings() && e.millis() > 0) {
                page.element("span", Wording.seconds(e.millis()), "class", "time");
            }
            page.close().line();
        }
        page.close().line();
    }

    private void source(ClaimResult c, Step step, Html page) {
        String path = step.span().source().name();
        int line = step.span().position().line();
        page.open("details", "class", "source").open("summary").text("source");
        page.close();
        if (line != c.claim().span().position().line()) {
            page.element("a", "line " + line, "href", SourceLink.from(presentation.links(), path) + "#L" + line);
        }
        page.element("pre", step.span().text().strip());
        String latex =
                step.left().latex() + " " + step.relation() + " " + step.right().latex();
        String plain = step.left().unicode() + " " + step.relation() + " "
                + step.right().unicode();
        if (!latex.equals(plain)) {
            page.element("pre", latex, "class", "tex");
        }
        page.close().line();
    }
}
