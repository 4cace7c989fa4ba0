package scholium.cause;

import java.util.List;
import scholium.derivation.Conformance;
import scholium.elaborate.Elaborator;
import scholium.implementation.Batches;
import scholium.implementation.Implementation;
import scholium.implementation.Reproduction;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.text.Source;
import scholium.verify.Bindings;

/** What is found to be the cause, in words. */
final class Tried {
    private Tried() {}

    static List<String> causes(String markdown, Implementation code, String output) {
        return causes(markdown, code, output, List.of());
    }

    static List<String> causes(String markdown, Implementation code, String output, List<Implementation> others) {
        SourceDocument document = DocumentParser.parse(new Source("notes.md", markdown));
        Statement.Conform conform = document.statements().stream()
                .filter(s -> s instanceof Statement.Conform)
                .map(s -> (Statement.Conform) s)
                .findFirst()
                .orElseThrow();
        Conformance bound = Elaborator.elaborate(document).conformances().get(0);
        Reproduction reproduction =
                Reproduction.of(code, Bindings.binding(bound), output, Batches.of(code.inputs(), 1));
        return new CauseSearch(document, System::nanoTime)
                .of(conform, reproduction, () -> siblings(bound, code, output), code.conventions(), others).stream()
                        .map(Cause::words)
                        .toList();
    }

    private static List<Reproduction> siblings(Conformance bound, Implementation code, String output) {
        return bound.outputs().stream()
                .map(Conformance.Output::port)
                .filter(p -> !p.equals(output))
                .map(p -> Reproduction.of(code, Bindings.binding(bound), p, Batches.of(code.inputs(), 1)))
                .toList();
    }
}
