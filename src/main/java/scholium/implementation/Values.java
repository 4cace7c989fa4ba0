package scholium.implementation;

import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tensor for each of some ports, by the port's name. */
public record Values(SortedMap<String, Tensor> tensors) {
    public Values {
        tensors = Collections.unmodifiableSortedMap(new TreeMap<>(tensors));
    }

    public static Values none() {
        return new Values(new TreeMap<>());
    }

    public Values with(String port, Tensor tensor) {
        SortedMap<String, Tensor> more = new TreeMap<>(tensors);
        more.put(port, tensor);
        return new Values(more);
    }

    public Values with(String port, double scalar) {
        return with(port, Tensor.scalar(scalar));
    }

    public Values with(String port, double[] vector) {
        return with(port, Tensor.vector(vector));
    }

    public boolean has(String port) {
        return tensors.containsKey(port);
    }

    /** The number of elements of all tensors. */
    int size() {
        return tensors.values().stream().mapToInt(Tensor::size).sum();
    }

    public Tensor tensor(String port) {
        Tensor tensor = tensors.get(port);
        if (tensor == null) {
            throw new NoSuchElementException("no values for the port " + port);
        }
        return tensor;
    }

    public double scalar(String port) {
        return tensor(port).asScalar();
    }

    /** A copy of the elements. */
    public double[] vector(String port) {
        return tensor(port).asVector();
    }

    /** A copy of the rows. */
    public double[][] matrix(String port) {
        return tensor(port).asMatrix();
    }
}
