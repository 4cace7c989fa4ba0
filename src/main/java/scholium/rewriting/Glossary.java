package scholium.rewriting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** What the names of a document stand for. */
final class Glossary {
    /** A definition: the element at {@code parameters} in terms of other names. */
    record Definition(String name, List<Index> parameters, Expr body) {
        Definition {
            parameters = List.copyOf(parameters);
        }

        /** The name with its letters. */
        String label() {
            return scholium.syntax.UnicodePrinter.print(new Term.Reference(
                    name,
                    parameters.stream().map(p -> Layout.reference(p.name())).toList()));
        }
    }

    /** A function defined by a formula in its parameters. */
    private record Function(List<String> parameters, Term body) {}

    private final Setup setup;
    private final Map<String, Range> letters = new HashMap<>();
    private final Map<String, Integer> arities = new HashMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final Set<String> sizes = new java.util.HashSet<>();
    private final Set<String> declared;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    Glossary(Setup setup) {
        this.setup = setup;
        this.declared = setup.declared();
        setup.names().all().forEach((range, names) -> names.forEach(n -> letters.put(n, range)));
        for (Statement s : setup.document().statements()) {
            if (s instanceof Statement.Size z) {
                sizes.addAll(z.names());
            } else if (s instanceof Statement.OpaqueFunction f) {
                f.names().forEach(n -> arities.put(n, f.arity()));
            } else if (s instanceof Statement.DefineFunction f) {
                arities.put(f.name(), f.parameters().size());
                functions.put(f.name(), new Function(f.parameters(), f.body()));
            }
        }
        for (Statement s : setup.document().statements()) {
            if (s instanceof Statement.Define d) {
                define(d.target().name(), d.target().indices(), d.body());
            } else if (s instanceof Statement.LossOf l && l.body().isPresent()) {
                define(l.name(), List.of(), l.body().get());
            }
        }
    }

    private void define(String name, List<String> indices, Term body) {
        FoldedReader.read(body, this)
                .ifPresent(e -> definitions.put(
                        name,
                        new Definition(
                                name, indices.stream().map(Index::declared).toList(), e)));
    }

    ComputationGraph graph() {
        return setup.graph();
    }

    IndexNames letters() {
        return setup.names();
    }

    boolean isIndexOrSize(String name) {
        return letters.containsKey(name) || sizes.contains(name);
    }

    Optional<Range> range(String letter) {
        return Optional.ofNullable(letters.get(letter));
    }

    boolean isName(String name) {
        return declared.contains(name);
    }

    boolean isOpaqueLoss(String name) {
        return setup.graph().opaque().containsKey(name);
    }

    boolean isLoss(String name) {
        return setup.graph().isLoss(name);
    }

    /** How many subscripts a family has; 0 for a scalar. */
    Optional<Integer> subscripts(String name) {
        ComputationGraph g = setup.graph();
        if (g.nodes().containsKey(name) || g.inputs().containsKey(name)) {
            return Optional.of(g.ranges(name).size());
        }
        return g.recurrences().containsKey(name) ? Optional.of(1) : Optional.empty();
    }

    Optional<Integer> arity(String function) {
        return Optional.ofNullable(arities.get(function));
    }

    /** The names in the definition of a node. */
    List<String> arguments(String node) {
        return setup.graph().arguments(node);
    }

    boolean dependsOn(String name, String other) {
        return setup.graph().dependsOn(name, other);
    }

    Optional<Definition> definition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** The definitions that can be read, in the order of the document. */
    List<Definition> definitions() {
        return List.copyOf(definitions.values());
    }

    /** The body of a defined function at its arguments. */
    Optional<Expr> applied(String function, List<Expr> arguments) {
        Function f = functions.get(function);
        if (f == null || f.parameters().size() != arguments.size()) {
            return Optional.empty();
        }
        Map<String, Expr> scalars = new HashMap<>();
        for (int k = 0; k < arguments.size(); k++) {
            scalars.put(f.parameters().get(k), arguments.get(k));
        }
        return FoldedReader.read(f.body(), this, scalars);
    }
}
