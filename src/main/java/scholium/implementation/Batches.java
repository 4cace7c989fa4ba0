package scholium.implementation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import scholium.implementation.Port.Domain;

/**
 * The inputs at which an implementation is compared, drawn from its ports alone: random ones of order 1, each array on
 * scales from 10⁻⁸ to 10⁸ (with non-negative scalars of order 1 and of the square of the scale, since an ε matters only
 * beside a variance of its size), each array constant, far from 0 with a tiny spread, and with ties, each of them with
 * each non-negative scalar 0 besides; each real scalar 0 and negative; all scalars equal, and all parameters as they
 * customarily start, since code may confuse what happens to coincide. Small sizes first, so that the first difference
 * found is a small one.
 */
public final class Batches {
    private static final List<Integer> VECTOR_EXTENTS = List.of(1, 2, 3, 31, 256);
    private static final List<Integer> SMALL_EXTENTS = List.of(1, 2, 3);
    private static final List<Integer> LONG_EXTENTS = List.of(31, 8, 5);
    private static final double[] SCALES = {1e-8, 1e-4, 1e4, 1e8};
    private static final List<Pattern> PATTERNS = List.of(Pattern.CONSTANT, Pattern.OFFSET, Pattern.TIES);
    private static final double MOST_SCALE = 1e4;
    private static final int DRAWS = 3;
    private static final int LONG = 100;
    private static final int SHORT = 3;

    /** In every domain of a scalar but the binary one, and without rounding in every precision. */
    private static final double SHARED = 0.5;

    private static final double[] ALL_SCALES = powersOfTen(8);
    private static final int ROUNDS = 3;

    private final List<Port> ports;
    private final long seed;
    private final boolean briefly;
    private final List<Batch> drawn = new ArrayList<>();
    private Map<String, Integer> extents = Map.of();

    private Batches(List<Port> ports, long seed, boolean briefly) {
        this.ports = ports;
        this.seed = seed;
        this.briefly = briefly;
    }

    /** The batches for these input ports; the same for the same seed. */
    public static List<Batch> of(List<Port> ports, long seed) {
        Batches batches = new Batches(List.copyOf(ports), seed, false);
        batches.allExtents(batches::all);
        return List.copyOf(batches.drawn);
    }

    /**
     * Fewer of the same kinds, for a check that compares along the way: everything at extents of up to three, one of a kind at
     * longer ones, and the longest once.
     */
    public static List<Batch> brief(List<Port> ports, long seed) {
        Batches batches = new Batches(List.copyOf(ports), seed, true);
        batches.allExtents(batches::all);
        return List.copyOf(batches.drawn);
    }

    /**
     * Several times as many: those, drawn anew three times, and besides them every power of ten from 10⁻⁸ to 10⁸ as the
     * scale of each array, and arrays of zeros and of negative numbers. Small batches first.
     */
    public static List<Batch> thorough(List<Port> ports, long seed) {
        Batches batches = new Batches(List.copyOf(ports), seed, false);
        for (int k = 0; k < ROUNDS; k++) {
            batches.allExtents(batches::all);
        }
        batches.allExtents(batches::more);
        List<Batch> sorted = new ArrayList<>(batches.drawn);
        sorted.sort(Comparator.comparingInt(b -> b.inputs().size()));
        return List.copyOf(sorted);
    }

    private void allExtents(Runnable draws) {
        for (Map<String, Integer> e : extents()) {
            extents = e;
            draws.run();
        }
    }

    private List<Map<String, Integer>> extents() {
        List<String> names =
                ports.stream().flatMap(p -> p.sizes().stream()).distinct().toList();
        List<Map<String, Integer>> result = new ArrayList<>();
        if (names.isEmpty()) {
            result.add(Map.of());
        } else if (names.size() == 1) {
            VECTOR_EXTENTS.forEach(e -> result.add(Map.of(names.get(0), e)));
        } else {
            for (int first : SMALL_EXTENTS) {
                for (int shift = 0; shift < SMALL_EXTENTS.size(); shift++) {
                    int by = shift;
                    result.add(assigned(names, k -> k == 0 ? first : SMALL_EXTENTS.get((k - 1 + by) % 3)));
                }
            }
            result.add(assigned(names, k -> LONG_EXTENTS.get(k % 3)));
            result.add(assigned(names, k -> LONG_EXTENTS.get((k + 1) % 3)));
        }
        return result;
    }

