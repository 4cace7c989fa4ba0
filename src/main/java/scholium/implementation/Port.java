package scholium.implementation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A named input or output of an implementation.
 *
 * @param sizes the names of the dimensions: none for a scalar, {@code m} for a vector over the batch, {@code n, d} for a
 *     matrix. Ports of one implementation that name the same size have the same extent there.
 * @param precision in which the code keeps the elements
 * @param initial the value with which a parameter customarily starts, if there is one
 */
public record Port(String name, List<String> sizes, Domain domain, Precision precision, OptionalDouble initial) {
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

    /** How many bits an element has. An input is given to the code only where it is such a number. */
    public enum Precision {
        DOUBLE,
        /** 24 bits: code that takes a {@code float} here computes with the same number as the formula. */
        SINGLE
    }

    public Port {
        sizes = List.copyOf(sizes);
    }

    public Port(String name, List<String> sizes, Domain domain) {
        this(name, sizes, domain, Precision.DOUBLE, OptionalDouble.empty());
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

    /** The same port for code that keeps its elements as {@code float}. */
    public Port inSinglePrecision() {
        return new Port(name, sizes, domain, Precision.SINGLE, initial);
    }

    /** The same port, a parameter that starts with this value. */
    public Port initially(double value) {
        return new Port(name, sizes, domain, precision, OptionalDouble.of(value));
    }

    /** {@code x[m]}, {@code gamma}. */
    @Override
    public String toString() {
        return sizes.isEmpty() ? name : name + "[" + String.join(", ", sizes) + "]";
    }
}
