package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Tensor;
import scholium.implementation.Values;

/**
 * {@link LayerNormalization} of n examples with d features: every row is normalized by itself, and all rows share one γ and
 * one β for each feature, whose gradients are therefore sums over the rows.
 */
public final class LayerNormalizationRows implements Implementation {
    private final LayerNormalization row = new LayerNormalization();

    @Override
    public String name() {
        return "layer-normalization-rows";
    }

    @Override
    public String description() {
        return "Layer normalization of several examples, each over its features, forward and backward.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("variance", "biased (divides by d)"),
                new Convention("epsilon", "added to the variance, inside the root"),
                new Convention("gamma and beta", "one for each feature; their gradients are summed over the examples"));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.matrix("x", "n", "d"),
                Port.vector("gamma", "d"),
                Port.vector("beta", "d"),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.matrix("upstream", "n", "d"));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.matrix("y", "n", "d"),
                Port.matrix("dx", "n", "d"),
                Port.vector("dgamma", "d"),
                Port.vector("dbeta", "d"),
                Port.vector("mean", "n"),
                Port.vector("variance", "n", Domain.NON_NEGATIVE));
    }

    @Override
    public Values compute(Values in) {
        double[][] x = in.matrix("x");
        double[][] upstream = in.matrix("upstream");
        int n = x.length;
        int d = x[0].length;

        double[][] y = new double[n][];
        double[][] dx = new double[n][];
        double[] dGamma = new double[d];
        double[] dBeta = new double[d];
        double[] mean = new double[n];
        double[] variance = new double[n];
        for (int b = 0; b < n; b++) {
            Values one = row.compute(in.with("x", x[b]).with("upstream", upstream[b]));
            y[b] = one.vector("y");
            dx[b] = one.vector("dx");
            mean[b] = one.scalar("mean");
            variance[b] = one.scalar("variance");
            double[] rowGamma = one.vector("dgamma");
            for (int f = 0; f < d; f++) {
                dGamma[f] += rowGamma[f];
                dBeta[f] += upstream[b][f];
            }
        }
        return Values.none()
                .with("y", Tensor.matrix(y))
                .with("dx", Tensor.matrix(dx))
                .with("dgamma", dGamma)
                .with("dbeta", dBeta)
                .with("mean", mean)
                .with("variance", variance);
    }
}
