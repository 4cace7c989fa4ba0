package scholium.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import scholium.conformance.Comparison;
import scholium.conformance.ComparisonRun;
import scholium.implementation.convention.MeasuredConvention;

/** What the implementations of a run were found to do where others do differently: a row for each, a column an aspect. */
final class ConventionTable {
    private final Map<String, List<MeasuredConvention>> rows = new LinkedHashMap<>();
    private final Set<String> aspects = new LinkedHashSet<>();

    ConventionTable(ComparisonRun run) {
        for (Comparison c : run.comparisons()) {
            if (!c.measured().isEmpty()) {
                rows.put(c.name(), c.measured());
                c.measured().forEach(m -> aspects.add(m.aspect()));
            }
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private static String answer(List<MeasuredConvention> row, String aspect) {
        return row.stream()
                .filter(m -> m.aspect().equals(aspect))
                .map(MeasuredConvention::answer)
                .findFirst()
                .orElse("");
    }

    /** Implementations beside each other while they are few, so that a line stays short: one block an implementation. */
    List<String> text(Palette palette) {
        List<String> out = new ArrayList<>(List.of(palette.bold("conventions, as measured")));
        int width = aspects.stream().mapToInt(Columns::width).max().orElse(0);
        rows.forEach((name, row) -> {
            out.add("  " + Columns.visible(name));
            for (MeasuredConvention m : row) {
                out.add("    " + palette.frame(Columns.pad(m.aspect(), width)) + "  "
                        + (m.isKnown() ? m.answer() : palette.bad(m.answer())));
            }
        });
        return out;
    }

    void html(Html page) {
        page.open("section", "class", "document measured").line();
        page.open("header").element("h2", "Conventions, as measured");
        page.element(
                        "p",
                        "Found out by running the code at a few inputs, whatever it declares of itself.",
                        "class",
                        "facts")
                .close()
                .line();
        page.open("table", "class", "quantiles").open("thead").open("tr");
        Stream.concat(Stream.of(""), aspects.stream()).forEach(h -> page.element("th", h, "scope", "col"));
        page.close().close().line().open("tbody").line();
        rows.forEach((name, row) -> {
            page.open("tr").open("th", "scope", "row").element("code", name).close();
            aspects.forEach(a -> page.element("td", answer(row, a)));
            page.close().line();
        });
        page.close().close().close().line();
    }
}
