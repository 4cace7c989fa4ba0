package scholium.implementation.convention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import scholium.implementation.Port;
import scholium.implementation.Tensor;
import scholium.implementation.Values;

/**
 * Inputs at which the alternatives differ by percents: a few elements of order 1 that are spread out, ε now
 * below and now above the variance, a momentum away from 1/2. All are multiples of 1/64, which single precision holds too.
 */
final class Probes {
    private static final int GRID = 64;
    private static final int FIRST_EXTENT = 3;
    private static final int PROBES = 8;
    private static final long SEED = 20150211;

    private Probes() {}

    /** None for ports that such numbers do not fit. */
    static List<Values> of(List<Port> ports) {
        boolean fitting = ports.stream().allMatch(p -> switch (p.domain()) {
            case REAL, NON_NEGATIVE, POSITIVE, UNIT_INTERVAL -> true;
            case BINARY, DISTRIBUTION -> false;
        });
        List<Values> probes = new ArrayList<>();
        for (int k = 0; fitting && k < PROBES; k++) {
            probes.add(probe(ports, FIRST_EXTENT + k, new Random(SEED + k)));
        }
        return probes;
    }

    private static Values probe(List<Port> ports, int extent, Random random) {
        Map<String, Integer> extents = new HashMap<>();
        Values values = Values.none();
        for (Port port : ports) {
            List<Integer> dimensions = port.sizes().stream()
                    .map(s -> extents.computeIfAbsent(s, name -> extent + extents.size()))
                    .toList();
            double[] elements = new double[dimensions.stream().reduce(1, Math::multiplyExact)];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = number(port.domain(), i, random);
            }
            values = values.with(port.name(), Tensor.of(dimensions, elements));
        }
        return values;
    }

    private static double number(Port.Domain domain, int element, Random random) {
        return switch (domain) {
            // Alternating, so that no array is nearly constant.
            case REAL -> (element % 2 == 0 ? 1 : -1) * between(48, 160, random);
            case NON_NEGATIVE, POSITIVE -> between(16, 512, random);
            case UNIT_INTERVAL -> between(8, 24, random);
            case BINARY, DISTRIBUTION -> throw new IllegalArgumentException(domain.toString());
        };
    }

    private static double between(int least, int most, Random random) {
        return (double) (least + random.nextInt(most - least)) / GRID;
    }
}
