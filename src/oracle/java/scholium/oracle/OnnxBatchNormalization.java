package scholium.oracle;

import java.util.List;
import scholium.implementation.Convention;
import scholium.implementation.Port;
import scholium.implementation.Port.Domain;

/**
 * The operator {@code BatchNormalization} in training mode, one feature. The output y is that of a model that gives out
 * nothing else; the running values are those of a model that gives out them too.
 */
public abstract sealed class OnnxBatchNormalization extends OnnxRuntime {
    static final String COMPUTED = "batch-normalization";

    private final String optimization;

    private OnnxBatchNormalization(String name, String optimization, String... arguments) {
        super(name, arguments);
        this.optimization = optimization;
    }

    /** As ONNX Runtime comes. */
    public static final class Optimized extends OnnxBatchNormalization {
        public Optimized() {
            super("onnxruntime-batch-norm", "by default: all", COMPUTED);
        }
    }

    /** With the graph as it is written. */
    public static final class Unoptimized extends OnnxBatchNormalization {
        public Unoptimized() {
            super("onnxruntime-batch-norm-unoptimized", "off", COMPUTED, UNOPTIMIZED);
        }
    }

    @Override
    public String description() {
        return "ONNX Runtime's BatchNormalization of one feature in training mode, forward, in float64.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of(
                new Convention("library", "ONNX Runtime 1.29.0, in a process of its own"),
                new Convention("graph optimization", optimization));
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.vector("x", "m"),
                Port.scalar("gamma").initially(1),
                Port.scalar("beta").initially(0),
                Port.scalar("epsilon", Domain.NON_NEGATIVE).inSinglePrecision(),
                Port.scalar("momentum", Domain.UNIT_INTERVAL).inSinglePrecision(),
                Port.scalar("running-mean").initially(0),
                Port.scalar("running-variance", Domain.NON_NEGATIVE).initially(1));
    }

    @Override
    public List<Port> outputs() {
        return List.of(
                Port.vector("y", "m"), Port.scalar("new-mean"), Port.scalar("new-variance", Domain.NON_NEGATIVE));
    }
}
