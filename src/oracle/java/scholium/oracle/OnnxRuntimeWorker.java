package scholium.oracle;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.Map;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Tensor;
import scholium.implementation.Values;
import scholium.implementation.process.ComputingWorker;

/** The process that runs ONNX Runtime on the processor, on one thread, in float64. */
public final class OnnxRuntimeWorker {
    private static final int BATCH_NORMALIZATION_SINCE = 15;
    private static final int LAYER_NORMALIZATION_SINCE = 17;

    private final OrtEnvironment environment;
    private final boolean optimized;

    private OnnxRuntimeWorker(boolean optimized) {
        this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        this.optimized = optimized;
    }

    /** Started by the implementations of this room, with what is to be computed; of no use to anyone else. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        ComputingWorker.run(arguments, () -> {
            OnnxRuntimeWorker worker = new OnnxRuntimeWorker(!words.contains(OnnxRuntime.UNOPTIMIZED));
            if (words.contains(OnnxBatchNormalization.COMPUTED)) {
                return worker::training;
            }
            if (words.contains(OnnxBatchNormalizationInference.COMPUTED)) {
                return worker::inference;
            }
            if (words.contains(OnnxLayerNormalization.COMPUTED)) {
                return worker::layerNormalization;
            }
            throw new IllegalArgumentException("nothing to compute among " + words);
        });
    }

    private Values training(Values in) {
        long m = in.tensor("x").size();
        OnnxModel alone = training(in, m).output("Y", m, 1).unused("mean'").unused("var'");
        OnnxModel whole = training(in, m).output("Y", m, 1).output("mean'", 1).output("var'", 1);
        Values y = run(alone, in.vector("x"), Map.of("Y", "y"), m, 1);
        Values running = run(whole, in.vector("x"), Map.of("mean'", "new-mean", "var'", "new-variance"), m, 1);
        return y.with("new-mean", running.vector("new-mean")[0])
                .with("new-variance", running.vector("new-variance")[0]);
    }

    private static OnnxModel training(Values in, long m) {
        return batchNormalization(in, m)
                .attribute("momentum", single(in, "momentum"))
                .attribute("training_mode", 1);
    }

    private Values inference(Values in) {
        long m = in.tensor("x").size();
        return run(batchNormalization(in, m).output("Y", m, 1), in.vector("x"), Map.of("Y", "y"), m, 1);
    }

    private static OnnxModel batchNormalization(Values in, long m) {
        return new OnnxModel("BatchNormalization", BATCH_NORMALIZATION_SINCE, m, 1)
                .initializer("scale", in.scalar("gamma"))
                .initializer("B", in.scalar("beta"))
                .initializer("mean", in.scalar("running-mean"))
                .initializer("var", in.scalar("running-variance"))
                .attribute("epsilon", single(in, "epsilon"));
    }

    private Values layerNormalization(Values in) {
        Tensor x = in.tensor("x");
        long n = x.dimensions().get(0);
        long d = x.dimensions().get(1);
        OnnxModel model = new OnnxModel("LayerNormalization", LAYER_NORMALIZATION_SINCE, n, d)
                .initializer("scale", in.vector("gamma"))
                .initializer("B", in.vector("beta"))
                .attribute("epsilon", single(in, "epsilon"))
                .output("Y", n, d);
        Values y = run(model, x.elements(), Map.of("Y", "y"), n, d);
        return y.with("y", Tensor.of(x.dimensions(), y.vector("y")));
    }

    /** ONNX has single precision there; a number that is none would be another one for the formula. */
    private static float single(Values in, String port) {
        double value = in.scalar(port);
        if ((float) value != value) {
            throw new ImplementationFailed("ONNX keeps " + port + " in single precision, where " + value + " is none");
        }
        return (float) value;
    }

    /** @param outputs from the model's names to the ports */
    private Values run(OnnxModel model, double[] x, Map<String, String> outputs, long... shape) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            if (!optimized) {
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
            }
            try (OrtSession session = environment.createSession(model.bytes(), options);
                    OnnxTensor input = OnnxTensor.createTensor(environment, DoubleBuffer.wrap(x), shape);
                    OrtSession.Result result = session.run(Map.of(OnnxModel.INPUT, input))) {
                Values values = Values.none();
                for (Map.Entry<String, OnnxValue> entry : result) {
                    String port = outputs.get(entry.getKey());
                    if (port != null && entry.getValue() instanceof OnnxTensor tensor) {
                        values = values.with(port, elements(tensor));
                    }
                }
                return values;
            }
        } catch (OrtException e) {
            throw new ImplementationFailed("ONNX Runtime: " + e.getMessage(), e);
        }
    }

    private static double[] elements(OnnxTensor tensor) {
        DoubleBuffer buffer = tensor.getDoubleBuffer();
        double[] elements = new double[buffer.remaining()];
        buffer.get(elements);
        return elements;
    }
}
