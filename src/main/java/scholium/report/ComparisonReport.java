package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.conformance.ComparedDocument;
import scholium.conformance.Comparison;
import scholium.conformance.ComparisonRun;

/** Comparisons with implementations in depth as text, JSON or a page. */
public final class ComparisonReport {
    /** How comparisons are written. */
    public enum Format {
        TEXT,
        JSON,
        HTML
    }

    private ComparisonReport() {}

    public static String render(ComparisonRun run, Format format, Presentation presentation) {
        return switch (format) {
            case TEXT -> new ComparisonText(presentation).render(run);
            case JSON -> new ComparisonJson(presentation).render(run);
            case HTML -> new ComparisonHtml(presentation).render(run);
        };
    }

    /** Every plot of the run as an SVG file of its own, by a name that is the same for the same run. */
    public static SortedMap<String, String> plots(ComparisonRun run) {
        SortedMap<String, String> files = new TreeMap<>();
        for (ComparedDocument d : run.documents()) {
            String path = d.source().name();
            String stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
            for (Comparison c : d.comparisons()) {
                List<ComparisonPlots.Figure> figures = new ArrayList<>(new TruthPlots(c).all());
                ComparisonPlots plots = new ComparisonPlots(c);
                c.outputs().forEach(o -> figures.addAll(plots.of(o)));
                String prefix = stem + "-" + c.conformance().span().position().line() + "-" + c.name() + "-";
                figures.forEach(f -> files.put(
                        ComparisonPlots.fileName(prefix + f.name()) + ".svg",
                        f.plot().file()));
            }
        }
        return files;
    }
}
