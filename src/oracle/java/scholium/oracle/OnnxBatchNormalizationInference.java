package scholium.oracle;

import java.util.List;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;

/** The operator {@code BatchNormalization} as a trained model has it, one feature. */
public final class OnnxBatchNormalizationInference extends OnnxRuntime {
    static final String COMPUTED = "batch-normalization-inference";

    public OnnxBatchNormalizationInference() {
        super("onnxruntime-batch-norm-inference", COMPUTED);
    }

    @Override
    public String description() {
        return "ONNX Runtime's BatchNormalization of one feature in inference mode, in float64.";
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "m"),
                Port.scalar("gamma").initially(1),
                Port.scalar("beta").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE).inSinglePrecision(),
                Port.scalar("running-mean").initially(0),
                Port.scalar("running-variance", Domain.NON_NEGATIVE).initially(1));
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.vector("y", "m"));
    }
}
