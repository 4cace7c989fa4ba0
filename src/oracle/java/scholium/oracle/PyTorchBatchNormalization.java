package scholium.oracle;

import java.util.List;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;

/** {@code torch.nn.BatchNorm1d} in training mode, one feature, with the gradients that its autograd gives. */
public final class PyTorchBatchNormalization extends PyTorch {
    static final String NAME = "pytorch-batch-norm";

    public PyTorchBatchNormalization() {
        super(NAME);
    }

    @Override
    public String description() {
        return "PyTorch's BatchNorm1d of one feature in training mode, with gradients by autograd, in float64.";
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "m"),
                Port.scalar("gamma").initially(1),
                Port.scalar("beta").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.vector("upstream", "m"),
                Port.scalar("momentum", Domain.UNIT_INTERVAL),
                Port.scalar("running-mean").initially(0),
                Port.scalar("running-variance", Domain.NON_NEGATIVE).initially(1));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.vector("y", "m"),
                Port.vector("dx", "m"),
                Port.scalar("dgamma"),
                Port.scalar("dbeta"),
                Port.scalar("new-mean"),
                Port.scalar("new-variance", Domain.NON_NEGATIVE));
    }
}
