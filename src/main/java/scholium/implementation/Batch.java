package scholium.implementation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Inputs of one comparison.
 *
 * @param family what is special about them: {@code x constant, epsilon = 0}
 * @param sizes the extents of the ports' sizes
 * @param seed from which {@link Batches} drew them
 */
public record Batch(String family, SortedMap<String, Integer> sizes, long seed, Values inputs) {
    public Batch {
        sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
    }

    /** {@code x constant, epsilon = 0; m = 3}. */
    public String description() {
        String extents = sizes.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
        return extents.isEmpty() ? family : family + "; " + extents;
    }

    /** The extent of a size of the ports. */
    int size(String name) {
        return sizes.getOrDefault(name, 1);
    }

    Batch with(Values others) {
        return new Batch(family, sizes, seed, others);
    }

    /** With the seed. */
    @Override
    public String toString() {
        return description() + " (seed " + seed + ")";
    }
}
