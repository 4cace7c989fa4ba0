package scholium.plot;

/** A point of a series. One with a coordinate that is no number is left out; one beyond an axis is drawn hollow at its end. */
public record Point(double x, double y) {}
