package scholium.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import scholium.conformance.ComparedOutput;
import scholium.conformance.Comparison;
import scholium.implementation.OutputReport;
import scholium.implementation.Port;
import scholium.implementation.Tensor;
import scholium.plot.Axis;
import scholium.plot.Plot;
import scholium.plot.Point;
import scholium.plot.Scale;
import scholium.plot.Series;
import scholium.plot.Tick;

/** The errors of one output against the scales of its inputs, and against its sizes. */
final class ComparisonPlots {
    /** Errors below this, 0 among them, are drawn here. */
    private static final double LEAST = 0.01;

    private static final double MODERATE = 20;
    private static final int DECADES = 9;
    private static final String ERROR = "error, ulp of the natural scale";

    private final Comparison comparison;

    /**
     * A plot and what its file is called.
     *
     * @param name lower case words with hyphens, different for all plots of a comparison
     */
    record Figure(String name, Plot plot) {}

    ComparisonPlots(Comparison comparison) {
        this.comparison = comparison;
    }

    /** All plots of an output that was compared. */
    List<Figure> of(ComparedOutput o) {
        List<Figure> figures = new ArrayList<>();
        if (o.report().samples().isEmpty()) {
            return figures;
        }
        Plot scales = byScale(o);
        if (!scales.series().isEmpty()) {
            figures.add(new Figure(o.port() + "-by-scale", scales));
        }
        sizes().forEach(size -> figures.add(new Figure(o.port() + "-by-" + size, bySize(o, size))));
        return figures;
    }

    private List<String> sizes() {
        return ports().stream().flatMap(p -> p.sizes().stream()).distinct().toList();
    }

    private List<Port> ports() {
        return comparison.bound().implementation().inputs();
    }

    private List<Port> arrays() {
        return ports().stream()
                .filter(p -> !p.sizes().isEmpty() && p.domain() == Port.Domain.REAL)
                .toList();
    }

    /** One series for each array of real numbers, of the batches in which no other array is large or small. */
    private Plot byScale(ComparedOutput o) {
        Plot plot = Plot.of(
                comparison.name() + ", " + o.port() + ": error against scale",
                "Each mark is a batch: how large the largest element of an input is, and the greatest error of "
                        + o.port() + " there. " + summary(o.report()),
                new Axis("largest element of the input", Scale.decades(-DECADES, DECADES)),
                new Axis(ERROR, errors(o.report())));
        for (Port array : arrays()) {
            List<OutputReport.Sample> alone = o.report().samples().stream()
                    .filter(s -> arrays().stream()
                            .filter(other -> !other.equals(array))
                            .allMatch(other -> isModerate(magnitude(s, other))))
                    .toList();
            plot = plot.with(Series.dots(array.name(), points(alone, s -> magnitude(s, array))));
        }
        return plot.series().isEmpty()
                ? plot
                : plot.with(admitted(
                        o.report().samples(),
                        s -> arrays().stream()
                                .mapToDouble(a -> magnitude(s, a))
                                .filter(m -> !isModerate(m))
                                .findFirst()
                                .orElse(1)));
    }

    private static boolean isModerate(double magnitude) {
        return magnitude == 0 || (magnitude > 1 / MODERATE && magnitude < MODERATE);
    }

    private static double magnitude(OutputReport.Sample sample, Port port) {
        Tensor t = sample.batch().inputs().tensor(port.name());
        return Arrays.stream(t.elements()).map(Math::abs).max().orElse(0);
    }

    private Plot bySize(ComparedOutput o, String size) {
        ToDoubleFunction<OutputReport.Sample> extent = s -> s.batch().sizes().getOrDefault(size, 1);
        List<Tick> ticks = o.report().samples().stream()
                .mapToDouble(extent)
                .distinct()
                .sorted()
                .mapToObj(v -> new Tick(v, String.valueOf((int) v)))
                .toList();
        List<Point> all = points(o.report().samples(), extent);
        return Plot.of(
                        comparison.name() + ", " + o.port() + ": error against " + size,
                        "Each mark is a batch: its size " + size + ", and the greatest error of " + o.port()
                                + " there; lines through the worst and the median. " + summary(o.report()),
                        new Axis(size, Scale.marked(ticks)),
                        new Axis(ERROR, errors(o.report())))
                .with(Series.dots("each batch", all))
                .with(Series.lineWithDots("worst", line(all, 1)))
                .with(Series.lineWithDots("median", line(all, 0.5)))
                .with(admitted(o.report().samples(), extent));
    }

    private static String summary(OutputReport r) {
        return "Worst " + Wording.ulps(r.worstUlps()) + ", median " + Wording.ulps(r.medianUlps())
                + " ulp; errors below " + LEAST
                + " are drawn there, and the dashed line is the least error that is admitted.";
    }

    private static Scale errors(OutputReport r) {
        double[] values = r.samples().stream()
                .flatMapToDouble(s -> DoubleStream.of(shown(s.ulps()), shown(s.admitted())))
                .filter(v -> v < 1e20)
                .toArray();
        return Scale.around(values);
    }

    private static double shown(double ulps) {
        return Math.max(LEAST, ulps);
    }

    private static List<Point> points(List<OutputReport.Sample> samples, ToDoubleFunction<OutputReport.Sample> x) {
        return samples.stream()
                .map(s -> new Point(x.applyAsDouble(s), shown(s.ulps())))
                .filter(p -> p.x() > 0)
                .toList();
    }

    /** For each x the smallest y that at least this part of the points do not exceed. */
    private static List<Point> line(List<Point> points, double part) {
        Map<Double, List<Double>> byX = new TreeMap<>();
        points.forEach(p -> byX.computeIfAbsent(p.x(), k -> new ArrayList<>()).add(p.y()));
        List<Point> line = new ArrayList<>();
        byX.forEach((x, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            line.add(new Point(x, sorted.get((int) Math.ceil(part * sorted.size()) - 1)));
        });
        return line;
    }

    /** The least admitted error, decade by decade. */
    private static Series admitted(List<OutputReport.Sample> samples, ToDoubleFunction<OutputReport.Sample> x) {
        Map<Double, Double> least = new TreeMap<>();
        samples.stream()
                .filter(s -> s.admitted() > 0 && Double.isFinite(s.admitted()) && x.applyAsDouble(s) > 0)
                .forEach(s -> least.merge(decade(x.applyAsDouble(s)), s.admitted(), Math::min));
        List<Point> points = new ArrayList<>();
        least.forEach((at, value) -> points.add(new Point(at, shown(value))));
        return Series.guide("admitted", points);
    }

    /** Sizes as they are, scales to the next power of ten. */
    private static double decade(double x) {
        boolean size = x == Math.rint(x) && x < 1000 && x > 1;
        return size ? x : Double.parseDouble("1e" + Math.round(Math.log10(x)));
    }

    /** Letters, digits and hyphens. */
    static String fileName(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