    private static Map<String, Integer> assigned(List<String> names, IntUnaryOperator extent) {
        Map<String, Integer> result = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            result.put(names.get(k), extent.applyAsInt(k));
        }
        return result;
    }

    private void all() {
        List<Port> arrays = arrays();
        if (briefly && exceeds(LONG)) {
            draw(new Recipe());
            return;
        }
        if (exceeds(briefly ? SHORT : LONG)) {
            // Each of these costs as much as all the small ones: one of a kind will do.
            draw(new Recipe());
            arrays.forEach(a -> draw(new Recipe().pattern(a, Pattern.OFFSET)));
            draw(new Recipe().anyScale(MOST_SCALE));
            return;
        }
        if (!isFull()) {
            draw(new Recipe());
            arrays.forEach(this::someOfItsPatterns);
            scalars(Domain.NON_NEGATIVE).forEach(p -> draw(new Recipe().fixed(p, 0)));
            return;
        }
        for (int k = 0; k < DRAWS; k++) {
            draw(new Recipe());
        }
        arrays.forEach(a -> scales(a, SCALES));
        arrays.forEach(this::patterns);
        scalars(Domain.REAL).forEach(p -> {
            draw(new Recipe().fixed(p, 0));
            draw(new Recipe().negative(p));
        });
        scalars(Domain.NON_NEGATIVE).forEach(p -> draw(new Recipe().fixed(p, 0)));
        scalars(Domain.UNIT_INTERVAL).forEach(p -> {
            draw(new Recipe().fixed(p, 0));
            draw(new Recipe().fixed(p, 1));
        });
        coincidences();
        for (int k = 0; k < DRAWS; k++) {
            draw(new Recipe().anyScale(MOST_SCALE));
        }
    }

    private void coincidences() {
        List<Port> scalars = ports.stream()
                .filter(p -> p.sizes().isEmpty() && p.domain() != Domain.BINARY && p.domain() != Domain.DISTRIBUTION)
                .toList();
        if (scalars.size() > 1) {
            draw(new Recipe().equal(scalars, SHARED, "all scalars equal"));
        }
        if (ports.stream().anyMatch(p -> p.initial().isPresent())) {
            draw(new Recipe().initial(ports));
        }
    }

    /** Of several sizes there are too many combinations to try everything at each. */
    private boolean isFull() {
        return extents.size() < 2 || (extents.containsValue(2) && extents.containsValue(3));
    }

    /** A pattern that is another one at the next size. */
    private void someOfItsPatterns(Port array) {
        int which = extents.values().stream().mapToInt(e -> e).sum() % PATTERNS.size();
        draw(new Recipe().pattern(array, PATTERNS.get(which)));
    }

    private void more() {
        if (!isFull()) {
            return;
        }
        for (Port array : arrays()) {
            scales(array, exceeds(LONG) ? SCALES : ALL_SCALES);
            draw(new Recipe().fixed(array, 0));
            draw(new Recipe().negative(array));
            if (exceeds(LONG)) {
                patterns(array);
            }
        }
    }

    private List<Port> arrays() {
        return ports.stream()
                .filter(p -> !p.sizes().isEmpty() && p.domain() == Domain.REAL)
                .toList();
    }

    private boolean exceeds(int length) {
        return extents.values().stream().anyMatch(e -> e > length);
    }

    private static double[] powersOfTen(int most) {
        return IntStream.rangeClosed(-most, most)
                .mapToDouble(k -> Double.parseDouble("1e" + k))
                .toArray();
    }

    private void scales(Port array, double... scales) {
        for (double scale : scales) {
            draw(new Recipe().scale(array, scale));
            List<Port> companions = scalars(Domain.NON_NEGATIVE);
            if (!companions.isEmpty()) {
                Recipe matched = new Recipe().scale(array, scale);
                companions.forEach(p -> matched.scale(p, scale * scale));
                draw(matched);
            }
        }
    }

    private void patterns(Port array) {
        for (Pattern pattern : PATTERNS) {
            draw(new Recipe().pattern(array, pattern));
            scalars(Domain.NON_NEGATIVE)
                    .forEach(p -> draw(new Recipe().pattern(array, pattern).fixed(p, 0)));
        }
    }

    private List<Port> scalars(Domain domain) {
        return ports.stream()
                .filter(p -> p.sizes().isEmpty() && p.domain() == domain)
                .toList();
    }

    private void draw(Recipe recipe) {
        // Every batch has a seed of its own, so that one can be drawn again without the others.
        drawn.add(recipe.draw(ports, extents, seed * 1_000_003 + drawn.size()));
    }
}
