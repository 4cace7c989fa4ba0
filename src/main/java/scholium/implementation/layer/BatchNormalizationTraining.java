package scholium.implementation.layer;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;
import scholium.implementation.Values;

/** Forward and backward pass of {@link BatchNormalization} in training mode. */
public final class BatchNormalizationTraining implements Implementation {
    @Override
    public String name() {
        return "batch-normalization";
    }

    @Override
    public String description() {
        return "Batch normalization of one feature in training mode, forward and backward.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("batch variance", "biased (divides by m)"),
                new Convention("epsilon", "added to the variance, inside the root"));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "m"),
                Port.scalar("gamma").initially(1),
                Port.scalar("beta").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.vector("upstream", "m"));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.vector("y", "m"),
                Port.vector("dx", "m"),
                Port.scalar("dgamma"),
                Port.scalar("dbeta"),
                Port.scalar("mean"),
                Port.scalar("variance", Domain.NON_NEGATIVE));
    }

    @Override
    public Values compute(Values in) {
        double gamma = in.scalar("gamma");
        BatchNormalization.Forward forward =
                BatchNormalization.forward(in.vector("x"), gamma, in.scalar("beta"), in.scalar("epsilon"));
        BatchNormalization.Gradients gradients = BatchNormalization.backward(forward, gamma, in.vector("upstream"));
        return Values.none()
                .with("y", forward.y())
                .with("dx", gradients.x())
                .with("dgamma", gradients.gamma())
                .with("dbeta", gradients.beta())
                .with("mean", forward.mean())
                .with("variance", forward.variance());
    }
}
