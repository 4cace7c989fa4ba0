package scholium.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Columns of numbers, kept as long as they are linearly independent of those before: a vector in their span has unique
 * coefficients. Modified Gram–Schmidt orthogonalization, twice for accuracy.
 */
final class Independence {
    private static final double NEGLIGIBLE = 1e-7;

    private final List<double[]> orthonormal = new ArrayList<>();
    /** For each kept column its products with the orthonormal vectors up to its own. */
    private final List<double[]> products = new ArrayList<>();

    /** Keeps the column if it is independent of those kept so far. */
    boolean add(double[] column) {
        double[] rest = column.clone();
        double[] product = Arrays.copyOf(project(rest), orthonormal.size() + 1);
        double length = norm(rest);
        if (!(length > NEGLIGIBLE * norm(column))) {
            return false;
        }
        product[orthonormal.size()] = length;
        for (int k = 0; k < rest.length; k++) {
            rest[k] /= length;
        }
        orthonormal.add(rest);
        products.add(product);
        return true;
    }

    /** The coefficients of a vector in the columns kept, in their order; empty if it is not in their span. */
    Optional<double[]> coefficients(double[] vector) {
        double[] rest = vector.clone();
        double[] y = project(rest);
        if (!(norm(rest) <= NEGLIGIBLE * Math.max(norm(vector), 1e-300))) {
            return Optional.empty();
        }
        double[] x = new double[y.length];
        for (int k = y.length - 1; k >= 0; k--) {
            double sum = y[k];
            for (int j = k + 1; j < y.length; j++) {
                sum -= products.get(j)[k] * x[j];
            }
            x[k] = sum / products.get(k)[k];
        }
        return Optional.of(x);
    }

    /** Subtracts the part of the vector in the span and returns its coordinates there. */
    private double[] project(double[] vector) {
        double[] coordinates = new double[orthonormal.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int q = 0; q < coordinates.length; q++) {
                double[] unit = orthonormal.get(q);
                double product = 0;
                for (int k = 0; k < vector.length; k++) {
                    product += unit[k] * vector[k];
                }
                coordinates[q] += product;
                for (int k = 0; k < vector.length; k++) {
                    vector[k] -= product * unit[k];
                }
            }
        }
        return coordinates;
    }

    private static double norm(double... vector) {
        double sum = 0;
        for (double v : vector) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }
}
