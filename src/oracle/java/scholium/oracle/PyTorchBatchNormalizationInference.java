package scholium.oracle;

import java.util.List;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;

/** {@code torch.nn.BatchNorm1d} in inference mode, one feature. */
public final class PyTorchBatchNormalizationInference extends PyTorch {
    static final String NAME = "pytorch-batch-norm-inference";

    public PyTorchBatchNormalizationInference() {
        super(NAME);
    }

    @Override
    public String description() {
        return "PyTorch's BatchNorm1d of one feature in inference mode, in float64.";
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
}
