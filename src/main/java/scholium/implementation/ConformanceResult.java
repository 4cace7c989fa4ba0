package scholium.implementation;

import java.util.List;

/**
 * How an implementation compares with the claims bound to it.
 *
 * @param batches how many were drawn
 * @param outputs one report for each bound output, in the order in which the implementation lists them
 */
public record ConformanceResult(int batches, List<OutputReport> outputs) {
    public ConformanceResult {
        outputs = List.copyOf(outputs);
    }

    /** Whether every output agrees. */
    public boolean agrees() {
        return outputs.stream().allMatch(o -> o.verdict() == Agreement.AGREES);
    }
}
