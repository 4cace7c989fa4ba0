package scholium.conformance;

import java.util.List;
import scholium.implementation.OutputReport;
import scholium.verify.Bindings;

/** Guesses why an output differs from its formula. */
@FunctionalInterface
public interface Causes {
    /** Guesses nothing. */
    Causes NONE = (bound, output) -> List.of();

    /** The likely causes, the likeliest first, each a sentence; empty for an output that agrees. */
    List<String> of(Bindings.Bound bound, OutputReport output);
}
