package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/**
 * Layer normalization of one example with d features (Ba, Kiros and Hinton, <i>Layer Normalization</i>, 2016): mean and
 * variance are taken over the features, and every feature has a γ and a β of its own. With gᵢ = ∂L/∂yᵢ the backward pass is
 * that of batch normalization for the gradients γᵢgᵢ of the normalized features.
 */
public final class LayerNormalization implements Implementation {
    @Override
    public String name() {
        return "layer-normalization";
    }

    @Override
    public String description() {
        return "Layer normalization of one example over its features, forward and backward.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("variance", "biased (divides by d)"),
                new Convention("epsilon", "added to the variance, inside the root"),
                new Convention("gamma and beta", "one for each feature; their gradients are those of one example"));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "d"),
                Port.vector("gamma", "d").initially(1),
                Port.vector("beta", "d").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.vector("upstream", "d"));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.vector("y", "d"),
                Port.vector("dx", "d"),
                Port.vector("dgamma", "d"),
                Port.vector("dbeta", "d"),
                Port.scalar("mean"),
                Port.scalar("variance", Domain.NON_NEGATIVE));
    }

    @Override
    public Values compute(Values in) {
        double[] gamma = in.vector("gamma");
        double[] beta = in.vector("beta");
        double[] upstream = in.vector("upstream");
        int d = gamma.length;

        Means.Centred centred = Means.centre(in.vector("x"));
        double deviation = Math.sqrt(centred.variance() + in.scalar("epsilon"));
        double[] normalized = new double[d];
        double[] dNormalized = new double[d];
        double[] y = new double[d];
        double[] dGamma = new double[d];
        for (int i = 0; i < d; i++) {
            normalized[i] = centred.deviations()[i] / deviation;
            y[i] = gamma[i] * normalized[i] + beta[i];
            dNormalized[i] = gamma[i] * upstream[i];
            dGamma[i] = upstream[i] * normalized[i];
        }

        double throughMean = Means.mean(dNormalized);
        double throughVariance = Means.dot(dNormalized, normalized) / d;
        double[] dx = new double[d];
        for (int i = 0; i < d; i++) {
            dx[i] = (dNormalized[i] - throughMean - normalized[i] * throughVariance) / deviation;
        }
        return Values.none()
                .with("y", y)
                .with("dx", dx)
                .with("dgamma", dGamma)
                .with("dbeta", upstream)
                .with("mean", centred.mean())
                .with("variance", centred.variance());
    }
}
