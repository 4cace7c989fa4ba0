package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/** {@link BatchNormalization} with statistics that were learned before. */
public final class BatchNormalizationInference implements Implementation {
    @Override
    public String name() {
        return "batch-normalization-inference";
    }

    @Override
    public String description() {
        return "Batch normalization of one feature in inference mode, with given mean and variance.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(new Convention("epsilon", "added to the variance, inside the root"));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "m"),
                Port.scalar("gamma").initially(1),
                Port.scalar("beta").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.scalar("running-mean").initially(0),
                Port.scalar("running-variance", Domain.NON_NEGATIVE).initially(1));
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.vector("y", "m"));
    }

    @Override
    public Values compute(Values in) {
        double[] y = BatchNormalization.inference(
                in.vector("x"),
                in.scalar("gamma"),
                in.scalar("beta"),
                in.scalar("epsilon"),
                in.scalar("running-mean"),
                in.scalar("running-variance"));
        return Values.none().with("y", y);
    }
}
