package scholium.report;

import java.util.List;
import java.util.Locale;
import scholium.verify.ConformanceReport;

/** Comparisons with implementations as a table, the errors drawn on a logarithmic scale. */
final class ConformanceHtml {
    private static final double SMALLEST = 0.1;
    private static final int DECADES = 7;
    private static final int WIDTH = 140;

    private ConformanceHtml() {}

    static void write(List<ConformanceReport> reports, Html page) {
        page.open("div", "class", "conformance").line();
        page.element("h3", "Formulas against code").line();
        page.open("table").line().open("thead").open("tr");
        for (String h : List.of("", "implementation", "output", "formula", "errors (ulp)", "median", "p99", "worst")) {
            page.element("th", h, "scope", "col");
        }
        page.close().close().line().open("tbody").line();
        for (ConformanceReport c : reports) {
            c.outputs().forEach(o -> output(c, o, page));
        }
        page.close().close().close().line();
    }

    private static void output(ConformanceReport c, ConformanceReport.Output o, Html page) {
        page.open("tr", "class", o.agrees() ? "proved" : "refuted");
        page.element("td", o.agrees() ? "✓" : "✗", "class", "mark");
        page.element("td", c.conformance().implementation());
        page.open("td").element("code", o.port()).close();
        page.open("td", "class", "math").markup(Typeset.html(o.formula())).close();
        page.open("td");
        plot(o, page);
        page.close();
        for (double v : new double[] {o.median(), o.p99(), o.worst()}) {
            page.element("td", Wording.ulps(v), "class", "number");
        }
        page.close().line();
        page.open("tr", "class", "more").element("td", "").open("td", "colspan", "7");
        String batches = o.batches() == 1 ? "1 batch" : o.batches() + " batches";
        page.text(batches + "; worst at " + o.worstBatch());
        o.untested().forEach(t -> page.single("br").text(ConformanceText.untested(t)));
        o.findings().forEach(f -> page.single("br").text(f));
        page.close().close().line();
    }

    private static void plot(ConformanceReport.Output o, Html page) {
        page.open(
                "svg",
                "class",
                "errors",
                "viewBox",
                "-5 0 " + (WIDTH + 10) + " 16",
                "role",
                "img",
                "aria-label",
                "median " + Wording.ulps(o.median()) + ", worst " + Wording.ulps(o.worst()) + " ulp");
        for (int d = 0; d <= DECADES; d++) {
            String x = place(SMALLEST * Math.pow(10, d));
            page.open("line", "x1", x, "x2", x, "y1", "4", "y2", "12").close();
        }
        page.open("line", "x1", "0", "x2", String.valueOf(WIDTH), "y1", "8", "y2", "8")
                .close();
        page.open("line", "class", "span", "x1", place(o.median()), "x2", place(o.worst()), "y1", "8", "y2", "8")
                .close();
        page.open("circle", "cx", place(o.median()), "cy", "8", "r", "3").close();
        page.open("circle", "class", "worst", "cx", place(o.worst()), "cy", "8", "r", "4")
                .close();
        page.close();
    }

    private static String place(double ulps) {
        double decades = Math.log10(Math.max(SMALLEST, Double.isNaN(ulps) ? Double.MAX_VALUE : ulps) / SMALLEST);
        return String.format(Locale.ROOT, "%.1f", WIDTH * Math.min(1, decades / DECADES));
    }
}
