package scholium.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scholium.plot.Axis;
import scholium.plot.Plot;
import scholium.plot.Point;
import scholium.plot.Scale;
import scholium.plot.Series;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.Evidence;
import scholium.verify.RunResult;
import scholium.verify.StepResult;

/** Where the time went: by document, by engine, the slowest steps. All times are those the run was given. */
final class TimesHtml {
    private static final int ROWS = 8;
    private static final int PLOTTED = 20;
    private static final long WORTH = 5;

    private final Presentation presentation;
    private final Anchors anchors;

    TimesHtml(Presentation presentation, Anchors anchors) {
        this.presentation = presentation;
        this.anchors = anchors;
    }

    /** A step and the time its engines took. */
    private record Timed(DocumentResult document, ClaimResult claim, StepResult step, long millis) {}

    void write(RunResult run, Html page) {
        List<Timed> steps = new ArrayList<>();
        Map<String, List<Long>> engines = new TreeMap<>();
        for (DocumentResult d : run.documents()) {
            for (ClaimResult c : d.claims()) {
                for (StepResult s : c.steps()) {
                    s.evidence()
                            .forEach(e -> engines.computeIfAbsent(e.engine(), k -> new ArrayList<>())
                                    .add(e.millis()));
                    long millis =
                            s.evidence().stream().mapToLong(Evidence::millis).sum();
                    steps.add(new Timed(d, c, s, millis));
                }
            }
        }
        if (steps.stream().allMatch(t -> t.millis() == 0)) {
            return;
        }
        page.open("section", "class", "overview times")
                .element("h2", "Where the time went")
                .line();
        page.open("div", "class", "pair").line();
        documents(run, page);
        engines(engines, page);
        page.close().line();
        slowest(steps, page);
        plot(engines, page);
        page.close().line();
    }

    private void documents(RunResult run, Html page) {
        List<DocumentResult> slow = run.documents().stream()
                .sorted(Comparator.comparingLong(DocumentResult::millis).reversed())
                .limit(ROWS)
                .toList();
        if (run.documents().size() < 2) {
            return;
        }
        long most = slow.get(0).millis();
        page.open("table", "class", "roads")
                .element("caption", "By document")
                .open("tbody")
                .line();
        for (DocumentResult d : slow) {
            page.open("tr").open("th", "scope", "row");
            page.element("a", OverviewHtml.name(d), "href", "#" + anchors.of(d)).close();
            bar(d.millis(), most, page);
        }
        page.close().close().line();
    }

    private static void engines(Map<String, List<Long>> engines, Html page) {
        Map<String, Long> sums = new TreeMap<>();
        engines.forEach((name, times) ->
                sums.put(name, times.stream().mapToLong(Long::longValue).sum()));
        long most = sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
        page.open("table", "class", "roads")
                .element("caption", "By engine, all threads together")
                .open("tbody")
                .line();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(e -> {
                    page.open("tr").element("th", e.getKey(), "scope", "row");
                    bar(e.getValue(), most, page);
                });
        page.close().close().line();
    }

    private static void bar(long millis, long most, Html page) {
        page.open("td", "class", "picture");
        new Bar().add("supported", millis, "").write("bar small", most, page);
        page.close().element("td", Wording.seconds(millis), "class", "number");
        page.close().line();
    }

    private void slowest(List<Timed> steps, Html page) {
        List<Timed> slow = steps.stream()
                .filter(t -> t.millis() >= WORTH)
                .sorted(Comparator.comparingLong(Timed::millis).reversed())
                .limit(ROWS)
                .toList();
        if (slow.isEmpty()) {
            return;
        }
        page.open("table", "class", "slowest").element("caption", "Slowest steps");
        page.open("tbody").line();
        for (Timed t : slow) {
            page.open("tr").element("td", Wording.seconds(t.millis()), "class", "number");
            page.open("td")
                    .element("a", t.claim().claim().name(), "href", "#" + anchors.of(t.claim()))
                    .close();
            page.open("td");
            SourceLink.place(
                    t.document().derivation().source().name(),
                    t.step().step().span().position().line(),
                    presentation,
                    page);
            page.close();
            Evidence most = t.step().evidence().stream()
                    .max(Comparator.comparingLong(Evidence::millis))
                    .orElseThrow();
            page.element("td", most.engine() + " " + Wording.seconds(most.millis()))
                    .close()
                    .line();
        }
        page.close().close().line();
    }

    /** How many steps took an engine at least so long: the curve of each engine falls from left to right. */
    private static void plot(Map<String, List<Long>> engines, Html page) {
        double[] times = engines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Long::doubleValue)
                .toArray();
        if (times.length < PLOTTED) {
            return;
        }
        int most = engines.values().stream().mapToInt(List::size).max().orElse(1);
        Plot plot = Plot.of(
                        "Steps that took an engine at least this long",
                        "For each engine a curve that falls from left to right: how many steps took at least the time"
                                + " on the axis.",
                        new Axis("time of one step (ms)", Scale.around(Arrays.copyOf(atLeastOne(times), times.length))),
                        new Axis("steps", Scale.around(1, most)))
                .sized(720, 340);
        for (Map.Entry<String, List<Long>> e : engines.entrySet()) {
            plot = plot.with(Series.line(e.getKey(), survival(e.getValue())));
        }
        page.open("figure").markup(plot.inline("times")).close().line();
    }

    private static double[] atLeastOne(double[] times) {
        return Arrays.stream(times).map(t -> Math.max(1, t)).toArray();
    }

    private static List<Point> survival(List<Long> times) {
        List<Long> sorted = times.stream().map(t -> Math.max(1, t)).sorted().toList();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i == 0 || !sorted.get(i).equals(sorted.get(i - 1))) {
                points.add(new Point(sorted.get(i), sorted.size() - i));
            }
        }
        return points;
    }
}
