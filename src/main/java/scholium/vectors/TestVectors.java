package scholium.vectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import scholium.derivation.Conformance;
import scholium.derivation.Derivation;
import scholium.implementation.Batch;
import scholium.implementation.Tensor;
import scholium.text.Diagnostic;
import scholium.text.Sha256;
import scholium.text.Source;
import scholium.verify.Bindings;

/** The test vectors of a document: everything that decides what results a file of results can hold. */
public record TestVectors(Origin origin, List<VectorBlock> blocks, List<Diagnostic> problems) {
    public static final String FORMAT = "scholium-vectors";
    public static final int VERSION = 1;

    public TestVectors {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /**
     * What vectors and results are of.
     *
     * @param document its name, for people
     * @param sha256 of the document's text in UTF-8
     * @param inputs SHA-256 of all the inputs, since another version of this program may draw others
     */
    public record Origin(String document, String sha256, long seed, String inputs) {}

    /** The vectors of all blocks that fit an installed implementation. */
    public static TestVectors of(Derivation derivation, Bindings bindings, long seed) {
        List<VectorBlock> blocks = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Conformance c : derivation.conformances()) {
            Bindings.Result result = bindings.of(c);
            problems.addAll(result.problems());
            int number = seen.merge(c.implementation(), 1, Integer::sum);
            String name = number == 1 ? c.implementation() : c.implementation() + "-" + number;
            result.bound().ifPresent(b -> blocks.add(VectorBlock.of(name, b, seed)));
        }
        Source source = derivation.source();
        Origin origin = new Origin(source.name(), Sha256.hex(source.text()), seed, digest(blocks));
        return new TestVectors(origin, blocks, problems);
    }

    private static String digest(List<VectorBlock> blocks) {
        StringBuilder all = new StringBuilder();
        for (VectorBlock block : blocks) {
            all.append(block.name()).append('\n');
            for (VectorBlock.Numbered n : block.batches()) {
                inputs(n.batch(), all.append(n.number()).append('\n'));
            }
        }
        return Sha256.hex(all.toString());
    }

    private static void inputs(Batch batch, StringBuilder out) {
        SortedMap<String, Tensor> tensors = batch.inputs().tensors();
        tensors.forEach((port, tensor) -> {
            out.append(port);
            for (double x : tensor.elements()) {
                out.append(' ').append(Double.toHexString(x));
            }
            out.append('\n');
        });
    }
}
