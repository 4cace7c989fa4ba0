package scholium.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.derivation.Conformance;
import scholium.derivation.Derivation;
import scholium.derivation.Node;
import scholium.elaborate.Elaborator;
import scholium.expr.Expr;
import scholium.implementation.Binding;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.verify.Bindings;

/** Elaborates variants of a document and binds their formulas to the ports of an implementation. */
final class GuessReader {
    private final SourceDocument document;
    private final Statement.Conform conform;

    /** @param conform whose inputs the variants take */
    GuessReader(SourceDocument document, Statement.Conform conform) {
        this.document = document;
        this.conform = conform;
    }

    /** For each candidate of the guess what it binds to its output; empty where it cannot be read. */
    List<Optional<Binding>> read(Guess guess) {
        List<Statement> statements = new ArrayList<>();
        guess.held().forEach(h -> statements.add(h.declaration()));
        // What is held has subscripts that must have been declared.
        List<Statement> declared = guess.declarations().statements();
        statements.addAll(0, declared.stream().filter(GuessReader::isRange).toList());
        statements.addAll(declared.stream().filter(s -> !isRange(s)).toList());
        guess.held().forEach(h -> statements.add(h.value()));
        for (int k = 0; k < guess.candidates().size(); k++) {
            Formula f = guess.candidates().get(k).formula();
            String name = name(k);
            f.definition(name).ifPresent(statements::add);
            statements.add(new Statement.Conform(name, conform.inputs(), List.of(f.binding(name))));
        }
        return bindings(guess, Elaborator.elaborate(document.with(statements)));
    }

    private static String name(int k) {
        return "formula " + k;
    }

    private static boolean isRange(Statement s) {
        return s instanceof Statement.Size || s instanceof Statement.IndexRange;
    }

    private static List<Optional<Binding>> bindings(Guess guess, Derivation derivation) {
        Map<String, Conformance> read = new HashMap<>();
        derivation.conformances().forEach(c -> read.putIfAbsent(c.implementation(), c));
        Map<String, Node> nodes = new HashMap<>();
        derivation.nodes().forEach(n -> nodes.putIfAbsent(n.name(), n));
        List<Optional<Binding>> bindings = new ArrayList<>();
        for (int k = 0; k < guess.candidates().size(); k++) {
            bindings.add(Optional.ofNullable(read.get(name(k))).flatMap(c -> bound(c, guess.held(), nodes)));
        }
        return bindings;
    }

    private static Optional<Binding> bound(Conformance c, List<Guess.Held> held, Map<String, Node> nodes) {
        List<Conformance.Output> outputs = new ArrayList<>();
        for (Conformance.Output o : c.outputs()) {
            Expr value = o.value();
            for (int k = held.size() - 1; k >= 0; k--) {
                // What is held first may stand in the value of what is held later.
                Guess.Held h = held.get(k);
                Node node = nodes.get(h.value().target().name());
                if (node == null) {
                    return Optional.empty();
                }
                value = new Expr.At(value, h.name(), node.parameters(), node.unfolded());
            }
            outputs.add(new Conformance.Output(o.port(), o.parameters(), o.ranges(), value, o.text(), o.span()));
        }
        return Optional.of(
                Bindings.binding(new Conformance(c.implementation(), c.span(), c.inputs(), outputs, c.setting())));
    }
}
