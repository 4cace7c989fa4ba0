package scholium.implementation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import scholium.implementation.Port.Domain;
import scholium.implementation.Port.Precision;

/**
 * How the inputs of a batch are drawn: everything random and of order 1, but for what is said of single ports. Upstream
 * gradients are inputs like others, hence random: where they are all ones, much of a backward pass cancels unseen.
 */
final class Recipe {
    private static final int SHARES = 1 << 20;

    private final List<String> features = new ArrayList<>();
    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Map<String, Double> scales = new TreeMap<>();
    private final Map<String, Double> fixed = new TreeMap<>();
    private double spreadOfScales = 1;

    Recipe pattern(Port port, Pattern pattern) {
        patterns.put(port.name(), pattern);
        return feature(port.name() + " " + pattern.description());
    }

    Recipe scale(Port port, double scale) {
        scales.put(port.name(), scale);
        return feature(port.name() + " of order " + text(scale));
    }

    /** The scalar, or every element, has this value, within its domain. */
    Recipe fixed(Port port, double value) {
        fixed.put(port.name(), value);
        return feature(port.name() + " = " + text(value));
    }

    /** The scalar, or every element, is negative. */
    Recipe negative(Port port) {
        fixed.put(port.name(), Double.NaN);
        return feature(port.name() + " < 0");
    }

    /** All these ports have this value, whatever it means to each of them. */
    Recipe equal(List<Port> ports, double value, String feature) {
        ports.forEach(p -> fixed.put(p.name(), value));
        return feature(feature);
    }

    /** The parameters have the values with which they customarily start. */
    Recipe initial(List<Port> ports) {
        ports.forEach(p -> p.initial().ifPresent(v -> fixed.put(p.name(), v)));
        return feature("parameters at their initial values");
    }

    /** Every port has a scale of its own between 1/{@code most} and {@code most}. */
    Recipe anyScale(double most) {
        spreadOfScales = most;
        return feature("all of different orders");
    }

    private Recipe feature(String feature) {
        features.add(feature);
        return this;
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1000
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.0e", value)
                        .replaceFirst("e([-+])0*", "e$1")
                        .replace("e+", "e");
    }

    Batch draw(List<Port> ports, Map<String, Integer> extents, long seed) {
        Random random = new Random(seed);
        Values values = Values.none();
        for (Port port : ports) {
            List<Integer> dimensions =
                    port.sizes().stream().map(s -> extents.getOrDefault(s, 1)).toList();
            double[] drawn = elements(port, dimensions, random);
            values = values.with(port.name(), Tensor.of(dimensions, rounded(port, drawn)));
        }
        String family = features.isEmpty() ? "random" : String.join(", ", features);
        return new Batch(family, new TreeMap<>(extents), seed, values);
    }

    private static double[] rounded(Port port, double[] drawn) {
        return port.precision() == Precision.SINGLE
                ? Arrays.stream(drawn).map(u -> (float) u).toArray()
                : drawn;
    }

    private double[] elements(Port port, List<Integer> dimensions, Random random) {
        int length = dimensions.stream().reduce(1, Math::multiplyExact);
        Pattern pattern = patterns.getOrDefault(port.name(), Pattern.SPREAD);
        double own = Math.pow(spreadOfScales, Pattern.between(-1, 1, random));
        double scale = scales.getOrDefault(port.name(), own);
        Double value = fixed.get(port.name());
        if (value != null && !value.isNaN()) {
            return pattern.of(length, random, u -> value);
        }
        DoubleUnaryOperator map = switch (port.domain()) {
            case REAL -> value == null ? u -> scale * u : u -> -scale * (Math.abs(u) + 0.1);
            case NON_NEGATIVE, POSITIVE -> u -> scale * (Math.abs(u) + 0.1);
            case UNIT_INTERVAL -> Math::abs;
            case BINARY -> u -> u > 0 ? 1 : 0;
            case DISTRIBUTION -> Math::abs;
        };
        double[] drawn = pattern.of(length, random, map);
        return port.domain() == Domain.DISTRIBUTION
                ? distributions(drawn, dimensions.get(dimensions.size() - 1))
                : drawn;
    }

    /** Shares proportional to the weights, as multiples of 2⁻²⁰, so that their sum is 1 without rounding. */
    private static double[] distributions(double[] weights, int length) {
        double[] shares = new double[weights.length];
        for (int start = 0; start < weights.length; start += length) {
            double total = 0;
            for (int i = start; i < start + length; i++) {
                total += weights[i];
            }
            long left = SHARES;
            for (int i = start; i < start + length - 1; i++) {
                long share = Math.min(left, (long) (SHARES * (weights[i] / total)));
                shares[i] = (double) share / SHARES;
                left -= share;
            }
            shares[start + length - 1] = (double) left / SHARES;
        }
        return shares;
    }
}
