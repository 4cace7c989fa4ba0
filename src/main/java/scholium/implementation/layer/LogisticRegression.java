package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/**
 * Logistic regression on n examples with d features: pᵢ = 1/(1 + exp(−sᵢ)) for the score sᵢ = Σⱼ xᵢⱼwⱼ + b, and the mean
 * over the examples of −tᵢ log pᵢ − (1 − tᵢ) log(1 − pᵢ). The loss is computed as log(1 + exp(s)) − t·s, arranged so that
 * neither a large score overflows nor a p near 1 loses the digits of 1 − p.
 */
public final class LogisticRegression implements Implementation {
    @Override
    public String name() {
        return "logistic-regression";
    }

    @Override
    public String description() {
        return "Logistic regression with its mean cross-entropy loss, and the gradient by weights and bias.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("loss", "mean over the examples"),
                new Convention("labels", "0 and 1"),
                new Convention("logarithm", "natural"));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.matrix("x", "n", "d"),
                Port.vector("w", "d"),
                Port.scalar("b"),
                Port.vector("labels", "n", Domain.BINARY));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.vector("probabilities", "n", Domain.UNIT_INTERVAL),
                Port.scalar("loss", Domain.NON_NEGATIVE),
                Port.vector("dw", "d"),
                Port.scalar("db"));
    }

    @Override
    public Values compute(Values in) {
        double[][] x = in.matrix("x");
        double[] w = in.vector("w");
        double[] labels = in.vector("labels");
        int n = x.length;

        double[] probabilities = new double[n];
        double[] errors = new double[n];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double score = Means.dot(x[i], w) + in.scalar("b");
            probabilities[i] = 1 / (1 + Math.exp(-score));
            errors[i] = probabilities[i] - labels[i];
            // log(1 + exp(s)) = max(s, 0) + log(1 + exp(−|s|)).
            loss += Math.max(score, 0) - labels[i] * score + Math.log1p(Math.exp(-Math.abs(score)));
        }

        double[] dw = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            for (int i = 0; i < n; i++) {
                dw[j] += errors[i] * x[i][j];
            }
            dw[j] /= n;
        }
        return Values.none()
                .with("probabilities", probabilities)
                .with("loss", loss / n)
                .with("dw", dw)
                .with("db", Means.mean(errors));
    }
}
