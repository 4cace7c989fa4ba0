package scholium.implementation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Index;

/**
 * A batch with what the document fixes put into it, and where it lies as the formulas see it. Found out when first asked
 * for, and for all outputs at once; not for use by several threads.
 */
public final class PlacedBatch {
    private final Implementation implementation;
    private final Binding binding;
    private final Assumptions assumptions;
    private final Batch batch;
    private boolean located;
    private Optional<Place> place = Optional.empty();
    private boolean assumed;

    private PlacedBatch(Implementation implementation, Binding binding, Assumptions assumptions, Batch drawn) {
        this.implementation = implementation;
        this.binding = binding;
        this.assumptions = assumptions;
        this.batch = drawn.with(GivenValues.in(binding, drawn.inputs()));
    }

    public static List<PlacedBatch> of(Implementation implementation, Binding binding, List<Batch> drawn) {
        Assumptions assumptions = new Assumptions(binding);
        return drawn.stream()
                .map(b -> new PlacedBatch(implementation, binding, assumptions, b))
                .toList();
    }

    Batch batch() {
        return batch;
    }

    /** Empty if the batch has sizes of which the document does not speak. */
    Optional<Place> place() {
        locate();
        return place;
    }

    /** Whether the document's assumptions hold here. */
    boolean isAssumed() {
        locate();
        return assumed;
    }

    private void locate() {
        if (!located) {
            located = true;
            place = sizes().map(s -> new Place(binding, batch.inputs(), s));
            assumed = place.filter(assumptions::holdAt).isPresent();
        }
    }

    private Optional<Map<Index, Integer>> sizes() {
        Values outputs = new DeclaredOutputs(implementation, batch.inputs()).zeros();
        return binding.outputs().keySet().stream().allMatch(outputs::has)
                ? SizeSolving.at(binding, batch.inputs(), outputs)
                : Optional.empty();
    }
}
