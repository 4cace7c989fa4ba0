package scholium.oracle;

import java.util.List;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;

/** The operator {@code LayerNormalization} of the rows of a batch. */
public final class OnnxLayerNormalization extends OnnxRuntime {
    static final String COMPUTED = "layer-normalization";

    public OnnxLayerNormalization() {
        super("onnxruntime-layer-norm", COMPUTED);
    }

    @Override
    public String description() {
        return "ONNX Runtime's LayerNormalization of the rows of a batch, forward, in float64.";
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.matrix("x", "n", "d"),
                Port.vector("gamma", "d").initially(1),
                Port.vector("beta", "d").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE).inSinglePrecision());
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.matrix("y", "n", "d"));
    }
}
