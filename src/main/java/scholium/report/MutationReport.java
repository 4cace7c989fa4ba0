package scholium.report;

import scholium.mutation.CampaignResult;

/** A mutation campaign as text, JSON or a page. */
public final class MutationReport {
    /** How a campaign is written. */
    public enum Format {
        TEXT,
        JSON,
        HTML
    }

    private MutationReport() {}

    public static String render(CampaignResult result, Format format, Presentation presentation) {
        return switch (format) {
            case TEXT -> new MutationText(presentation).render(result);
            case JSON -> new MutationJson(presentation).render(result);
            case HTML -> new MutationHtml(presentation).render(result);
        };
    }
}
