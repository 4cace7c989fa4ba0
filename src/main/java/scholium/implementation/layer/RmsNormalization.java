package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/**
 * RMS normalization of one example with d features (Zhang and Sennrich, <i>Root Mean Square Layer Normalization</i>,
 * 2019): division by the root mean square, without centring; so one of the three paths of the backward pass is missing.
 */
public final class RmsNormalization implements Implementation {
    @Override
    public String name() {
        return "rms-normalization";
    }

    @Override
    public String description() {
        return "RMS normalization of one example over its features, forward and backward.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("epsilon", "added to the mean square, inside the root"),
                new Convention("gamma", "one for each feature; its gradient is that of one example"));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "d"),
                Port.vector("gamma", "d").initially(1),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.vector("upstream", "d"));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.vector("y", "d"),
                Port.vector("dx", "d"),
                Port.vector("dgamma", "d"),
                Port.scalar("rms", Domain.NON_NEGATIVE));
    }

    @Override
    public Values compute(Values in) {
        double[] x = in.vector("x");
        double[] gamma = in.vector("gamma");
        double[] upstream = in.vector("upstream");
        int d = x.length;

        double rms = Math.sqrt(Means.dot(x, x) / d + in.scalar("epsilon"));
        double[] normalized = new double[d];
        double[] dNormalized = new double[d];
        double[] y = new double[d];
        double[] dGamma = new double[d];
        for (int i = 0; i < d; i++) {
            normalized[i] = x[i] / rms;
            y[i] = gamma[i] * normalized[i];
            dNormalized[i] = gamma[i] * upstream[i];
            dGamma[i] = upstream[i] * normalized[i];
        }

        double throughRms = Means.dot(dNormalized, normalized) / d;
        double[] dx = new double[d];
        for (int i = 0; i < d; i++) {
            dx[i] = (dNormalized[i] - normalized[i] * throughRms) / rms;
        }
        return Values.none().with("y", y).with("dx", dx).with("dgamma", dGamma).with("rms", rms);
    }
}
