package scholium.implementation.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Tensor;
import scholium.implementation.Values;

/**
 * How often the worker was lost, so that a library that crashes or hangs at each of a hundred batches does not cost a
 * hundred starts or time limits: the worker is not asked again at dimensions at which it was lost a few times, and not at
 * all after several such losses.
 */
final class Losses {
    private static final int MOST_ALIKE = 2;
    private static final int MOST = 6;

    private final Map<List<List<Integer>>, Integer> byDimensions = new HashMap<>();
    private Optional<ImplementationFailed> hopeless = Optional.empty();
    private int all;

    /** @throws ImplementationFailed if it is not to be asked any more */
    void requireHope(Values inputs) {
        hopeless.ifPresent(reason -> {
            throw reason;
        });
        if (byDimensions.getOrDefault(dimensions(inputs), 0) >= MOST_ALIKE) {
            throw new ImplementationFailed(
                    "not asked any more at these dimensions, where its process was lost " + MOST_ALIKE + " times");
        }
    }

    ImplementationFailed failure(Values inputs, WorkerLost lost) {
        byDimensions.merge(dimensions(inputs), 1, Integer::sum);
        all++;
        if (all >= MOST) {
            hopeless = Optional.of(new ImplementationFailed("not asked any more after its process was lost " + MOST
                    + " times, the last time because of this: " + lost.reason()));
        }
        return new ImplementationFailed(lost.reason(), lost);
    }

    private static List<List<Integer>> dimensions(Values inputs) {
        return inputs.tensors().values().stream().map(Tensor::dimensions).toList();
    }

    void forget() {
        byDimensions.clear();
        hopeless = Optional.empty();
        all = 0;
    }
}
