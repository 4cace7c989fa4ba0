package scholium.report;

import java.util.Locale;
import scholium.mutation.CampaignResult;
import scholium.mutation.Fate;
import scholium.mutation.Mutant;

/** A mutation campaign for programs: JSON, version 1. Later versions of 1 only add fields. */
final class MutationJson {
    private final Presentation presentation;

    MutationJson(Presentation presentation) {
        this.presentation = presentation;
    }

    String render(CampaignResult result) {
        JsonWriter out = new JsonWriter().openObject().field("version", 1).field("seed", result.seed());
        if (presentation.timings()) {
            out.field("millis", result.millis());
        }
        out.field("documents", result.documents())
                .field("claims", result.claims())
                .field("steps", result.steps());
        out.name("total");
        row(result.total(), out);
        out.name("operators").openArray();
        result.rows().forEach(r -> row(r, out));
        out.closeArray();
        for (Fate f : new Fate[] {
            Fate.WRONGLY_PROVED,
            Fate.FAILED,
            Fate.UNDECIDED,
            Fate.SUPPORTED,
            Fate.NO_VALUE,
            Fate.CONDITIONAL,
            Fate.EQUIVALENT
        }) {
            out.name(key(f) + "Mutants").openArray();
            result.of(f).forEach(m -> mutant(m, out));
            out.closeArray();
        }
        out.field("leftOut", result.leftOut());
        JsonReport.diagnostics(result.diagnostics(), out);
        return out.closeObject().finish();
    }

    private static String key(Fate f) {
        return switch (f) {
            case REFUTED -> "refuted";
            case CONDITIONAL -> "conditional";
            case EQUIVALENT -> "equivalent";
            case SUPPORTED -> "supported";
            case NO_VALUE -> "noValue";
            case UNDECIDED -> "undecided";
            case FAILED -> "failed";
            case WRONGLY_PROVED -> "wronglyProved";
        };
    }

    private static void row(CampaignResult.Row r, JsonWriter out) {
        out.openObject().field("operator", r.operator()).field("mutants", r.mutants());
        for (Fate f : Fate.values()) {
            out.field(key(f), r.count(f));
        }
        out.name("score").raw(String.format(Locale.ROOT, "%.6f", r.score()));
        out.closeObject();
    }

    private static void mutant(Mutant m, JsonWriter out) {
        out.openObject().field("path", m.path()).field("line", m.line()).field("claim", m.claim());
        out.field("operator", m.operator()).field("change", m.change()).field("formula", m.formula());
        if (!m.reason().isEmpty()) {
            out.field("reason", m.reason());
        }
        out.closeObject();
    }
}
