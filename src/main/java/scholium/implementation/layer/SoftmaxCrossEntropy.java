package scholium.implementation.layer;

import java.util.Arrays;
import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/**
 * Softmax of k logits, and the cross-entropy of it with a target distribution: pᵢ = exp zᵢ / Σⱼ exp zⱼ, L = −Σᵢ tᵢ log pᵢ.
 * The greatest logit is subtracted first, so that no exponential overflows, and the logarithm of pᵢ is never taken: it is
 * zᵢ − log Σⱼ exp zⱼ.
 */
public final class SoftmaxCrossEntropy implements Implementation {
    @Override
    public String name() {
        return "softmax-cross-entropy";
    }

    @Override
    public String description() {
        return "Softmax with cross-entropy for one example, and the gradient by the logits.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("logarithm", "natural"),
                new Convention("target", "a distribution (its elements add up to 1)"));
    }

    @Override
    public List<Port> inputs() {
        return List.of(Port.vector("logits", "k"), Port.vector("target", "k", Domain.DISTRIBUTION));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.vector("probabilities", "k", Domain.NON_NEGATIVE),
                Port.scalar("loss", Domain.NON_NEGATIVE),
                Port.vector("dlogits", "k"));
    }

    @Override
    public Values compute(Values in) {
        double[] logits = in.vector("logits");
        double[] target = in.vector("target");
        double greatest = Arrays.stream(logits).max().orElse(0);
        double[] shifted = Arrays.stream(logits).map(z -> z - greatest).toArray();
        double[] exponentials = Arrays.stream(shifted).map(Math::exp).toArray();
        double total = Means.sum(exponentials);
        double logTotal = Math.log(total);

        double[] probabilities = new double[logits.length];
        double[] dLogits = new double[logits.length];
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = exponentials[i] / total;
            dLogits[i] = probabilities[i] - target[i];
            loss += target[i] * (logTotal - shifted[i]);
        }
        return Values.none()
                .with("probabilities", probabilities)
                .with("loss", loss)
                .with("dlogits", dLogits);
    }
}
