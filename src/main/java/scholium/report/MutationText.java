package scholium.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scholium.mutation.CampaignResult;
import scholium.mutation.Fate;
import scholium.mutation.Mutant;
import scholium.text.Diagnostic;

/** A mutation campaign for a person at a terminal: what must not be first, then the table, then what stays open. */
final class MutationText {
    private static final int WIDEST = 400;

    private final Presentation presentation;
    private final Palette palette;

    MutationText(Presentation presentation) {
        this.presentation = presentation;
        this.palette = new Palette(presentation.colours());
    }

    String render(CampaignResult result) {
        List<String> out = new ArrayList<>();
        DiagnosticText diagnostics = new DiagnosticText(palette);
        for (Diagnostic d : result.diagnostics()) {
            out.addAll(diagnostics.lines(d));
            out.add("");
        }
        for (Mutant m : result.of(Fate.WRONGLY_PROVED)) {
            out.add(palette.bad("WRONGLY PROVED") + " " + headline(m));
            out.add("    " + line(m.formula()));
            out.add("    false: " + line(m.reason()));
            out.add("    reproduce with seed " + result.seed());
            out.add("");
        }
        if (!result.mutants().isEmpty()) {
            table(result, out);
            out.add("");
        }
        listed(result, Fate.FAILED, out);
        listed(result, Fate.UNDECIDED, out);
        listed(result, Fate.SUPPORTED, out);
        if (!result.leftOut().isEmpty()) {
            out.add(Wording.count(result.leftOut().size(), "claim") + " not mutated, being not proved:");
            result.leftOut().forEach(l -> out.add("  " + line(l)));
            out.add("");
        }
        out.add(summary(result));
        return String.join("\n", out) + "\n";
    }

    private void listed(CampaignResult result, Fate fate, List<String> out) {
        List<Mutant> mutants = result.of(fate);
        if (mutants.isEmpty()) {
            return;
        }
        out.add(palette.caution(fate.label()) + ":");
        for (Mutant m : mutants) {
            out.add("  " + headline(m));
            out.add("    " + line(m.formula()));
            if (!m.reason().isEmpty()) {
                out.add("    " + palette.faint(line(m.reason())));
            }
        }
        out.add("");
    }

    private String headline(Mutant m) {
        return palette.bold(Columns.visible(m.path() + ":" + m.line())) + " " + Columns.visible(m.claim()) + ", "
                + m.operator() + ": " + Columns.visible(m.change());
    }

    private static String line(String text) {
        return Columns.cut(Columns.visible(text), WIDEST);
    }

    private void table(CampaignResult result, List<String> out) {
        List<CampaignResult.Row> rows = new ArrayList<>(result.rows());
        rows.add(result.total());
        List<Fate> fates = shown(result);
        int name =
                rows.stream().mapToInt(r -> Columns.width(r.operator())).max().orElse(0);
        out.add(Columns.pad("operator", name) + "  mutants"
                + fates.stream().map(f -> "  " + f.label()).collect(Collectors.joining()) + "    score");
        for (CampaignResult.Row r : rows) {
            StringBuilder line = new StringBuilder(Columns.pad(r.operator(), name));
            line.append("  ").append(Columns.padLeft(String.valueOf(r.mutants()), "mutants".length()));
            for (Fate f : fates) {
                line.append("  ")
                        .append(Columns.padLeft(
                                String.valueOf(r.count(f)), f.label().length()));
            }
            line.append("  ").append(Columns.padLeft(percent(r.score()), 7));
            out.add(r.operator().equals("all") ? palette.bold(line.toString()) : line.toString());
        }
    }

    /** Failures are not expected to need a column. */
    static List<Fate> shown(CampaignResult result) {
        return Arrays.stream(Fate.values())
                .filter(f -> f != Fate.FAILED || !result.of(f).isEmpty())
                .toList();
    }

    /** Rounded down, so that 100 % means all. */
    static String percent(double score) {
        return String.format(Locale.ROOT, "%.2f %%", Math.floor(score * 10_000) / 100);
    }

    private String summary(CampaignResult result) {
        CampaignResult.Row all = result.total();
        List<String> parts = new ArrayList<>();
        parts.add(palette.bold(all.mutants() + (all.mutants() == 1 ? " mutant" : " mutants") + " of "
                + Wording.count(result.steps(), "step") + " in " + Wording.count(result.documents(), "document") + ": "
                + percent(all.score()) + " of the " + all.questionable() + " that look false refuted"));
        int wrong = all.count(Fate.WRONGLY_PROVED);
        parts.add(wrong == 0 ? palette.good("none wrongly proved") : palette.bad(wrong + " wrongly proved"));
        parts.add("seed " + result.seed());
        if (presentation.timings()) {
            parts.add(Wording.seconds(result.millis()));
        }
        return String.join(palette.faint(" · "), parts);
    }
}
