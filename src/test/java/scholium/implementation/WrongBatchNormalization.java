package scholium.implementation;

import java.util.Arrays;
import java.util.Set;

/** Batch normalization with the mistakes that people make, and with liberties that are none. */
public enum WrongBatchNormalization {
    VARIANCE_AS_A_CONSTANT("dx") {
        @Override
        double backward(Pass p, int i) {
            return p.gamma / p.deviation * (p.g[i] - p.meanG());
        }
    },
    MEAN_PATH_MISSING("dx") {
        @Override
        double backward(Pass p, int i) {
            return p.gamma / p.deviation * (p.g[i] - p.normalized[i] * p.meanGNormalized());
        }
    },
    GAMMA_FORGOTTEN("dx") {
        @Override
        double backward(Pass p, int i) {
            return super.backward(p, i) / p.gamma;
        }
    },
    DIVIDES_BY_M_MINUS_1("y dx dgamma variance") {
        @Override
        double variance(double[] x, double mean) {
            return super.variance(x, mean) * x.length / (x.length - 1);
        }
    },
    EPSILON_OUTSIDE_THE_ROOT("y dx dgamma") {
        @Override
        double deviation(double variance, double epsilon) {
            return Math.sqrt(variance) + epsilon;
        }
    },
    EPSILON_FORGOTTEN("y dx dgamma") {
        @Override
        double deviation(double variance, double epsilon) {
            return Math.sqrt(variance);
        }
    },
    /** The sum of the batch runs in 24 bits. */
    FLOAT32_ACCUMULATION("y dx dgamma mean variance") {
        @Override
        double mean(double[] x) {
            float sum = 0;
            for (double element : x) {
                sum += (float) element;
            }
            return sum / x.length;
        }
    },
    /** True in mathematics, and no digit is left of it far from 0. */
    MEAN_OF_SQUARES_MINUS_SQUARE_OF_MEAN("y dx dgamma variance") {
        @Override
        double variance(double[] x, double mean) {
            return Math.max(0, mean(Arrays.stream(x).map(u -> u * u).toArray()) - mean * mean);
        }
    },
    /** No mistake: the formulas as they stand, without the second centring of the built-in layer. */
    TEXTBOOK(""),
    /** No mistake: the same gradient by another road. */
    THREE_PATHS("") {
        @Override
        double backward(Pass p, int i) {
            double s = p.deviation;
            double dVariance = 0;
            double dMean = 0;
            for (int j = 0; j < p.g.length; j++) {
                dVariance += p.gamma * p.g[j] * -0.5 * (p.normalized[j] * s) / (s * s * s);
                dMean -= p.gamma * p.g[j] / s;
            }
            int m = p.g.length;
            return p.gamma * p.g[i] / s + dVariance * 2 * (p.normalized[i] * s) / m + dMean / m;
        }
    };

    private final String wrong;

    WrongBatchNormalization(String wrong) {
        this.wrong = wrong;
    }

    /** The outputs that are wrong. */
    public Set<String> wrong() {
        return wrong.isEmpty() ? Set.of() : Set.of(wrong.split(" "));
    }

    /** What the backward pass reads. */
    @SuppressWarnings("ArrayRecordComponent")
    record Pass(double gamma, double deviation, double[] normalized, double[] g) {
        double meanG() {
            return Arrays.stream(g).sum() / g.length;
        }

        double sumGNormalized() {
            double sum = 0;
            for (int j = 0; j < g.length; j++) {
                sum += g[j] * normalized[j];
            }
            return sum;
        }

        double meanGNormalized() {
            return sumGNormalized() / g.length;
        }
    }

    double mean(double[] x) {
        double sum = 0;
        for (double element : x) {
            sum += element;
        }
        return sum / x.length;
    }

    double variance(double[] x, double mean) {
        double sum = 0;
        for (double element : x) {
            sum += (element - mean) * (element - mean);
        }
        return sum / x.length;
    }

    double deviation(double variance, double epsilon) {
        return Math.sqrt(variance + epsilon);
    }

    double backward(Pass p, int i) {
        return p.gamma / p.deviation * (p.g[i] - p.meanG() - p.normalized[i] * p.meanGNormalized());
    }

    private Values compute(Values in) {
        double[] x = in.vector("x");
        double mean = mean(x);
        double variance = variance(x, mean);
        double deviation = deviation(variance, in.scalar("epsilon"));
        double[] normalized = Arrays.stream(x).map(u -> (u - mean) / deviation).toArray();
        double gamma = in.scalar("gamma");
        Pass pass = new Pass(gamma, deviation, normalized, in.vector("upstream"));
        double[] dx = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            dx[i] = backward(pass, i);
        }
        return Values.none()
                .with(
                        "y",
                        Arrays.stream(normalized)
                                .map(u -> gamma * u + in.scalar("beta"))
                                .toArray())
                .with("dx", dx)
                .with("dgamma", pass.sumGNormalized())
                .with("dbeta", pass.meanG() * x.length)
                .with("mean", mean)
                .with("variance", variance);
    }

    /** As an implementation with the ports of the built-in layer. */
    public Implementation implementation() {
        Implementation layer =
                Implementations.installed().named("batch-normalization").orElseThrow();
        return new Substitute(name(), layer.inputs(), layer.outputs(), this::compute);
    }
}
