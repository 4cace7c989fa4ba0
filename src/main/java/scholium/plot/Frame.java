package scholium.plot;

import java.util.List;

/** Where the drawing area lies in the picture, and the axes around it. */
final class Frame {
    private static final double LETTER = 7.1;
    private static final int LABEL_HEIGHT = 30;
    private static final int TITLE = 30;
    private static final int EDGE = 14;
    private static final int BELOW = 44;

    private final Plot plot;
    private final Legend legend;
    private final List<Tick> xTicks;
    private final List<Tick> yTicks;
    final double left;
    final double right;
    final double top;
    final double bottom;

    Frame(Plot plot) {
        this.plot = plot;
        legend = new Legend(plot.series(), plot.width() - 2.0 * EDGE);
        top = TITLE + legend.height() + 28.0;
        bottom = plot.height() - (double) BELOW;
        right = plot.width() - EDGE - 6.0;
        yTicks = plot.y().scale().ticks((int) Math.max(2, (bottom - top) / LABEL_HEIGHT));
        double widest =
                yTicks.stream().mapToDouble(t -> textWidth(t.label())).max().orElse(0);
        left = EDGE + widest + 10;
        xTicks = plot.x().scale().ticks((int) Math.max(2, (right - left) / 52));
    }

    /** About how wide the text is, at the size of labels. */
    static double textWidth(String text) {
        return LETTER * text.codePointCount(0, text.length());
    }

    double x(double value) {
        return left + (right - left) * plot.x().scale().at(value);
    }

    double y(double value) {
        return bottom - (bottom - top) * plot.y().scale().at(value);
    }

    boolean covers(Point p) {
        return plot.x().scale().covers(p.x()) && plot.y().scale().covers(p.y());
    }

    void draw(Svg svg) {
        svg.text("text", plot.title(), "class", "plot-title", "x", String.valueOf(EDGE), "y", "22");
        legend.draw(svg, EDGE, TITLE + 2.0);
        svg.text(
                "text",
                plot.y().label(),
                "class",
                "plot-label",
                "x",
                String.valueOf(EDGE),
                "y",
                Numbers.length(top - 9));
        svg.empty("path", "class", "plot-grid", "d", lines(true));
        svg.empty("path", "class", "plot-tick", "d", lines(false));
        for (Tick t : yTicks) {
            label(svg, t, left - 8, y(t.value()) + 4, "end");
        }
        for (Tick t : xTicks) {
            label(svg, t, x(t.value()), bottom + 18, "middle");
        }
        svg.text(
                "text",
                plot.x().label(),
                "class",
                "plot-label",
                "x",
                Numbers.length(right),
                "y",
                Numbers.length(bottom + 36),
                "text-anchor",
                "end");
        svg.empty(
                "path",
                "class",
                "plot-frame",
                "d",
                "M" + at(left, top) + "V" + Numbers.length(bottom) + "H" + Numbers.length(right));
    }

    private static void label(Svg svg, Tick t, double x, double y, String anchor) {
        if (t.isLabelled()) {
            svg.text("text", t.label(), "x", Numbers.length(x), "y", Numbers.length(y), "text-anchor", anchor);
        }
    }

    /** The grid at labelled ticks, or the short marks at all. */
    private String lines(boolean grid) {
        StringBuilder d = new StringBuilder();
        for (Tick t : yTicks) {
            if (grid && t.isLabelled()) {
                d.append("M").append(at(left, y(t.value()))).append("H").append(Numbers.length(right));
            } else if (!grid) {
                d.append("M").append(at(left, y(t.value()))).append(t.isLabelled() ? "h-4" : "h-2");
            }
        }
        for (Tick t : xTicks) {
            if (grid && t.isLabelled()) {
                d.append("M").append(at(x(t.value()), top)).append("V").append(Numbers.length(bottom));
            } else if (!grid) {
                d.append("M").append(at(x(t.value()), bottom)).append(t.isLabelled() ? "v4" : "v2");
            }
        }
        return d.toString();
    }

    static String at(double x, double y) {
        return Numbers.length(x) + " " + Numbers.length(y);
    }
}
