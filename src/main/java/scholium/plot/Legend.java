package scholium.plot;

import java.util.ArrayList;
import java.util.List;

/** The names of the series, in rows. */
final class Legend {
    static final int ROW = 18;
    private static final int SWATCH = 22;
    private static final int GAP = 16;

    private final List<Entry> entries = new ArrayList<>();
    private final int rows;

    private record Entry(Series series, int kind, double x, int row) {}

    Legend(List<Series> series, double width) {
        double x = 0;
        int row = 0;
        int kind = 0;
        for (Series s : series) {
            if (s.mark() == Series.Mark.GUIDE) {
                continue;
            }
            double wide = SWATCH + Frame.textWidth(s.name()) + GAP;
            if (x > 0 && x + wide - GAP > width) {
                x = 0;
                row++;
            }
            entries.add(new Entry(s, kind++, x, row));
            x += wide;
        }
        rows = entries.size() < 2 ? 0 : row + 1;
    }

    /** 0 where there is nothing to tell apart. */
    int height() {
        return rows * ROW;
    }

    void draw(Svg svg, double left, double top) {
        if (rows == 0) {
            return;
        }
        for (Entry e : entries) {
            double x = left + e.x();
            double y = top + e.row() * ROW + ROW / 2.0;
            svg.open("g", "class", "plot-s" + e.kind() % Style.KINDS);
            if (e.series().mark() != Series.Mark.DOTS) {
                String d = "M" + Numbers.length(x) + " " + Numbers.length(y) + "h" + (SWATCH - 6);
                svg.empty("path", "class", "plot-line", "d", d);
            }
            if (e.series().mark() != Series.Mark.LINE) {
                String d = Shape.of(e.kind()).path(x + (SWATCH - 6) / 2.0, y, Drawing.RADIUS);
                svg.empty("path", "class", "plot-points", "d", d);
            }
            svg.text("text", e.series().name(), "x", Numbers.length(x + SWATCH), "y", Numbers.length(y + 4));
            svg.close("g");
        }
    }
}
