package scholium.implementation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An immutable array of numbers with any number of dimensions, elements in row-major order. */
public final class Tensor {
    private final List<Integer> dimensions;
    private final double[] elements;

    private Tensor(List<Integer> dimensions, double[] elements) {
        this.dimensions = dimensions;
        this.elements = elements;
    }

    /** The last index runs fastest. */
    public static Tensor of(List<Integer> dimensions, double[] rowMajor) {
        int size = dimensions.stream().reduce(1, Math::multiplyExact);
        if (size != rowMajor.length) {
            throw new IllegalArgumentException(rowMajor.length + " elements for the dimensions " + dimensions);
        }
        return new Tensor(List.copyOf(dimensions), rowMajor.clone());
    }

    public static Tensor scalar(double value) {
        return new Tensor(List.of(), new double[] {value});
    }

    public static Tensor vector(double... elements) {
        return new Tensor(List.of(elements.length), elements.clone());
    }

    /** Rows of equal length, at least one. */
    public static Tensor matrix(double[][] rows) {
        double[] flat = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return of(List.of(rows.length, rows[0].length), flat);
    }

    public List<Integer> dimensions() {
        return dimensions;
    }

    /** The number of elements. */
    public int size() {
        return elements.length;
    }

    /** The element at a place in row-major order, counted from 0. */
    public double element(int place) {
        return elements[place];
    }

    /** A copy, in row-major order. */
    public double[] elements() {
        return elements.clone();
    }

    public double asScalar() {
        requireRank(0);
        return elements[0];
    }

    public double[] asVector() {
        requireRank(1);
        return elements.clone();
    }

    public double[][] asMatrix() {
        requireRank(2);
        double[][] rows = new double[dimensions.get(0)][];
        int columns = dimensions.get(1);
        for (int r = 0; r < rows.length; r++) {
            rows[r] = Arrays.copyOfRange(elements, r * columns, (r + 1) * columns);
        }
        return rows;
    }

    private void requireRank(int rank) {
        if (dimensions.size() != rank) {
            throw new IllegalStateException("dimensions " + dimensions + " where " + rank + " are expected");
        }
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Tensor other
                && dimensions.equals(other.dimensions)
                && Arrays.equals(elements, other.elements);
    }

    @Override
    public int hashCode() {
        return 31 * dimensions.hashCode() + Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return dimensions.isEmpty() ? Double.toString(elements[0]) : Arrays.toString(elements);
    }
}
