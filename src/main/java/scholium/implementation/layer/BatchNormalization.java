package scholium.implementation.layer;

/**
 * Batch normalization of one feature over a batch x₁ … x_m (Ioffe and Szegedy, <i>Batch Normalization</i>, 2015): the
 * batch is shifted to mean 0, divided by √(σ² + ε), scaled by γ and shifted by β.
 */
@SuppressWarnings("ArrayRecordComponent") // the records only carry results and are never compared
final class BatchNormalization {
    private BatchNormalization() {}

    /**
     * What the forward pass computes, of which the backward pass needs the normalized batch and the deviation.
     *
     * @param variance the mean of the squared deviations (divides by m)
     * @param deviation √(variance + ε)
     */
    record Forward(double mean, double variance, double deviation, double[] normalized, double[] y) {}

    /** The derivatives of the loss with respect to the inputs of the layer. */
    record Gradients(double[] x, double gamma, double beta) {}

    /** Training: mean and variance are those of the batch. */
    static Forward forward(double[] x, double gamma, double beta, double epsilon) {
        Means.Centred centred = Means.centre(x);
        double variance = centred.variance();
        double deviation = Math.sqrt(variance + epsilon);
        double[] normalized = new double[x.length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            normalized[i] = centred.deviations()[i] / deviation;
            y[i] = gamma * normalized[i] + beta;
        }
        return new Forward(centred.mean(), variance, deviation, normalized, y);
    }

    /**
     * From ∂L/∂yᵢ to ∂L/∂xᵢ, ∂L/∂γ and ∂L/∂β. Every xᵢ moves the mean and the variance, and by them every yⱼ: hence the
     * two sums over the batch that are subtracted from the direct path.
     */
    static Gradients backward(Forward forward, double gamma, double[] upstream) {
        int m = upstream.length;
        double[] normalized = forward.normalized();
        double dBeta = Means.sum(upstream);
        double dGamma = Means.dot(upstream, normalized);
        double[] dx = new double[m];
        for (int i = 0; i < m; i++) {
            double throughMean = dBeta / m;
            double throughVariance = normalized[i] * (dGamma / m);
            dx[i] = gamma / forward.deviation() * (upstream[i] - throughMean - throughVariance);
        }
        return new Gradients(dx, dGamma, dBeta);
    }

    /** Inference: mean and variance are given, so that each element is mapped by the same affine function. */
    static double[] inference(
            double[] x, double gamma, double beta, double epsilon, double runningMean, double runningVariance) {
        double deviation = Math.sqrt(runningVariance + epsilon);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = gamma * ((x[i] - runningMean) / deviation) + beta;
        }
        return y;
    }
}
