package scholium.oracle;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;

/** {@code torch.nn.LayerNorm} of one example, with the gradients that its autograd gives. */
public final class PyTorchLayerNormalization extends PyTorch {
    static final String NAME = "pytorch-layer-norm";

    public PyTorchLayerNormalization() {
        super(NAME);
    }

    @Override
    public String description() {
        return "PyTorch's LayerNorm of one example, with gradients by autograd, in float64.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(new Convention("library", "PyTorch 2.10.0, in a process of its own"));
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
                Port.vector("y", "d"), Port.vector("dx", "d"), Port.vector("dgamma", "d"), Port.vector("dbeta", "d"));
    }
}
