package scholium.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A logarithmic scale for positive values; 0 and negative values lie beyond its low end. */
public final class Scale {
    private static final double DECADES_WITH_PARTS = 2.5;
    private static final int PLAIN = 3;

    private final double low;
    private final double high;
    private final List<Tick> marked;

    private Scale(double low, double high, List<Tick> marked) {
        this.low = low;
        this.high = high;
        this.marked = List.copyOf(marked);
    }

    /** From 10 to the power {@code low} to 10 to the power {@code high}. */
    public static Scale decades(int low, int high) {
        if (low >= high) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
        return new Scale(low, high, List.of());
    }

    /** Whole decades around all finite positive values; one decade if there are none. */
    public static Scale around(double... values) {
        double[] usable = Arrays.stream(values)
                .filter(v -> v > 0 && Double.isFinite(v))
                .map(Math::log10)
                .toArray();
        int low = (int) Math.floor(Arrays.stream(usable).min().orElse(0));
        int high = (int) Math.ceil(Arrays.stream(usable).max().orElse(1));
        return decades(low, Math.max(high, low + 1));
    }

    /** For a few positive values in ascending order, each with a tick of its own and some room at the ends. */
    public static Scale marked(List<Tick> ticks) {
        double first = Math.log10(ticks.get(0).value());
        double last = Math.log10(ticks.get(ticks.size() - 1).value());
        double room = ticks.size() == 1 ? 0.5 : (last - first) * 0.06;
        return new Scale(first - room, last + room, ticks);
    }

    /** The place of the value: 0 at the low end, 1 at the high end; values beyond an end are put at it. Not for NaN. */
    public double at(double value) {
        return value <= 0 ? 0 : Math.min(1, Math.max(0, (Math.log10(value) - low) / (high - low)));
    }

    /** Whether the value lies between the ends. */
    public boolean covers(double value) {
        double slack = 1e-9 * (high - low);
        return value > 0 && Math.log10(value) >= low - slack && Math.log10(value) <= high + slack;
    }

    /** The ticks, in ascending order, of which at most {@code labels} (and at least two, where there are two) have labels. */
    public List<Tick> ticks(int labels) {
        if (!marked.isEmpty()) {
            return marked;
        }
        int first = (int) Math.ceil(low);
        int last = (int) Math.floor(high);
        int every = 1;
        while ((last - first) / every + 1 > Math.max(2, labels)) {
            every++;
        }
        // Multiples of the step, so that 1 has a label; where that leaves too few, steps from the low end.
        int from = Math.floorDiv(last, every) - Math.floorDiv(first - 1, every) < 2 ? first : 0;
        boolean parts = high - low <= DECADES_WITH_PARTS;
        boolean plain = first >= -PLAIN && last <= PLAIN;
        List<Tick> ticks = new ArrayList<>();
        for (int k = first; k <= last; k++) {
            ticks.add(new Tick(Math.pow(10, k), Math.floorMod(k - from, every) == 0 ? label(k, plain) : ""));
            for (int part = 2; parts && part < 10 && k < last; part++) {
                ticks.add(new Tick(part * Math.pow(10, k), ""));
            }
        }
        return ticks;
    }

    private static String label(int exponent, boolean plain) {
        if (!plain) {
            return Numbers.powerOfTen(exponent);
        }
        return exponent >= 0 ? "1" + "0".repeat(exponent) : "0." + "0".repeat(-exponent - 1) + "1";
    }
}
