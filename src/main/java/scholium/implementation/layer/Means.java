package scholium.implementation.layer;

/** Sums and means as the layers need them. */
@SuppressWarnings("ArrayRecordComponent") // the records only carry results and are never compared
final class Means {
    private Means() {}

    static double sum(double[] a) {
        double sum = 0;
        for (double element : a) {
            sum += element;
        }
        return sum;
    }

    static double mean(double[] a) {
        return sum(a) / a.length;
    }

    /** Σᵢ aᵢ·bᵢ. */
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * A mean and the deviations from it.
     *
     * @param deviations aᵢ − mean, more accurate than subtracting the rounded {@code mean} once
     */
    record Centred(double mean, double[] deviations) {
        /** The mean of the squared deviations: divides by m. */
        double variance() {
            return dot(deviations, deviations) / deviations.length;
        }
    }

    /**
     * Subtracts the mean twice. The first mean is rounded to a unit in the last place of the data, which may be far more
     * than the deviations (10⁸ ± 10⁻⁴); but the deviations from it are exact when the data lie close together
     * (Sterbenz' lemma), so their own small mean says by how much the first was off. The idea is that of the corrected
     * two-pass variance (Chan, Golub and LeVeque, <i>Algorithms for Computing the Sample Variance</i>, 1983).
     */
    static Centred centre(double[] a) {
        double first = mean(a);
        double[] deviations = shifted(a, first);
        double correction = mean(deviations);
        return new Centred(first + correction, shifted(deviations, correction));
    }

    private static double[] shifted(double[] a, double by) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] - by;
        }
        return result;
    }
}
