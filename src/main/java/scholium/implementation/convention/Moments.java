package scholium.implementation.convention;

/** Sums over the numbers that are normalized. */
record Moments(double mean, double biased, double unbiased, double meanSquare) {
    static Moments of(double[] x) {
        double sum = 0;
        for (double u : x) {
            sum += u;
        }
        double mean = sum / x.length;
        double deviations = 0;
        double squares = 0;
        for (double u : x) {
            deviations += (u - mean) * (u - mean);
            squares += u * u;
        }
        return new Moments(mean, deviations / x.length, deviations / (x.length - 1), squares / x.length);
    }
}
