package scholium.vectors;

import java.util.ArrayList;
import java.util.List;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaborator;
import scholium.implementation.Implementations;
import scholium.implementation.Port;
import scholium.implementation.Tensor;
import scholium.implementation.Values;
import scholium.syntax.DocumentParser;
import scholium.text.Source;
import scholium.verify.Bindings;

/** Results as another language would write them, computed by the built-in layer. */
public final class Recorded {
    /** A document with an output of each shape. */
    public static final String SOFTMAX = """
            # Softmax
            ```derivation
            size k ≥ 1
            index i, j : 1..k
            real z_i, t_i
            assume Σ_i t_i = 1
            define S = Σ_j exp(z_j)
            define p_i = exp(z_i)/S
            loss L = −Σ_i t_i log p_i

            conform softmax-cross-entropy:
              input logits = z, target = t
              output probabilities = p
              output loss = L
              output dlogits = ∂L/∂z
            ```
            """;

    private Recorded() {}

    public static TestVectors vectors(String markdown, long seed) {
        Derivation derivation = Elaborator.elaborate(DocumentParser.parse(new Source("notes.md", markdown)));
        return TestVectors.of(derivation, new Bindings(Implementations.installed()), seed);
    }

    public static String results(TestVectors vectors) {
        List<String> batches = new ArrayList<>();
        VectorBlock block = vectors.blocks().get(0);
        for (VectorBlock.Numbered n : block.batches()) {
            Values computed = block.bound().implementation().compute(n.batch().inputs());
            List<String> outputs = new ArrayList<>();
            for (Port p : block.outputs()) {
                outputs.add("\"" + p.name() + "\": " + text(computed.tensor(p.name())));
            }
            batches.add("{\"batch\": " + n.number() + ", \"outputs\": {" + String.join(", ", outputs) + "}}");
        }
        return frame(
                vectors.origin(),
                "{\"block\": \"" + block.name() + "\", \"batches\": [\n" + String.join(",\n", batches) + "\n]}");
    }

    static String frame(TestVectors.Origin o, String blocks) {
        return "{\"format\": \"scholium-results\", \"version\": 1,\n\"of\": {\"document\": \"notes.md\", \"sha256\": \""
                + o.sha256() + "\", \"seed\": " + o.seed() + ", \"inputs\": \"" + o.inputs() + "\"},\n\"blocks\": ["
                + blocks + "]}\n";
    }

    private static String text(Tensor t) {
        if (t.dimensions().isEmpty()) {
            return number(t.element(0));
        }
        List<String> all = new ArrayList<>();
        for (double x : t.elements()) {
            all.add(number(x));
        }
        return "[" + String.join(", ", all) + "]";
    }

    private static String number(double x) {
        return "\"" + Double.toHexString(x) + "\"";
    }
}
