package scholium.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scholium.conformance.ComparedOutput;
import scholium.conformance.Comparison;
import scholium.implementation.Convention;
import scholium.implementation.Deviation;
import scholium.implementation.FormComparison;
import scholium.implementation.OutputReport;
import scholium.number.PlainDecimal;
import scholium.verify.DeletedTerm;

/** One implementation on the page: what it is, and each output with its errors. */
final class ComparisonSection {
    private static final int MOST_NUMBERS = 80;

    private final Comparison comparison;
    private final String id;
    private final ComparisonPlots plots;

    /** @param id unique on the page */
    ComparisonSection(Comparison comparison, String id) {
        this.comparison = comparison;
        this.id = id;
        this.plots = new ComparisonPlots(comparison);
    }

    void write(Html page) {
        page.open("article", "class", "compared").line();
        page.open("h3").element("code", comparison.name()).close().line();
        page.element("p", comparison.bound().implementation().description(), "class", "about")
                .line();
        page.open("dl", "class", "conventions");
        for (Convention c : comparison.conventions()) {
            page.element("dt", c.aspect()).element("dd", c.choice());
        }
        page.close().line();
        comparison.outputs().forEach(o -> output(o, page));
        for (FormComparison f : comparison.forms()) {
            page.element("p", ComparisonText.form(f, comparison), "class", "finding form")
                    .line();
        }
        figures(new TruthPlots(comparison).all(), page);
        page.close().line();
    }

    private void figures(List<ComparisonPlots.Figure> figures, Html page) {
        if (figures.isEmpty()) {
            return;
        }
        page.open("div", "class", "figures").line();
        for (ComparisonPlots.Figure f : figures) {
            page.open("figure")
                    .markup(f.plot().inline(id + "-" + ComparisonPlots.fileName(f.name())))
                    .close()
                    .line();
        }
        page.close().line();
    }

    private void output(ComparedOutput o, Html page) {
        OutputReport r = o.report();
        page.open("section", "class", "output " + (o.agrees() ? "proved" : "refuted"))
                .line();
        page.open("h4")
                .element("span", o.agrees() ? "✓ " : "✗ ", "class", "mark")
                .element("code", o.port());
        page.text(" = ")
                .open("span", "class", "math")
                .markup(Typeset.html(o.formula()))
                .close();
        page.element("span", ComparisonText.verdict(o), "class", "verdict")
                .close()
                .line();
        page.element("p", ComparisonText.errors(r), "class", "facts").line();
        o.causes()
                .forEach(c -> page.open("p", "class", "cause")
                        .element("strong", "Likely cause: ")
                        .text(c)
                        .close()
                        .line());
        page.open("div", "class", "quantiles-frame")
                .open("table", "class", "quantiles")
                .open("thead")
                .open("tr");
        Map<String, Deviation> rows = new LinkedHashMap<>();
        r.median().ifPresent(d -> rows.put("median", d));
        r.p99().ifPresent(d -> rows.put("p99", d));
        r.worst().ifPresent(d -> rows.put("worst", d));
        r.firstDifference().ifPresent(d -> rows.put("first difference", d));
        boolean elements = rows.values().stream().anyMatch(d -> !d.subscripts().isEmpty());
        for (String h :
                List.of("", "error (ulp)", "admitted", "element", "code", "exactly", "natural scale", "batch")) {
            if (elements || !h.equals("element")) {
                page.element("th", h, "scope", "col");
            }
        }
        page.close().close().line().open("tbody").line();
        rows.forEach((name, d) -> row(name, d, elements, page));
        page.close();
        page.close().close().line();
        r.firstDifference().or(r::worst).ifPresent(d -> inputs(d, page));
        for (String f : ComparisonText.findings(r)) {
            page.element("p", f, "class", "finding").line();
        }
        o.gradient()
                .ifPresent(g -> page.open("p", "class", "gradient " + (g.isRight() ? "proved" : "refuted"))
                        .element("strong", "Gradient ")
                        .text(ComparisonText.gradient(g))
                        .close()
                        .line());
        terms(o, page);
        page.open("details", "class", "plots")
                .element("summary", "Errors against scale and size")
                .line();
        figures(plots.of(o), page);
        page.close().line();
        page.close().line();
    }

    private static void inputs(Deviation d, Html page) {
        String numbers = ComparisonText.numbers(d.batch(), MOST_NUMBERS)
                .orElse("More than " + MOST_NUMBERS + " numbers: the JSON report has them.");
        page.open("details", "class", "inputs")
                .element("summary", "Inputs of the batch with seed " + d.batch().seed());
        page.element("p", numbers).close().line();
    }

    private static void row(String name, Deviation d, boolean elements, Html page) {
        page.open("tr").element("th", name, "scope", "row");
        page.element("td", Wording.ulps(d.ulps()), "class", "number");
        page.element("td", Wording.ulps(d.admitted()), "class", "number");
        if (elements) {
            page.element("td", d.subscripts().isEmpty() ? "" : d.subscripts().toString());
        }
        page.element("td", PlainDecimal.of(d.computed()), "class", "number");
        page.element("td", ComparisonText.exact(d), "class", "number");
        page.element("td", String.format(Locale.ROOT, "%.3g", d.scale()), "class", "number");
        page.element("td", d.batch().toString());
        page.close().line();
    }

    private static void terms(ComparedOutput o, Html page) {
        if (o.terms().isEmpty()) {
            return;
        }
        page.open("details", "class", "terms")
                .element("summary", ComparisonText.terms(o))
                .line();
        page.open("table").open("tbody").line();
        for (DeletedTerm t : o.terms()) {
            page.open("tr").open("td").element("code", t.term()).close();
            page.element("td", t.alwaysZero() ? "always 0" : Wording.ulps(t.ulps()) + " ulp", "class", "number");
            page.element(
                    "td",
                    t.noticedAt()
                            .map(b -> "noticed at " + b)
                            .orElse(t.alwaysZero() ? "nothing to notice" : "no batch would tell"));
            page.close().line();
        }
        page.close().close().close().line();
    }
}
