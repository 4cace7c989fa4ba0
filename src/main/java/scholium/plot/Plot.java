package scholium.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A plot of series over two axes.
 *
 * @param title one line, shown above
 * @param description what the plot shows, in words, for those who do not see it
 * @param width of the drawing, in pixels at its natural size
 */
public record Plot(String title, String description, Axis x, Axis y, List<Series> series, int width, int height) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEAST = 200;

    public Plot {
        series = List.copyOf(series);
        if (width < LEAST || height < LEAST) {
            throw new IllegalArgumentException("too small to read: " + width + " by " + height);
        }
    }

    public static Plot of(String title, String description, Axis x, Axis y) {
        return new Plot(title, description, x, y, List.of(), WIDTH, HEIGHT);
    }

    /** With one more series. Series that are not guides have colours and marks in the order in which they are added. */
    public Plot with(Series more) {
        List<Series> all = new ArrayList<>(series);
        all.add(more);
        return new Plot(title, description, x, y, all, width, height);
    }

    public Plot sized(int newWidth, int newHeight) {
        return new Plot(title, description, x, y, series, newWidth, newHeight);
    }

    /** A file of its own, with its style. */
    public String file() {
        return new Drawing(this, "plot").document(true);
    }

    /**
     * For a page that has {@link #style()} in its own style.
     *
     * @param id unique on the page: letters, digits, hyphens
     */
    public String inline(String id) {
        return new Drawing(this, id).document(false);
    }

    /** The style of all plots; colours for light and dark. */
    public static String style() {
        return Style.CSS;
    }
}
