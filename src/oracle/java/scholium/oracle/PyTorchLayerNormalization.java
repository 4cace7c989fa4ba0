package scholium.oracle;

import java.util.List;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;

/** {@code torch.nn.LayerNorm} of the rows of a batch, with the gradients that its autograd gives. */
public final class PyTorchLayerNormalization extends PyTorch {
    static final String NAME = "pytorch-layer-norm";

    public PyTorchLayerNormalization() {
        super(NAME);
    }

    @Override
    public String description() {
        return "PyTorch's LayerNorm of the rows of a batch, with gradients by autograd, in float64.";
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.matrix("x", "n", "d"),
                Port.vector("gamma", "d").initially(1),
                Port.vector("beta", "d").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE),
                Port.matrix("upstream", "n", "d"));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.matrix("y", "n", "d"),
                Port.matrix("dx", "n", "d"),
                Port.vector("dgamma", "d"),
                Port.vector("dbeta", "d"));
    }
}
