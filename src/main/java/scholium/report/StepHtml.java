package scholium.report;

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
    private static final Map<String, String> RELATIONS =
            Map.of("≠", "\\ne", "≢", "\\not\\equiv", "≤", "\\le", "≥", "\\ge", "≈", "\\approx", "<", "<", ">", ">");

    private final Presentation presentation;

    StepHtml(Presentation presentation) {
        this.presentation = presentation;
    }

    /** @param begins whether a chain begins here: then its left side is shown */
    void write(ClaimResult c, StepResult s, boolean begins, Html page) {
        Tone tone = Tone.of(c, s);
        Step step = s.step();
        page.open("div", "class", "line " + tone.css()).line();
        page.element("span", tone.mark(), "class", "mark", "role", "img", "aria-label", tone.label());
        if (begins) {
            page.open("span", "class", "left").markup(typeset(step.left())).close();
        }
        String relation = MathMl.row(relation(step))
                .flatMap(r -> MathMl.row(step.right().latex())
                        .map(right -> FormulaHtml.of(
                                relation(step) + " " + step.right().latex(), r + right, "f d")))
                .orElseGet(() -> XmlText.escape(step.relation()) + " " + typeset(step.right()));
        page.open("span", "class", "right").markup(relation).close();
        step.justification()
                .ifPresent(j -> page.open("span", "class", "why")
                        .markup("by " + Typeset.prose(j))
                        .close());
        page.line().open("div", "class", "below").line();
        s.conditions().forEach(x -> fact("holds if", Typeset.html(x), "math condition", page));
        s.counterexample().ifPresent(x -> witness(s, Relevance.of(s, x), page));
        if (!s.part().isEmpty()) {
            fact("in part", XmlText.escape(s.part()), "", page);
        }
        diagnosis(s.diagnosis(), page);
        s.reason().ifPresent(r -> fact("reason", XmlText.escape(r), "", page));
        for (Diagnostic note : step.notes()) {
            fact("note", XmlText.escape(note.message()), "", page);
        }
        page.open("div", "class", "grounds").line();
        evidence(s, page);
        source(c, step, page);
        page.close().close().close().line();
    }

    private static String relation(Step step) {
        return RELATIONS.getOrDefault(step.relation(), step.relation());
    }

    private static String typeset(Step.Formula formula) {
        return FormulaHtml.displayed(formula.latex(), formula.unicode());
    }

    private static void diagnosis(Diagnosis d, Html page) {
        d.residual()
                .ifPresent(r ->
                        fact("left − right", FormulaHtml.displayed(d.latex().orElse(""), r), "math", page));
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
            page.open("p", "class", "math")
                    .markup(FormulaHtml.displayed(t.latex(), t.formula()))
                    .close()
                    .line();
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
        c.values().keySet().forEach(name -> row(name, Wording.value(s.step(), c, name), "", page));
        c.indices().forEach((name, value) -> row(name, String.valueOf(value), "", page));
        page.close().line().open("table").line();
        page.element("caption", "The two sides there");
        row("left", c.left(), decimal(c.left(), c.leftDecimal()), page);
        row("right", c.right(), decimal(c.right(), c.rightDecimal()), page);
        page.close().close().line();
    }

    private static String decimal(String exact, String decimal) {
        return Wording.isMoreThan(decimal, exact) ? decimal : "";
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
            page.element("b", e.engine()).text(" ");
            if (!e.strength().equals(e.engine())) {
                page.element("i", e.strength().equals("none") ? "gave up" : e.strength())
                        .text(" ");
            }
            page.text(e.detail());
            if (presentation.timings() && e.millis() > 0) {
                page.text(" ").element("small", Wording.seconds(e.millis()));
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
        page.close().line();
    }
}
