package scholium.report;

import scholium.conformance.ComparedDocument;
import scholium.conformance.Comparison;
import scholium.conformance.ComparisonRun;
import scholium.plot.Plot;
import scholium.text.Diagnostic;

/** Comparisons in depth as a page of its own, in the look of the report. */
final class ComparisonHtml {
    private final Presentation presentation;

    ComparisonHtml(Presentation presentation) {
        this.presentation = presentation;
    }

    String render(ComparisonRun run) {
        boolean good = run.agrees() && run.allDiagnostics().stream().noneMatch(Diagnostic::isError);
        String title = (good ? "✓ " : "✗ ") + "Formulas against code · Scholium";
        PageResources style = PageResources.plain()
                .style(HtmlPage.class, "report.css")
                .style(ComparisonHtml.class, "comparison.css")
                .with(Plot.style());
        return HtmlPage.of(title, presentation.version(), style, page -> body(run, page));
    }

    private void body(ComparisonRun run, Html page) {
        page.open("header", "class", "top").line();
        page.element("p", "Scholium", "class", "wordmark");
        page.element("h1", headline(run)).line();
        String facts = Wording.count(run.outputs().size(), "output") + " of "
                + Wording.count(run.comparisons().size(), "implementation") + " in "
                + Wording.count(run.documents().size(), "document") + " · seed " + run.seed()
                + (presentation.timings() ? " · " + Wording.seconds(run.millis()) : "");
        page.element("p", facts, "class", "facts").line();
        page.close().line();
        page.open("main", "class", "comparison").line();
        run.diagnostics().forEach(d -> DiagnosticHtml.write(d, page));
        int number = 0;
        for (ComparedDocument d : run.documents()) {
            page.open("section", "class", "document").line();
            page.open("header").element("h2", d.title().orElse(d.source().name()));
            page.element("p", d.source().name(), "class", "facts").close().line();
            d.diagnostics().forEach(x -> DiagnosticHtml.write(x, page));
            for (Comparison c : d.comparisons()) {
                new ComparisonSection(c, "c" + ++number).write(page);
            }
            page.close().line();
        }
        ConventionTable conventions = new ConventionTable(run);
        if (!conventions.isEmpty()) {
            conventions.html(page);
        }
        page.close().line();
    }

    private static String headline(ComparisonRun run) {
        long differ = run.outputs().stream().filter(o -> !o.agrees()).count();
        if (run.outputs().isEmpty()) {
            return "Nothing was compared.";
        }
        return differ == 0
                ? "The code computes what the formulas say."
                : Wording.count(differ, "output") + (differ == 1 ? " is" : " are") + " not what the formulas say.";
    }
}
