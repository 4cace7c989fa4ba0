package scholium.plot;

import java.util.List;

/** How values lie along an axis. */
public interface Scale {
    /** The place of the value: 0 at the low end, 1 at the high end; values beyond an end are put at it. Not for NaN. */
    double at(double value);

    /** Whether the value lies between the ends. */
    boolean covers(double value);

    /** The ticks, in ascending order, of which at most {@code labels} (and at least two, where there are two) have labels. */
    List<Tick> ticks(int labels);
}
