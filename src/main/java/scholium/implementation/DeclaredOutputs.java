package scholium.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dimensions that an implementation's outputs must have for given inputs. */
final class DeclaredOutputs {
    private final Implementation implementation;
    private final Map<String, Integer> extents = new HashMap<>();

    DeclaredOutputs(Implementation implementation, Values inputs) {
        this.implementation = implementation;
        for (Port port : implementation.inputs()) {
            List<Integer> dimensions = inputs.tensor(port.name()).dimensions();
            for (int k = 0; k < dimensions.size(); k++) {
                extents.put(port.sizes().get(k), dimensions.get(k));
            }
        }
    }

    /** A size that no input has is unknown, and no output has it. */
    private List<Integer> dimensions(Port port) {
        return port.sizes().stream().map(s -> extents.getOrDefault(s, -1)).toList();
    }

    boolean are(Values computed) {
        return implementation.outputs().stream()
                .allMatch(port -> computed.has(port.name())
                        && computed.tensor(port.name()).dimensions().equals(dimensions(port)));
    }

    /** Outputs of these dimensions, without computing any. */
    Values zeros() {
        Values values = Values.none();
        for (Port port : implementation.outputs()) {
            List<Integer> dimensions = dimensions(port);
            int size = dimensions.stream().reduce(1, (a, b) -> Math.max(0, a * b));
            if (!dimensions.contains(-1)) {
                values = values.with(port.name(), Tensor.of(dimensions, new double[size]));
            }
        }
        return values;
    }
}
