package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scholium.text.Diagnostic;
import scholium.text.Severity;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;
import scholium.verify.StepResult;
import scholium.verify.Verdict;

/** A run for a person at a terminal: one line a claim where all is well, line and caret and reason where not. */
public final class TextReport implements Report {
    private static final int NAME = 32;
    private static final int TITLE = 48;
    private static final int VERDICT = 11;

    private final Presentation presentation;
    private final Palette palette;
    private final StepText stepText;
    private final DiagnosticText diagnosticText;

    public TextReport(Presentation presentation) {
        this.presentation = presentation;
        this.palette = new Palette(presentation.colours());
        this.stepText = new StepText(palette);
        this.diagnosticText = new DiagnosticText(palette);
    }

    @Override
    public String render(RunResult run) {
        List<String> out = new ArrayList<>();
        for (DocumentResult d : run.documents()) {
            document(d, out);
            out.add("");
        }
        for (Diagnostic d : run.diagnostics()) {
            out.addAll(diagnosticText.lines(d));
            out.add("");
        }
        out.add(summary(run));
        return String.join("\n", out) + "\n";
    }

    /** Diagnostics alone, for a command that judges nothing. */
    public String render(List<Diagnostic> diagnostics) {
        List<String> out = new ArrayList<>();
        for (Diagnostic d : diagnostics) {
            out.addAll(diagnosticText.lines(d));
            out.add("");
        }
        return String.join("\n", out);
    }

    private void document(DocumentResult d, List<String> out) {
        String title = d.derivation().title().map(t -> "  " + t).orElse("");
        out.add(palette.bold(Columns.visible(d.derivation().source().name())) + palette.faint(Columns.visible(title)));
        List<Diagnostic> asides = new ArrayList<>();
        for (Diagnostic x : d.diagnostics()) {
            if (x.severity() == Severity.NOTE) {
                asides.add(x);
            } else {
                indent(diagnosticText.lines(x), out);
            }
        }
        int name = widest(d.claims().stream().map(c -> c.claim().name()), NAME);
        int about = widest(d.claims().stream().map(c -> c.claim().title().orElse("")), TITLE);
        for (ClaimResult c : d.claims()) {
            claim(c, name, about, out);
        }
        d.conformances().forEach(c -> ConformanceText.lines(c, palette, out));
        asides.forEach(x -> out.add("  " + diagnosticText.line(x)));
        out.add("  " + summary(d));
    }

    private void claim(ClaimResult c, int nameWidth, int titleWidth, List<String> out) {
        Verdict tone = !c.asExpected() ? Verdict.REFUTED : Wording.isMistake(c) ? Verdict.PROVED : c.verdict();
        StringBuilder line = new StringBuilder("  ");
        line.append(palette.verdict(tone, Wording.mark(c))).append(' ');
        line.append(palette.bold(cell(c.claim().name(), nameWidth))).append("  ");
        if (titleWidth > 0) {
            line.append(cell(c.claim().title().orElse(""), titleWidth)).append("  ");
        }
        String rest = rest(c);
        String verdict = Wording.verdict(c);
        line.append(palette.verdict(tone, rest.isEmpty() || Wording.isMistake(c) ? verdict : cell(verdict, VERDICT)));
        if (!rest.isEmpty()) {
            line.append(Wording.isMistake(c) ? " · " : "  ").append(palette.faint(Columns.visible(rest)));
        }
        out.add(line.toString());
        boolean settled = Wording.isMistake(c) && c.asExpected();
        for (StepResult s : c.steps()) {
            boolean tell = Wording.isMistake(c) ? !settled : s.verdict() != Verdict.PROVED;
            if (tell) {
                indent(stepText.lines(s), out);
            }
        }
        c.remarks().forEach(r -> out.add("      note: " + Columns.visible(r)));
    }

    private static String rest(ClaimResult c) {
        if (Wording.isMistake(c) && c.asExpected()) {
            return c.steps().stream()
                    .filter(s -> s.counterexample().isPresent())
                    .findFirst()
                    .map(s -> Columns.cut(
                            Wording.point(
                                    s.step(), Relevance.of(s, s.counterexample().orElseThrow())),
                            60))
                    .orElse("");
        }
        boolean decided = c.verdict() == Verdict.PROVED || c.verdict() == Verdict.CONDITIONAL;
        if (!decided) {
            long proved = c.steps().stream()
                    .filter(s -> s.verdict() == Verdict.PROVED)
                    .count();
            return proved == 0 ? "" : proved + " of " + c.steps().size() + " steps proved";
        }
        return Stream.of(Wording.scope(c), Wording.roads(c.steps()))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String cell(String text, int width) {
        return Columns.pad(Columns.cut(Columns.visible(text), width), width);
    }

    private static int widest(Stream<String> texts, int limit) {
        return Math.min(limit, texts.mapToInt(Columns::width).max().orElse(0));
    }

    private static void indent(List<String> lines, List<String> out) {
        lines.forEach(l -> out.add("    " + l));
    }

    private String summary(DocumentResult d) {
        long steps = d.claims().stream().mapToLong(c -> c.steps().size()).sum();
        List<String> parts = new ArrayList<>();
        parts.add(Wording.count(d.claims().size(), "claim") + ", " + Wording.count(steps, "step") + ": "
                + Wording.tally(d.claims()));
        if (d.isIllFormed()) {
            long errors = d.diagnostics().stream().filter(Diagnostic::isError).count();
            parts.add(palette.bad(Wording.count(errors, "error") + " in the text"));
        }
        if (!d.asExpected()) {
            long others = d.claims().stream().filter(c -> !c.asExpected()).count()
                    + d.conformances().stream().filter(c -> !c.agrees()).count();
            parts.add(palette.bad(others + " not as the document says"));
        } else if (!d.isIllFormed()) {
            parts.add(
                    Wording.isAllSettled(d.claims())
                            ? palette.good("as the document says")
                            : palette.caution("nothing false, but not everything proved"));
        }
        if (presentation.timings()) {
            parts.add(Wording.seconds(d.millis()));
        }
        return String.join(palette.faint(" · "), parts);
    }

    private String summary(RunResult run) {
        List<ClaimResult> claims =
                run.documents().stream().flatMap(d -> d.claims().stream()).toList();
        List<String> parts = new ArrayList<>();
        parts.add(palette.bold(Wording.count(run.claims(), "claim") + ", " + Wording.count(run.steps(), "step") + " in "
                + Wording.count(run.documents().size(), "document") + ": " + Wording.tally(claims)));
        if (run.isIllFormed()) {
            parts.add(palette.bad("errors in the input"));
        }
        if (!run.asExpected()) {
            parts.add(palette.bad("not as the documents say"));
        } else if (!run.isIllFormed()) {
            parts.add(
                    Wording.isAllSettled(claims)
                            ? palette.good("as the documents say")
                            : palette.caution("nothing false, but not everything proved"));
        }
        parts.add("seed " + run.seed());
        if (presentation.timings()) {
            parts.add(Wording.seconds(run.millis()));
        }
        return String.join(palette.faint(" · "), parts);
    }
}
