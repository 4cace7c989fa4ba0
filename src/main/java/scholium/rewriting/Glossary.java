package scholium.rewriting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Substitution;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** What the names of a document stand for. */
final class Glossary {
    /** A definition: the element at {@code parameters} in terms of other names. */
    record Definition(String name, List<Index> parameters, Expr body) {
        Definition {
            parameters = List.copyOf(parameters);
        }

        /** The name with its letters. */
        String label() {
            return UnicodePrinter.print(new Term.Reference(
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
    private final Map<String, Statement.DefineOperator> operators = new LinkedHashMap<>();
    private final Map<String, Statement.Sequence> sequences = new LinkedHashMap<>();
    private final Set<String> sizes = new HashSet<>();
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
            } else if (s instanceof Statement.DefineOperator o) {
                operators.put(o.name(), o);
            } else if (s instanceof Statement.Sequence q) {
                sequences.put(q.name(), q);
                sizes.add(q.variable());
            }
        }
        for (Statement s : setup.document().statements()) {
            s.node().ifPresent(d -> define(d.name(), d.target().indices(), d.body()));
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

    boolean isOperator(String name) {
        return operators.containsKey(name);
    }

    /** What mean, var or an operator of the document says of a family, at its subscripts. */
    Optional<Expr> applied(Application a, List<IndexTerm> at) {
        Optional<Term> first = a.arguments().stream().findFirst();
        boolean reduction = a.isReduction() && !declared.contains(a.name());
        if (reduction && first.isPresent() && first.get() instanceof Term.Reference family) {
            List<Range> ranges = setup.graph().ranges(family.name());
            return ranges.size() == 1 ? Optional.of(reduced(a, family.name(), ranges.get(0))) : Optional.empty();
        }
        Statement.DefineOperator o = operators.get(a.name());
        if (o == null
                || o.parameters().size() != a.arguments().size()
                || o.indices().size() != at.size()) {
            return Optional.empty();
        }
        Map<String, String> families = new HashMap<>();
        Map<String, Expr> scalars = new HashMap<>();
        for (int k = 0; k < o.parameters().size(); k++) {
            String parameter = o.parameters().get(k);
            if (a.arguments().get(k) instanceof Term.Reference r) {
                families.put(parameter, r.name());
            } else {
                FoldedReader.read(a.arguments().get(k), this).ifPresent(e -> scalars.put(parameter, e));
            }
        }
        Map<Index, IndexTerm> indices = new LinkedHashMap<>();
        for (int k = 0; k < at.size(); k++) {
            indices.put(Index.declared(o.indices().get(k)), at.get(k));
        }
        return FoldedReader.read(o.body(), this, scalars, families).map(e -> Substitution.indices(e, indices));
    }

    private static Expr reduced(Application a, String family, Range range) {
        Index j = new Index("j", 1);
        Expr element = Exprs.variable(family, j);
        Expr count = new Expr.IndexValue(
                range.upper().orElseThrow().minus(range.lower()).plus(1));
        Expr deviation = Exprs.subtract(element, new Application("mean", a.arguments()).at(List.of()));
        Expr body = a.name().equals("mean") ? element : Exprs.power(deviation, 2);
        return Exprs.multiply(Exprs.inverse(count), Exprs.sum(j, range, body));
    }

    /** The element of a sequence by the one before. */
    Optional<Expr> recurrence(Expr.Variable element) {
        Statement.Sequence q = sequences.get(element.name());
        if (q == null
                || element.indices().size() != 1
                || element.indices().get(0).isConstant()) {
            return Optional.empty();
        }
        IndexTerm before = element.indices().get(0).plus(-1);
        return before.constant() < 0
                ? Optional.empty()
                : FoldedReader.read(q.next(), this)
                        .map(e -> Substitution.indices(e, Map.of(Index.declared(q.variable()), before)));
    }
}
