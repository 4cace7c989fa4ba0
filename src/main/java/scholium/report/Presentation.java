package scholium.report;

/**
 * What a reader may choose about a report; everything else follows from the run.
 *
 * @param colours ANSI colours in console text
 * @param timings whether times are written; without them, the same input gives the same bytes
 * @param version of Scholium, for formats that name their producer
 * @param links path from the place of the written page to the folder that source paths are relative to: empty or ending
 *     in a slash
 */
public record Presentation(boolean colours, boolean timings, String version, String links) {
    public static Presentation plain(String version) {
        return new Presentation(false, true, version, "");
    }

    public Presentation withColours(boolean wanted) {
        return new Presentation(wanted, timings, version, links);
    }

    public Presentation withTimings(boolean wanted) {
        return new Presentation(colours, wanted, version, links);
    }

    public Presentation withLinks(String prefix) {
        return new Presentation(colours, timings, version, prefix);
    }
}
