package scholium.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scholium.conformance.ComparedDocument;
import scholium.conformance.ComparedOutput;
import scholium.conformance.Comparison;
import scholium.conformance.ComparisonRun;
import scholium.implementation.Agreement;
import scholium.implementation.Batch;
import scholium.implementation.Deviation;
import scholium.implementation.FormComparison;
import scholium.implementation.FormErrors;
import scholium.implementation.GradientTest;
import scholium.implementation.OutputReport;
import scholium.implementation.TaylorLine;
import scholium.implementation.Tensor;
import scholium.number.PlainDecimal;
import scholium.text.Diagnostic;
import scholium.verify.DeletedTerm;

/** Comparisons in depth for a person at a terminal. */
final class ComparisonText {
    private static final int DIGITS = 24;
    private static final int FEW = 12;

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
        c.forms().forEach(f -> out.add("    " + palette.caution("!") + " " + Columns.visible(form(f, c))));
    }

    /** {@code variance: where the mean of x is 1e8 times its spread, “…” has no right digit, “…” 15, the code 16}. */
    static String form(FormComparison f, Comparison c) {
        int rung = f.tellingRung().orElse(0);
        Set<FormErrors> told = new LinkedHashSet<>(List.of(f.worst(rung)));
        f.forms().stream()
                .min(Comparator.comparingDouble(x -> x.rungs().get(rung).error()))
                .ifPresent(told::add);
        if (f.codeComputesThis()) {
            told.add(f.code());
        }
        return f.output() + ": where the mean of " + f.input() + " is "
                + ratio(f.code().rungs().get(rung).ratio())
                + " times its spread, "
                + told.stream()
                        .map(t -> (t.equals(f.code()) ? "the code" : quoted(t, f, c)) + " has " + digits(t, rung))
                        .collect(Collectors.joining(", "));
    }

    private static String ratio(double ratio) {
        return ratio < 1e4
                ? String.valueOf((long) ratio)
                : String.format(Locale.ROOT, "%.0e", ratio).replace("e+0", "e").replace("e+", "e");
    }

    static String quoted(FormErrors form, FormComparison f, Comparison c) {
        return "“" + (form.text().isEmpty() ? c.bound().formula(f.output()) : form.text()) + "”";
    }

    private static String digits(FormErrors f, int rung) {
        long digits = Math.round(Math.floor(f.rungs().get(rung).digits()));
        return digits == 0 ? "no right digit" : digits + (digits == 1 ? " right digit" : " right digits");
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
            r.firstDifference().ifPresent(d -> {
                line("first difference", deviation(d), out);
                numbers(d.batch(), FEW).ifPresent(n -> line("inputs there", n, out));
            });
            o.causes().forEach(c -> line("likely cause", c, out));
        }
        r.worst().filter(w -> !r.firstDifference().equals(r.worst())).ifPresent(w -> line("worst", deviation(w), out));
        o.gradient().ifPresent(g -> line("gradient", gradient(g), out));
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

    /** {@code x with ties; m = 3 (seed 7), element [1]: 0.25 for 0.250000000000001…}. */
    private static String deviation(Deviation d) {
        String element = d.subscripts().isEmpty() ? "" : ", element " + d.subscripts();
        return d.batch() + element + ": " + PlainDecimal.of(d.computed()) + " for " + exact(d);
    }

    /** More digits of the exact value than a double has. */
    static String exact(Deviation d) {
        return Columns.cut(d.expected(), DIGITS);
    }

    /** {@code gamma = 1.5, x = [0.25, -0.5]}, if there are no more numbers than that. */
    static Optional<String> numbers(Batch batch, int most) {
        int count = batch.inputs().tensors().values().stream()
                .mapToInt(Tensor::size)
                .sum();
        return count > most
                ? Optional.empty()
                : Optional.of(batch.inputs().tensors().entrySet().stream()
                        .map(e -> e.getKey() + " = " + numbers(e.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String numbers(Tensor t) {
        return t.dimensions().isEmpty() ? String.valueOf(t.asScalar()) : Arrays.toString(t.elements());
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
                ? (r.outside() > 0 && r.findings().isEmpty()
                        ? "the document speaks of none of the batches"
                        : "none of the batches could be compared")
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

    /** {@code of L by x: automatic differentiation agrees (…); Taylor remainder falls as h^2.00 (right: h²)}. */
    static String gradient(GradientTest g) {
        OutputReport a = g.automatic();
        String ad = switch (a.verdict()) {
            case AGREES ->
                "automatic differentiation agrees (worst " + Wording.ulps(a.worstUlps()) + " ulp at "
                        + batches(a.compared()) + ")";
            case DIFFERS -> "automatic differentiation differs (worst " + Wording.ulps(a.worstUlps()) + " ulp)";
            case NOT_COMPARED -> "automatic differentiation has no value";
        };
        String within =
                a.verdict() == Agreement.DIFFERS ? ", from DerivativeStructure by " : ", DerivativeStructure within ";
        String second =
                g.second().isPresent() ? within + Wording.ulps(g.second().getAsDouble()) + " ulp" : "";
        return "of " + g.function() + " by " + g.input() + ": " + ad + second + "; " + taylor(g);
    }

    static String taylor(GradientTest g) {
        if (g.lines().isEmpty()) {
            return "no Taylor remainder could be formed";
        }
        if (g.order().isEmpty()) {
            return "the Taylor remainder is rounding alone";
        }
        boolean right = g.lines().stream().allMatch(TaylorLine::isOfSecondOrder);
        return String.format(
                Locale.ROOT,
                right ? "Taylor remainder falls as h^%.2f" : "Taylor remainder falls only as h^%.2f, not as h²",
                g.order().getAsDouble());
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
