package scholium.plot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A plot as SVG. */
final class Drawing {
    static final double RADIUS = 3.2;

    private final Plot plot;
    private final String id;
    private final Frame frame;

    Drawing(Plot plot, String id) {
        this.plot = plot;
        this.id = id;
        this.frame = new Frame(plot);
    }

    String document(boolean alone) {
        Svg svg = new Svg();
        String width = String.valueOf(plot.width());
        String height = String.valueOf(plot.height());
        String box = "0 0 " + width + " " + height;
        String names = id + "-title " + id + "-desc";
        if (alone) {
            svg.open(
                    "svg",
                    "xmlns",
                    "http://www.w3.org/2000/svg",
                    "class",
                    "plot",
                    "viewBox",
                    box,
                    "width",
                    width,
                    "height",
                    height,
                    "role",
                    "img",
                    "aria-labelledby",
                    names);
        } else {
            svg.open("svg", "class", "plot", "viewBox", box, "role", "img", "aria-labelledby", names);
        }
        svg.text("title", plot.title(), "id", id + "-title");
        svg.text("desc", plot.description(), "id", id + "-desc");
        if (alone) {
            svg.open("style").lines(Style.CSS).close("style");
        }
        svg.empty("rect", "class", "plot-paper", "width", width, "height", height, "rx", "6");
        frame.draw(svg);
        series(svg);
        return svg.close("svg").finish();
    }

    private void series(Svg svg) {
        int kind = 0;
        for (Series s : plot.series()) {
            List<Point> points = s.points().stream()
                    .filter(p -> !Double.isNaN(p.x()) && !Double.isNaN(p.y()))
                    .toList();
            if (s.mark() == Series.Mark.GUIDE) {
                guide(svg, s.name(), points);
                continue;
            }
            svg.open("g", "class", "plot-s" + kind % Style.KINDS);
            if (s.mark() != Series.Mark.DOTS && points.size() > 1) {
                svg.empty("path", "class", "plot-line", "d", path(points));
            }
            if (s.mark() != Series.Mark.LINE || points.size() == 1) {
                marks(svg, Shape.of(kind), s.mark() == Series.Mark.DOTS ? "plot-dots" : "plot-points", points);
            }
            svg.close("g");
            kind++;
        }
    }

    /** Marks in the same place, to a pixel, are drawn once or twice, not a thousand times. */
    private void marks(Svg svg, Shape shape, String style, List<Point> points) {
        Set<String> inside = new LinkedHashSet<>();
        Set<String> again = new LinkedHashSet<>();
        Set<String> beyond = new LinkedHashSet<>();
        for (Point p : points) {
            String mark = shape.path(Math.rint(frame.x(p.x())), Math.rint(frame.y(p.y())), RADIUS);
            if (!frame.covers(p)) {
                beyond.add(mark);
            } else if (!inside.add(mark)) {
                again.add(mark);
            }
        }
        group(svg, style, inside);
        group(svg, style, again);
        group(svg, "plot-beyond", beyond);
    }

    private static void group(Svg svg, String style, Set<String> marks) {
        if (!marks.isEmpty()) {
            svg.open("g", "class", style);
            marks.forEach(m -> svg.empty("path", "d", m));
            svg.close("g");
        }
    }

    private void guide(Svg svg, String name, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        svg.empty("path", "class", "plot-guide", "d", path(points));
        Point end = points.get(points.size() - 1);
        boolean left = frame.x(end.x()) < frame.left + Frame.textWidth(name) + 8;
        double x = frame.x(end.x()) + (left ? 6 : -4);
        double y = Math.max(frame.top + 10, frame.y(end.y()) - 6);
        String anchor = left ? "start" : "end";
        svg.text(
                "text",
                name,
                "class",
                "plot-note",
                "x",
                Numbers.length(x),
                "y",
                Numbers.length(y),
                "text-anchor",
                anchor);
    }

    private String path(List<Point> points) {
        StringBuilder d = new StringBuilder();
        String last = "";
        for (Point p : points) {
            String next = Frame.at(frame.x(p.x()), frame.y(p.y()));
            if (!next.equals(last)) {
                d.append(d.length() == 0 ? "M" : "L").append(next);
                last = next;
            }
        }
        return d.toString();
    }
}
