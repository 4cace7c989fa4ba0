package scholium.report;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.IntFunction;
import scholium.implementation.Batch;
import scholium.implementation.Convention;
import scholium.implementation.Expectation;
import scholium.implementation.Port;
import scholium.implementation.Tensor;
import scholium.vectors.TestVectors;
import scholium.vectors.VectorBlock;

/** Test vectors as JSON, a batch in a few lines. */
public final class VectorsJson {
    private VectorsJson() {}

    /** The whole file; the same vectors give the same bytes. */
    public static String of(TestVectors vectors) {
        JsonWriter out = new JsonWriter().openObject();
        out.field("format", TestVectors.FORMAT).field("version", TestVectors.VERSION);
        TestVectors.Origin origin = vectors.origin();
        out.name("of").openObject();
        out.field("document", origin.document()).field("sha256", origin.sha256());
        out.field("seed", origin.seed()).field("inputs", origin.inputs()).closeObject();
        out.name("blocks").openArray();
        vectors.blocks().forEach(b -> block(b, out));
        return out.closeArray().closeObject().finish();
    }

    private static void block(VectorBlock block, JsonWriter out) {
        out.openObject().field("block", block.name());
        out.field("implementation", block.bound().implementation().name());
        out.field("line", block.bound().conformance().span().position().line());
        out.name("conventions").openArray();
        for (Convention c : block.bound().implementation().conventions()) {
            out.openObject()
                    .field("aspect", c.aspect())
                    .field("choice", c.choice())
                    .closeObject();
        }
        out.closeArray();
        out.name("inputs").openArray();
        block.bound().implementation().inputs().forEach(p -> port(p, "", out));
        out.closeArray();
        out.name("outputs").openArray();
        block.outputs().forEach(p -> port(p, block.bound().formula(p.name()), out));
        out.closeArray();
        out.name("batches").openArray();
        for (VectorBlock.Numbered n : block.batches()) {
            batch(n, block.expected(n), out);
        }
        out.closeArray().closeObject();
    }

    private static void port(Port port, String formula, JsonWriter out) {
        out.openObject().field("port", port.name()).name("shape");
        out.raw(nested(List.of(port.sizes().size()), k -> "\"" + port.sizes().get(k) + "\""));
        out.field("domain", port.domain().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (!formula.isEmpty()) {
            out.field("formula", formula);
        }
        out.closeObject();
    }

    private static void batch(VectorBlock.Numbered n, SortedMap<String, Expectation> expected, JsonWriter out) {
        Batch batch = n.batch();
        out.openObject().field("batch", n.number()).field("family", batch.family());
        out.name("sizes").openObject();
        batch.sizes().forEach((name, size) -> out.field(name, size.longValue()));
        out.closeObject();
        out.name("inputs").openObject();
        batch.inputs().tensors().forEach((port, tensor) -> out.name(port).raw(hex(tensor)));
        out.closeObject();
        out.name("expected").openObject();
        expected.forEach((port, e) -> {
            out.name(port).openObject();
            if (e.elements().isEmpty()) {
                out.name("values").raw("null").field("reason", e.reason());
            } else {
                out.name("values")
                        .raw(nested(
                                e.dimensions(), k -> "\"" + e.elements().get(k).digits() + "\""));
                out.name("scale")
                        .raw(nested(e.dimensions(), k -> hex(e.elements().get(k).scale())));
                out.name("ulps")
                        .raw(nested(
                                e.dimensions(), k -> whole(e.elements().get(k).ulps())));
            }
            out.closeObject();
        });
        out.closeObject().closeObject();
    }

    private static String hex(Tensor tensor) {
        return nested(tensor.dimensions(), k -> hex(tensor.element(k)));
    }

    private static String hex(double x) {
        return Double.isFinite(x) ? "\"" + Double.toHexString(x) + "\"" : "null";
    }

    private static String whole(double ulps) {
        return ulps < 1e15 ? Long.toString((long) Math.ceil(ulps)) : "null";
    }

    /** Lists of lists, the last dimension innermost; one element alone without dimensions. */
    private static String nested(List<Integer> dimensions, IntFunction<String> element) {
        StringBuilder out = new StringBuilder();
        nested(dimensions, 0, element, out);
        return out.toString();
    }

    private static int nested(List<Integer> dimensions, int at, IntFunction<String> element, StringBuilder out) {
        if (dimensions.isEmpty()) {
            out.append(element.apply(at));
            return at + 1;
        }
        int next = at;
        out.append('[');
        for (int k = 0; k < dimensions.get(0); k++) {
            out.append(k == 0 ? "" : ", ");
            next = nested(dimensions.subList(1, dimensions.size()), next, element, out);
        }
        out.append(']');
        return next;
    }
}
