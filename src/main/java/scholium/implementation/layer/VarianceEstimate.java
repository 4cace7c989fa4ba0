package scholium.implementation.layer;

/** By what the sum of the squared deviations is divided. */
enum VarianceEstimate {
    BIASED("biased (divides by m)") {
        @Override
        double of(double[] x) {
            double[] deviations = Means.centre(x).deviations();
            return Means.dot(deviations, deviations) / x.length;
        }
    },
    /** Bessel's correction; for a single element 0/0. */
    UNBIASED("unbiased (divides by m − 1)") {
        @Override
        double of(double[] x) {
            double[] deviations = Means.centre(x).deviations();
            return Means.dot(deviations, deviations) / (x.length - 1);
        }
    };

    private final String description;

    VarianceEstimate(String description) {
        this.description = description;
    }

    abstract double of(double[] x);

    String description() {
        return description;
    }
}
