package scholium.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scholium.conformance.ComparedOutput;
import scholium.conformance.Comparison;
import scholium.implementation.FormComparison;
import scholium.implementation.FormErrors;
import scholium.implementation.TaylorLine;
import scholium.plot.Axis;
import scholium.plot.Plot;
import scholium.plot.Point;
import scholium.plot.Scale;
import scholium.plot.Series;

/** The plots of what is compared besides the formulas: Taylor remainders, and forms that lose digits. */
final class TruthPlots {
    private static final double LARGEST_STEP = 0.1;
    private static final double SMALLEST_STEP = 1e-12;
    private static final double UNIT = 0x1p-53;
    private static final int NAME = 60;

    private final Comparison comparison;

    TruthPlots(Comparison comparison) {
        this.comparison = comparison;
    }

    List<ComparisonPlots.Figure> all() {
        List<ComparisonPlots.Figure> figures = new ArrayList<>();
        taylor().ifPresent(p -> figures.add(new ComparisonPlots.Figure("taylor-remainder", p)));
        for (FormComparison f : comparison.forms()) {
            figures.add(
                    new ComparisonPlots.Figure(f.output() + "-forms-" + ComparisonPlots.fileName(port(f)), forms(f)));
        }
        return figures;
    }

    /** The input port that the document's name stands for. */
    private String port(FormComparison f) {
        return comparison.bound().binding().inputs().entrySet().stream()
                .filter(e -> e.getValue().name().equals(Optional.of(f.input())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("input");
    }

    private Optional<Plot> taylor() {
        List<ComparedOutput> gradients = comparison.outputs().stream()
                .filter(o -> o.gradient()
                        .filter(g -> g.lines().stream().anyMatch(l -> l.order().isPresent()))
                        .isPresent())
                .toList();
        if (gradients.isEmpty()) {
            return Optional.empty();
        }
        String orders = gradients.stream()
                .map(o -> o.port() + ": " + ComparisonText.taylor(o.gradient().orElseThrow()))
                .collect(Collectors.joining("; "));
        double[] remainders = gradients.stream()
                .flatMap(o -> o.gradient().orElseThrow().lines().stream())
                .flatMap(l -> l.points().stream())
                .mapToDouble(TaylorLine.Point::remainder)
                .toArray();
        Plot plot = Plot.of(
                comparison.name() + ": Taylor remainder of the computed gradients",
                "The error of the linearized function against the step h, on logarithmic scales. A right gradient makes it"
                        + " fall as h², a wrong one only as h. " + orders + ".",
                new Axis("step h", Scale.decades(-12, 0)),
                new Axis("|f(θ + h·v) − f(θ) − h·⟨d, v⟩|", Scale.around(remainders)));
        for (ComparedOutput o : gradients) {
            TaylorLine line = o.gradient().orElseThrow().lines().get(0);
            plot = plot.with(Series.lineWithDots(
                    o.port(),
                    line.points().stream()
                            .filter(p -> p.remainder() > 0)
                            .map(p -> new Point(p.h(), p.remainder()))
                            .toList()));
        }
        double[] starts = gradients.stream()
                .mapToDouble(o -> o.gradient()
                        .orElseThrow()
                        .lines()
                        .get(0)
                        .points()
                        .get(0)
                        .remainder())
                .toArray();
        double above = Arrays.stream(starts).max().orElse(1) * 3;
        double below = Arrays.stream(starts).min().orElse(1) / 100;
        return Optional.of(plot.with(slope("h (wrong)", above, 1)).with(slope("h² (right)", below, 2)));
    }

    private static Series slope(String name, double start, int order) {
        double end = start * Math.pow(SMALLEST_STEP / LARGEST_STEP, order);
        return Series.guide(name, List.of(new Point(LARGEST_STEP, start), new Point(SMALLEST_STEP, end)));
    }

    private Plot forms(FormComparison f) {
        List<FormErrors.Rung> rungs = f.code().rungs();
        double most = rungs.get(rungs.size() - 1).ratio();
        Plot plot = Plot.of(
                comparison.name() + ", " + f.output() + ": digits lost in " + f.input(),
                "Forms that are equal in mathematics, computed as they stand, where the mean of " + f.input()
                        + " is so many times its spread. "
                        + ComparisonText.form(f, comparison) + ".",
                new Axis("mean over spread of " + f.input(), Scale.decades(0, (int) Math.round(Math.log10(most)))),
                new Axis("relative error", Scale.decades(-17, 2)));
        for (FormErrors form : f.distinct()) {
            plot = plot.with(Series.lineWithDots(
                    Columns.cut(form.text().isEmpty() ? comparison.bound().formula(f.output()) : form.text(), NAME),
                    points(form)));
        }
        return plot.with(Series.lineWithDots("the code", points(f.code())))
                .with(Series.guide("∝ ratio", List.of(new Point(1, UNIT), new Point(most, UNIT * most))))
                .with(Series.guide("∝ ratio²", List.of(new Point(1, UNIT), new Point(Math.sqrt(1 / UNIT), 1))));
    }

    private static List<Point> points(FormErrors form) {
        return form.rungs().stream()
                .map(r -> new Point(r.ratio(), Math.max(1e-17, r.error())))
                .toList();
    }
}
