package scholium.oracle;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.BatchNorm1dImpl;
import org.bytedeco.pytorch.BatchNormOptions;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.LayerNormImpl;
import org.bytedeco.pytorch.LayerNormOptions;
import org.bytedeco.pytorch.LongVector;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorArrayRefOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Values;
import scholium.implementation.process.ComputingWorker;

/** The process that runs PyTorch, on one thread, in float64. */
public final class PyTorchWorker {
    private PyTorchWorker() {}

    /** Started by the implementations of this room, with the name of one of them; of no use to anyone else. */
    public static void main(String[] arguments) {
        ComputingWorker.run(arguments, () -> {
            torch.set_num_threads(1);
            UnaryOperator<Values> code = code(List.of(arguments));
            return inputs -> computed(code, inputs);
        });
    }

    @SuppressWarnings("try") // the scope frees what is made while it is open
    private static Values computed(UnaryOperator<Values> code, Values inputs) {
        try (PointerScope scope = new PointerScope()) {
            return code.apply(inputs);
        } catch (RuntimeException e) {
            throw new ImplementationFailed("PyTorch: " + e.getMessage(), e);
        }
    }

    private static UnaryOperator<Values> code(List<String> arguments) {
        if (arguments.contains(PyTorchBatchNormalization.NAME)) {
            return PyTorchWorker::batchNormalization;
        }
        if (arguments.contains(PyTorchBatchNormalizationInference.NAME)) {
            return PyTorchWorker::inference;
        }
        if (arguments.contains(PyTorchLayerNormalization.NAME)) {
            return PyTorchWorker::layerNormalization;
        }
        throw new IllegalArgumentException("no implementation among " + arguments);
    }

    private static Values batchNormalization(Values in) {
        BatchNorm1dImpl layer = layer(in);
        layer.options().momentum().put(in.scalar("momentum"));
        layer.train(true);
        double[] batch = in.vector("x");
        Tensor x = tensor(batch, batch.length, 1).set_requires_grad(true);
        Tensor y = layer.forward(x);
        y.backward(
                tensor(in.vector("upstream"), batch.length, 1),
                new BoolOptional(),
                false,
                new TensorArrayRefOptional());
        return Values.none()
                .with("y", elements(y))
                .with("dx", elements(x.grad()))
                .with("dgamma", elements(layer.weight().grad())[0])
                .with("dbeta", elements(layer.bias().grad())[0])
                .with("new-mean", elements(layer.running_mean())[0])
                .with("new-variance", elements(layer.running_var())[0]);
    }

    private static Values inference(Values in) {
        BatchNorm1dImpl layer = layer(in);
        layer.train(false);
        double[] batch = in.vector("x");
        return Values.none().with("y", elements(layer.forward(tensor(batch, batch.length, 1))));
    }

    /** With the parameters and the running statistics of the inputs. */
    private static BatchNorm1dImpl layer(Values in) {
        BatchNormOptions options = new BatchNormOptions(1);
        options.eps().put(in.scalar("epsilon"));
        BatchNorm1dImpl layer = new BatchNorm1dImpl(options);
        layer.to(torch.ScalarType.Double, false);
        set(layer.weight(), in.scalar("gamma"));
        set(layer.bias(), in.scalar("beta"));
        set(layer.running_mean(), in.scalar("running-mean"));
        set(layer.running_var(), in.scalar("running-variance"));
        return layer;
    }

    private static Values layerNormalization(Values in) {
        scholium.implementation.Tensor examples = in.tensor("x");
        int n = examples.dimensions().get(0);
        int d = examples.dimensions().get(1);
        LayerNormOptions options = new LayerNormOptions(new LongVector(new long[] {d}));
        options.eps().put(in.scalar("epsilon"));
        LayerNormImpl layer = new LayerNormImpl(options);
        layer.to(torch.ScalarType.Double, false);
        set(layer.weight(), in.vector("gamma"));
        set(layer.bias(), in.vector("beta"));
        Tensor x = tensor(examples.elements(), n, d).set_requires_grad(true);
        Tensor y = layer.forward(x);
        y.backward(
                tensor(in.tensor("upstream").elements(), n, d),
                new BoolOptional(),
                false,
                new TensorArrayRefOptional());
        return Values.none()
                .with("y", like(examples, y))
                .with("dx", like(examples, x.grad()))
                .with("dgamma", elements(layer.weight().grad()))
                .with("dbeta", elements(layer.bias().grad()));
    }

    private static scholium.implementation.Tensor like(scholium.implementation.Tensor shape, Tensor tensor) {
        return scholium.implementation.Tensor.of(shape.dimensions(), elements(tensor));
    }

    private static Tensor tensor(double[] elements, long rows, long columns) {
        Tensor tensor = torch.empty(new long[] {rows, columns}, new TensorOptions(torch.ScalarType.Double), null);
        set(tensor, elements);
        return tensor;
    }

    private static void set(Tensor tensor, double... elements) {
        if (tensor.numel() != elements.length || tensor.element_size() != Double.BYTES) {
            throw new IllegalStateException("not a float64 tensor of " + elements.length + " elements");
        }
        new DoublePointer(tensor.data_ptr()).put(elements);
    }

    private static double[] elements(Tensor tensor) {
        Tensor dense = tensor.contiguous();
        if (dense.element_size() != Double.BYTES) {
            throw new IllegalStateException("not a float64 tensor");
        }
        double[] elements = new double[Math.toIntExact(dense.numel())];
        new DoublePointer(dense.data_ptr()).get(elements);
        return elements;
    }
}
