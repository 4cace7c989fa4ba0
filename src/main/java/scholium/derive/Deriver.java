package scholium.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Node;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
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
        Setup setup = setup(document, derivation);
        Preamble all = new Preamble(document, setup.declared());
        Target.Reading reading = Target.read(all.text(setup.names()), target);
        return reading.target().isEmpty()
                ? Result.failed(reading.problems())
                : new Assignment(setup, reading.target().get(), new Source("target", target), engine, budget, nanoTime)
                        .run();
    }

    /** The graph of the document, where it can be elaborated. */
    ComputationGraph graph() {
        return setup(document, derivation).graph();
    }

    /** The document as a graph, and its letters. */
    record Setup(SourceDocument document, Derivation derivation, ComputationGraph graph, IndexNames names) {
        Set<String> declared() {
            Set<String> declared = new LinkedHashSet<>();
            document.names().entries().forEach(e -> declared.add(e.name()));
            return declared;
        }
    }

    private static Setup setup(SourceDocument document, Derivation derivation) {
        Map<String, Range> letters = letters(document);
        Map<String, List<Range>> inputs = new LinkedHashMap<>();
        Map<String, List<String>> opaque = new LinkedHashMap<>();
        Set<String> parameters = new LinkedHashSet<>();
        Set<String> losses = new LinkedHashSet<>();
        Map<String, Set<String>> recurrences = new LinkedHashMap<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Real r) {
                for (Statement.Declared d : r.names()) {
                    parameters.addAll(d.indices());
                    inputs.put(d.name(), ranges(d, letters));
                }
            } else if (s instanceof Statement.Sequence q) {
                recurrences.put(q.name(), Preamble.mentioned(q));
            } else if (s instanceof Statement.LossOf l) {
                if (l.body().isEmpty()) {
                    opaque.put(l.name(), l.arguments());
                } else {
                    losses.add(l.name());
                }
            }
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        derivation.nodes().forEach(n -> nodes.put(n.name(), n));
        Set<String> names = new LinkedHashSet<>(Set.of("e", "d"));
        document.names().entries().forEach(e -> names.add(e.name()));
        ComputationGraph graph = new ComputationGraph(inputs, nodes, opaque, losses, recurrences);
        return new Setup(document, derivation, graph, new IndexNames(letters, parameters, names));
    }

    private static List<Range> ranges(Statement.Declared d, Map<String, Range> letters) {
        List<Range> ranges = new ArrayList<>();
        d.indices().stream().filter(letters::containsKey).forEach(i -> ranges.add(letters.get(i)));
        return ranges;
    }

    /** The range of each index: what it runs over when it stands free. */
    private static Map<String, Range> letters(SourceDocument document) {
        Map<String, Range> letters = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("~~~derivation\n");
        List<String> names = new ArrayList<>();
        for (Statement s : document.statements()) {
            if (s instanceof Statement.Size z) {
                text.append("size ").append(String.join(", ", z.names())).append(" ≥ ");
                text.append(z.minimum()).append('\n');
            } else if (s instanceof Statement.IndexRange x) {
                text.append("index ").append(String.join(", ", x.names())).append(" : ");
                text.append(scholium.syntax.UnicodePrinter.print(x.lower())).append("..");
                text.append(scholium.syntax.UnicodePrinter.print(x.upper())).append('\n');
                names.addAll(x.names());
            }
        }
        for (int k = 0; k < names.size(); k++) {
            text.append("claim c")
                    .append(k)
                    .append(": ")
                    .append(names.get(k))
                    .append(" = ")
                    .append(names.get(k));
            text.append('\n');
        }
        Derivation read = Elaborator.elaborate(DocumentParser.parse(new Source("letters", text + "~~~\n")));
        for (Claim c : read.claims()) {
            for (Setting.FreeIndex f :
                    c.steps().get(0).obligations().get(0).setting().free()) {
                letters.put(f.index().name(), f.range());
            }
        }
        return letters;
    }
}
