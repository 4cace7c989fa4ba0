package scholium.report;

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
}
