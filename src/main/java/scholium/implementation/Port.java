package scholium.implementation;

import java.util.List;

/**
 * A named input or output of an implementation.
 *
 * @param sizes the names of the dimensions: none for a scalar, {@code m} for a vector over the batch, {@code n, d} for a
 *     matrix. Ports of one implementation that name the same size have the same extent there.
 */
public record Port(String name, List<String> sizes, Domain domain) {
    /** From which numbers the elements may come. */
    public enum Domain {
        REAL,
        NON_NEGATIVE,
        POSITIVE,
        /** Between 0 and 1, both included. */
        UNIT_INTERVAL,
        /** 0 or 1. */
        BINARY,
        /** Not negative, with the sum 1 along the last dimension. */
        DISTRIBUTION
    }

    public Port {
        sizes = List.copyOf(sizes);
    }

    public static Port scalar(String name) {
        return scalar(name, Domain.REAL);
    }

    public static Port scalar(String name, Domain domain) {
        return new Port(name, List.of(), domain);
    }

    public static Port vector(String name, String size) {
        return vector(name, size, Domain.REAL);
    }

    public static Port vector(String name, String size, Domain domain) {
        return new Port(name, List.of(size), domain);
    }

    public static Port matrix(String name, String rows, String columns) {
        return new Port(name, List.of(rows, columns), Domain.REAL);
    }

    /** {@code x[m]}, {@code gamma}. */
    @Override
    public String toString() {
        return sizes.isEmpty() ? name : name + "[" + String.join(", ", sizes) + "]";
    }
}
