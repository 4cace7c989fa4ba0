package scholium.report;

import java.util.ArrayList;
import java.util.List;
import scholium.conformance.ComparedDocument;
import scholium.conformance.ComparedOutput;
import scholium.conformance.Comparison;
import scholium.conformance.ComparisonRun;
import scholium.implementation.Agreement;
import scholium.implementation.OutputReport;
import scholium.text.Diagnostic;
import scholium.verify.DeletedTerm;

/** Comparisons in depth for a person at a terminal. */
final class ComparisonText {
    private final Presentation presentation;
    private final Palette palette;
    private final DiagnosticText diagnostics;

    ComparisonText(Presentation presentation) {
        this.presentation = presentation;
        this.palette = new Palette(presentation.colours());
        this.diagnostics = new DiagnosticText(palette);
    }

    String render(ComparisonRun run) {
        List<String> out = new ArrayList<>();
        for (ComparedDocument d : run.documents()) {
            document(d, out);
        }
        for (Diagnostic d : run.diagnostics()) {
            out.addAll(diagnostics.lines(d));
            out.add("");
        }
        ConventionTable conventions = new ConventionTable(run);
        if (!conventions.isEmpty()) {
            out.addAll(conventions.text(palette));
            out.add("");
        }
        out.add(summary(run));
        return String.join("\n", out) + "\n";
    }

    private void document(ComparedDocument d, List<String> out) {
        String title = d.title().map(t -> "  " + t).orElse("");
        out.add(palette.bold(Columns.visible(d.source().name())) + palette.faint(Columns.visible(title)));
        for (Diagnostic x : d.diagnostics()) {
            if (x.isError()) {
                diagnostics.lines(x).forEach(l -> out.add("    " + l));
            } else {
                out.add("  " + diagnostics.line(x));
            }
        }
        for (Comparison c : d.comparisons()) {
            comparison(c, out);
        }
        out.add("");
    }

    private void comparison(Comparison c, List<String> out) {
        out.add("  " + palette.bold(Columns.visible(c.name())) + "  " + Columns.visible(described(c))
                + palette.faint(" · line " + c.conformance().span().position().line() + " · " + batches(c.batches())));
        int port = c.outputs().stream()
                .mapToInt(o -> Columns.width(o.port()))
                .max()
                .orElse(0);
        for (ComparedOutput o : c.outputs()) {
            output(o, port, out);
        }
    }

    static String described(Comparison c) {
        return c.bound().implementation().description().replaceAll("\\.$", "");
    }

    private void output(ComparedOutput o, int width, List<String> out) {
        OutputReport r = o.report();
        String verdict = verdict(o);
        out.add("    " + (o.agrees() ? palette.good("✓") : palette.bad("✗")) + " "
                + Columns.pad(Columns.visible(o.port()), width) + "  "
                + (o.agrees() ? palette.good(verdict) : palette.bad(verdict)) + "  " + palette.faint(errors(r)));
        if (!o.agrees()) {
            line("formula", o.formula(), out);
            r.firstDifference().ifPresent(d -> line("first difference", d.description(), out));
            o.causes().forEach(c -> line("likely cause", c, out));
        }
        r.worst()
                .filter(w -> !r.firstDifference().equals(r.worst()))
                .ifPresent(w -> line("worst", w.description(), out));
        if (!o.terms().isEmpty()) {
            line("terms", terms(o), out);
        }
        o.terms().stream()
                .filter(DeletedTerm::isUntested)
                .map(DeletedTerm::term)
                .distinct()
                .forEach(t -> line("note", ConformanceText.untested(t), out));
        findings(r).forEach(f -> line("note", f, out));
    }

    private void line(String word, String text, List<String> out) {
        out.add("        " + palette.frame(word + ":") + " " + Columns.visible(text));
    }

    static String verdict(ComparedOutput o) {
        return switch (o.report().verdict()) {
            case AGREES -> "agrees";
            case DIFFERS -> "differs";
            case NOT_COMPARED -> "could not be compared";
        };
    }

    static String errors(OutputReport r) {
        return r.verdict() == Agreement.NOT_COMPARED
                ? r.outside() == 0
                        ? "no batch has both a value of the formula and one of the code"
                        : "no batch of " + r.outside() + " is one the document speaks of"
                : "error in ulp: worst " + Wording.ulps(r.worstUlps()) + ", p99 " + Wording.ulps(r.p99Ulps())
                        + ", median " + Wording.ulps(r.medianUlps()) + "; " + batches(r.compared());
    }

    static String batches(int n) {
        return n == 1 ? "1 batch" : n + " batches";
    }

    /** {@code deleting any of 4 would be noticed, the least by 3.2e+15 ulp}. */
    static String terms(ComparedOutput o) {
        long noticed = o.terms().stream().filter(t -> t.noticedAt().isPresent()).count();
        double least = o.terms().stream()
                .filter(t -> t.noticedAt().isPresent())
                .mapToDouble(DeletedTerm::ulps)
                .min()
                .orElse(0);
        long zero = o.terms().stream().filter(DeletedTerm::alwaysZero).count();
        return "deleting " + (noticed == o.terms().size() ? "any" : noticed) + " of "
                + o.terms().size()
                + " would be noticed" + (noticed == 0 ? "" : ", by " + Wording.ulps(least) + " ulp or more")
                + (zero == 0 ? "" : "; " + zero + (zero == 1 ? " is" : " are") + " always 0");
    }

    static List<String> findings(OutputReport r) {
        return r.findings().stream()
                .map(f -> f.detail() + " (" + batches(f.batches()) + ", such as "
                        + f.examples().get(0) + ")")
                .toList();
    }

    private String summary(ComparisonRun run) {
        List<ComparedOutput> outputs = run.outputs();
        long differ = outputs.stream().filter(o -> !o.agrees()).count();
        List<String> parts = new ArrayList<>();
        parts.add(palette.bold(Wording.count(outputs.size(), "output") + " in "
                + Wording.count(run.comparisons().size(), "comparison") + " in "
                + Wording.count(run.documents().size(), "document")));
        if (run.allDiagnostics().stream().anyMatch(Diagnostic::isError)) {
            parts.add(palette.bad("errors in the input"));
        }
        if (!outputs.isEmpty()) {
            parts.add(differ == 0 ? palette.good("all agree") : palette.bad(differ + " not as the documents say"));
        }
        parts.add("seed " + run.seed());
        if (presentation.timings()) {
            parts.add(Wording.seconds(run.millis()));
        }
        return String.join(palette.faint(" · "), parts);
    }
}
