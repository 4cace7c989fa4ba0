package scholium.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what an implementation computes with what a document claims, at many batches.
 *
 * <p>Method: the claimed expressions are evaluated at the exact values of the binary inputs, exactly or in enclosures of
 * rising precision; the error of each computed element is measured in units of the last place of the natural scale that
 * the claimed formula has at this batch, and compared with what straightforward floating-point evaluation of that formula
 * may lose there ({@link EstimateArithmetic}). Code that computes the same function in a well-conditioned way stays
 * within; code that computes another function does not, at some batch.
 *
 * <p>Caveat: agreement at all batches is evidence, not proof.
 */
public final class ConformanceRunner {
    private final Implementation implementation;
    private final List<OutputComparison> comparisons = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();

    private ConformanceRunner(Implementation implementation, Binding binding, boolean automatically) {
        List<BindingProblem> problems = BindingCheck.problems(implementation, binding);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        this.implementation = implementation;
        for (Port port : implementation.outputs()) {
            if (binding.outputs().containsKey(port.name())) {
                outputs.add(port.name());
                comparisons.add(new OutputComparison(port.name(), binding, automatically));
            }
        }
    }

    /**
     * The comparison at the batches that {@link Batches} draws from the seed.
     *
     * @throws IllegalArgumentException if {@link BindingCheck} finds a problem
     */
    public static ConformanceResult compare(Implementation implementation, Binding binding, long seed) {
        return compare(implementation, binding, Batches.of(implementation.inputs(), seed));
    }

    /**
     * The comparison at these batches.
     *
     * @throws IllegalArgumentException if {@link BindingCheck} finds a problem
     */
    public static ConformanceResult compare(Implementation implementation, Binding binding, List<Batch> batches) {
        return comparePlaced(implementation, binding, PlacedBatch.of(implementation, binding, batches));
    }

    /**
     * The comparison at batches that are asked more than this.
     *
     * @throws IllegalArgumentException if {@link BindingCheck} finds a problem
     */
    public static ConformanceResult comparePlaced(
            Implementation implementation, Binding binding, List<PlacedBatch> batches) {
        return new ConformanceRunner(implementation, binding, false).result(batches);
    }

    /** The comparison with claims that are derivatives, taken by automatic differentiation. */
    static ConformanceResult automatically(Implementation implementation, Binding binding, List<Batch> batches) {
        return new ConformanceRunner(implementation, binding, true)
                .result(PlacedBatch.of(implementation, binding, batches));
    }

    private ConformanceResult result(List<PlacedBatch> batches) {
        batches.forEach(this::at);
        List<OutputReport> reports =
                comparisons.stream().map(OutputComparison::report).toList();
        return new ConformanceResult(batches.size(), reports);
    }

    private void at(PlacedBatch placed) {
        Batch batch = placed.batch();
        Values computed;
        try {
            computed = implementation.compute(batch.inputs());
        } catch (ImplementationFailed failed) {
            comparisons.forEach(c -> c.failed(batch, failed.reason()));
            return;
        } catch (RuntimeException thrown) {
            comparisons.forEach(c -> c.failed(batch, "the code threw " + thrown));
            return;
        }
        if (!new DeclaredOutputs(implementation, batch.inputs()).are(computed)) {
            comparisons.forEach(c -> c.failed(batch, "the code gave other outputs than it declares"));
            return;
        }
        Optional<Place> place = placed.place();
        if (place.isEmpty()) {
            comparisons.forEach(OutputComparison::outside);
            return;
        }
        for (int k = 0; k < comparisons.size(); k++) {
            comparisons.get(k).add(batch, place.get(), computed.tensor(outputs.get(k)), placed.isAssumed());
        }
    }
}
