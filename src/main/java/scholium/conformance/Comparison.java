package scholium.conformance;

import java.util.List;
import scholium.derivation.Conformance;
import scholium.implementation.Convention;
import scholium.implementation.FormComparison;
import scholium.implementation.convention.MeasuredConvention;
import scholium.verify.Bindings;

/**
 * How an implementation compares with a {@code conform} block.
 *
 * @param batches how many were drawn
 * @param forms where forms of a formula that are equal in mathematics differ in floating point
 * @param measured what the implementation was found to do where others do differently
 */
public record Comparison(
        Bindings.Bound bound,
        int batches,
        List<ComparedOutput> outputs,
        List<FormComparison> forms,
        List<MeasuredConvention> measured) {
    public Comparison {
        forms = List.copyOf(forms);
        outputs = List.copyOf(outputs);
        measured = List.copyOf(measured);
    }

    public Conformance conformance() {
        return bound.conformance();
    }

    /** The name of the implementation, which need not be the one that the document names. */
    public String name() {
        return bound.implementation().name();
    }

    public List<Convention> conventions() {
        return bound.implementation().conventions();
    }

    public boolean agrees() {
        return outputs.stream().allMatch(ComparedOutput::agrees);
    }
}
