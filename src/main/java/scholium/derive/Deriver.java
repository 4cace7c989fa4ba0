package scholium.derive;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.rewriting.ComputationGraph;
import scholium.rewriting.Setup;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Diagnostic;
import scholium.text.Source;

/** Writes the derivation of a derivative from the definitions of a document alone; every line has been proved. */
public final class Deriver {
    private final SourceDocument document;
    private final Derivation derivation;
    private final Engine engine;
    private final Budget budget;
    private final LongSupplier nanoTime;

    /**
     * Opens a document.
     *
     * @param engine exact; what it does not prove is not written
     * @param budget for one line; a derivation may take twelve times its time
     * @param nanoTime a clock in nanoseconds
     */
    public Deriver(Source source, Engine engine, Budget budget, LongSupplier nanoTime) {
        this.document = DocumentParser.parse(source);
        this.derivation = Elaborator.elaborate(document);
        this.engine = engine;
        this.budget = budget;
        this.nanoTime = nanoTime;
    }

    /**
     * A derivation, or why there is none.
     *
     * @param markdown a document of its own: declarations, definitions, claims
     * @param picture the computation graph as SVG
     */
    public record Result(Optional<String> markdown, Optional<String> picture, List<Diagnostic> problems) {
        public Result {
            problems = List.copyOf(problems);
        }

        static Result failed(List<Diagnostic> problems) {
            return new Result(Optional.empty(), Optional.empty(), problems);
        }

        static Result failed(Diagnostic problem) {
            return failed(List.of(problem));
        }
    }

    /**
     * Derives one derivative.
     *
     * @param target as on the command line: {@code ∂L/∂x_i}
     */
    public Result derive(String target) {
        List<Diagnostic> errors =
                derivation.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            return Result.failed(errors);
        }
        Setup setup = Setup.of(document, derivation);
        Preamble all = new Preamble(document, setup.declared());
        Target.Reading reading = Target.read(all.text(setup.names()), target);
        return reading.target().isEmpty()
                ? Result.failed(reading.problems())
                : new Assignment(setup, reading.target().get(), new Source("target", target), engine, budget, nanoTime)
                        .run();
    }

    /** The graph of the document, where it can be elaborated. */
    ComputationGraph graph() {
        return Setup.of(document, derivation).graph();
    }
}
