package scholium.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import scholium.implementation.Batch;
import scholium.implementation.Batches;
import scholium.implementation.Expectation;
import scholium.implementation.Expectations;
import scholium.implementation.Port;
import scholium.verify.Bindings;

/**
 * A {@code conform} block with the batches that code is asked for.
 *
 * @param name of the block in both files: the implementation's, with a number behind it from the second one on
 * @param batches those that the document speaks of, by their number
 */
public record VectorBlock(String name, Bindings.Bound bound, List<Numbered> batches) {
    public VectorBlock {
        batches = List.copyOf(batches);
    }

    /** A batch and its number in the files. */
    public record Numbered(int number, Batch batch) {}

    static VectorBlock of(String name, Bindings.Bound bound, long seed) {
        Expectations expectations = expectations(bound);
        List<Batch> all = Batches.of(bound.implementation().inputs(), seed);
        List<Numbered> covered = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (expectations.covers(all.get(k))) {
                covered.add(new Numbered(k, expectations.given(all.get(k))));
            }
        }
        return new VectorBlock(name, bound, covered);
    }

    private static Expectations expectations(Bindings.Bound bound) {
        return new Expectations(bound.implementation().outputs(), bound.binding());
    }

    /** The output ports that the document binds. */
    public List<Port> outputs() {
        return bound.implementation().outputs().stream()
                .filter(p -> bound.binding().outputs().containsKey(p.name()))
                .toList();
    }

    /** What the document claims at one of the batches, by output port. */
    public SortedMap<String, Expectation> expected(Numbered batch) {
        Optional<SortedMap<String, Expectation>> found = expectations(bound).at(batch.batch());
        return found.orElseThrow(() -> new IllegalArgumentException("the document does not speak of " + batch));
    }

    /** The batch of this number. */
    Optional<Batch> batch(int number) {
        return batches.stream()
                .filter(b -> b.number() == number)
                .map(Numbered::batch)
                .findFirst();
    }
}
