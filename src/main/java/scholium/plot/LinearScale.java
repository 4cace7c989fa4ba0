package scholium.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A scale with even steps of 1, 2 or 5 times a power of ten (Heckbert, <i>Nice Numbers for Graph Labels</i>, 1990). */
public final class LinearScale implements Scale {
    private final double low;
    private final double high;

    private LinearScale(double low, double high) {
        this.low = low;
        this.high = high;
    }

    public static LinearScale between(double low, double high) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
        return new LinearScale(low, high);
    }

    /** Whole steps around all finite values; from 0 to 1 if there are none. */
    public static LinearScale around(double... values) {
        double[] usable = Arrays.stream(values).filter(Double::isFinite).toArray();
        double least = Arrays.stream(usable).min().orElse(0);
        double most = Arrays.stream(usable).max().orElse(1);
        if (least == most) {
            double room = least == 0 ? 1 : Math.abs(least) / 2;
            return between(least - room, most + room);
        }
        double step = step(most - least, 5);
        return between(Math.floor(least / step) * step, Math.ceil(most / step) * step);
    }

    private static double step(double length, int steps) {
        double raw = length / Math.max(1, steps);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (int nice : new int[] {1, 2, 5}) {
            if (raw <= nice * power * (1 + 1e-9)) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    @Override
    public double at(double value) {
        return Math.min(1, Math.max(0, (value - low) / (high - low)));
    }

    @Override
    public boolean covers(double value) {
        double slack = 1e-9 * (high - low);
        return value >= low - slack && value <= high + slack;
    }

    @Override
    public List<Tick> ticks(int labels) {
        double step = step(high - low, Math.max(1, labels - 1));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        for (long k = first; k * step <= high + 1e-9 * (high - low); k++) {
            ticks.add(new Tick(k * step, Numbers.plain(k * step, step)));
        }
        return ticks;
    }
}
