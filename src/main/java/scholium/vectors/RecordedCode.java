package scholium.vectors;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Port;
import scholium.implementation.Tensor;
import scholium.implementation.Values;

/** Code that has been run elsewhere: it gives what was recorded, and NaN for inputs it was not run with. */
final class RecordedCode implements Implementation {
    private final Implementation original;
    private final String file;
    private final List<Port> outputs;
    private final Map<Values, Values> recorded;

    /**
     * Takes the place of another implementation.
     *
     * @param original whose ports it has
     * @param outputs of these, the ones that were recorded
     * @param recorded outputs by inputs
     */
    RecordedCode(Implementation original, String file, List<Port> outputs, Map<Values, Values> recorded) {
        this.original = original;
        this.file = file;
        this.outputs = List.copyOf(outputs);
        this.recorded = Map.copyOf(recorded);
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public String description() {
        return "Results from " + file + ".";
    }

    /** Those of the original are asked for; whether the code keeps them is what the comparison shows. */
    @Override
    public List<Convention> conventions() {
        return original.conventions();
    }

    @Override
    public List<Port> inputs() {
        return original.inputs();
    }

    @Override
    public List<Port> outputs() {
        return outputs;
    }

    @Override
    public Values compute(Values inputs) {
        Values known = recorded.get(inputs);
        return known == null ? nothing(inputs) : known;
    }

    private Values nothing(Values inputs) {
        Map<String, Integer> extents = new HashMap<>();
        for (Port p : inputs()) {
            List<Integer> dimensions = inputs.tensor(p.name()).dimensions();
            for (int k = 0; k < dimensions.size(); k++) {
                extents.put(p.sizes().get(k), dimensions.get(k));
            }
        }
        Values values = Values.none();
        for (Port p : outputs) {
            List<Integer> dimensions =
                    p.sizes().stream().map(s -> extents.getOrDefault(s, 1)).toList();
            double[] elements = new double[dimensions.stream().reduce(1, Math::multiplyExact)];
            Arrays.fill(elements, Double.NaN);
            values = values.with(p.name(), Tensor.of(dimensions, elements));
        }
        return values;
    }
}
