package scholium.vectors;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import scholium.implementation.Tensor;
import scholium.text.Diagnostic;
import scholium.text.Source;
import scholium.text.Span;

/**
 * What code in some language computed, as a file says.
 *
 * @param version of the form; empty where the file does not say
 * @param problems everything wrong with the file, in its order
 */
public record RecordedResults(
        Source source, Optional<Integer> version, Of of, List<Block> blocks, List<Diagnostic> problems) {
    public static final String FORMAT = "scholium-results";
    public static final int VERSION = 1;

    public RecordedResults {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /** What they are results of, as far as the file says; the place is that of the whole object. */
    public record Of(Optional<String> sha256, Optional<Long> seed, Optional<String> inputs, Span place) {}

    /** Results for a block of the vectors. */
    public record Block(String name, List<Batch> batches, Span place) {
        public Block {
            batches = List.copyOf(batches);
        }
    }

    /** Results at a batch. */
    public record Batch(int number, SortedMap<String, Value> outputs, Span place) {}

    /** The value of an output. */
    public record Value(Tensor tensor, Span place) {}
}
