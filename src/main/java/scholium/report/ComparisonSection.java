package scholium.report;

import scholium.conformance.ComparedOutput;
import scholium.conformance.Comparison;
import scholium.implementation.Convention;
import scholium.implementation.Deviation;
import scholium.implementation.OutputReport;
import scholium.verify.DeletedTerm;

/** One implementation on the page: what it is, and each output with its errors. */
final class ComparisonSection {
    private final Comparison comparison;

    ComparisonSection(Comparison comparison) {
        this.comparison = comparison;
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
        page.close().line();
    }

    private static void output(ComparedOutput o, Html page) {
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
        page.open("table", "class", "quantiles").open("thead").open("tr");
        for (String h :
                new String[] {"", "error (ulp)", "admitted", "element", "code", "exactly", "natural scale", "batch"}) {
            page.element("th", h, "scope", "col");
        }
        page.close().close().line().open("tbody").line();
        r.median().ifPresent(d -> row("median", d, page));
        r.p99().ifPresent(d -> row("p99", d, page));
        r.worst().ifPresent(d -> row("worst", d, page));
        r.firstDifference().ifPresent(d -> row("first difference", d, page));
        page.close().close().line();
        for (String f : ComparisonText.findings(r)) {
            page.element("p", f, "class", "finding").line();
        }
        terms(o, page);
        page.close().line();
    }

    private static void row(String name, Deviation d, Html page) {
        page.open("tr").element("th", name, "scope", "row");
        page.element("td", Wording.ulps(d.ulps()), "class", "number");
        page.element("td", Wording.ulps(d.admitted()), "class", "number");
        page.element("td", d.subscripts().isEmpty() ? "" : d.subscripts().toString());
        page.element("td", String.valueOf(d.computed()), "class", "number");
        page.element("td", d.expected(), "class", "number");
        page.element("td", String.format(java.util.Locale.ROOT, "%.3g", d.scale()), "class", "number");
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
