package scholium.plot;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name for the legend; a guide is labelled at its end instead
 */
public record Series(String name, Mark mark, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** How the points are shown. */
    public enum Mark {
        /** Each by itself; many in one place look darker. */
        DOTS,
        /** Joined in the order given. */
        LINE,
        LINE_WITH_DOTS,
        /** A thin dashed line for comparison, such as a slope or a bound. */
        GUIDE
    }

    public static Series dots(String name, List<Point> points) {
        return new Series(name, Mark.DOTS, points);
    }

    public static Series line(String name, List<Point> points) {
        return new Series(name, Mark.LINE, points);
    }

    public static Series lineWithDots(String name, List<Point> points) {
        return new Series(name, Mark.LINE_WITH_DOTS, points);
    }

    public static Series guide(String name, List<Point> points) {
        return new Series(name, Mark.GUIDE, points);
    }
}
