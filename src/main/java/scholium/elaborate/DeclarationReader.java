package scholium.elaborate;

import static scholium.text.DiagnosticCode.CYCLIC_DEFINITION;
import static scholium.text.DiagnosticCode.DUPLICATE_NAME;
import static scholium.text.DiagnosticCode.UNBOUND_INDEX;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.syntax.NameTable;
import scholium.syntax.Statement;
import scholium.syntax.Statement.Declared;
import scholium.syntax.Term;
import scholium.text.Span;

/** Turns declarations into symbols, wherever in the document they stand, and definitions into the graph. */
final class DeclarationReader {
    private static final Pattern FACE =
            Pattern.compile("\\\\(math(cal|bb|bf|rm|sf|it)|boldsymbol|bm)\\b|[\\x{1D400}-\\x{1D7FF}]");

    private final Reading reading;
    private final Map<String, NodeSource> nodes = new LinkedHashMap<>();
    private final Map<String, Statement> first = new HashMap<>();

    /** A definition before its body is read. */
    private record NodeSource(Object statement, List<String> indices, Term body) {}

    DeclarationReader(Reading reading) {
        this.reading = reading;
    }

    void read(List<Statement> statements) {
        Map<Class<?>, Integer> order = new HashMap<>();
        order.put(Statement.Size.class, 0);
        order.put(Statement.Sequence.class, 1);
        order.put(Statement.IndexRange.class, 2);
        for (int rank = 0; rank <= 3; rank++) {
            for (Statement s : statements) {
                if (order.getOrDefault(s.getClass(), 3) == rank) {
                    declare(s);
                }
            }
        }
        readNodes();
    }

    private void declare(Statement s) {
        if (s instanceof Statement.Size size) {
            size.names().forEach(n -> put(s, n, new Symbol.Size(Index.declared(n), size.minimum(), false)));
        } else if (s instanceof Statement.Sequence q) {
            Index t = Index.declared(q.variable());
            if (reading.symbols.find(q.variable()).isEmpty()) {
                reading.symbols.declare(q.variable(), new Symbol.Size(t, q.start(), true));
            }
            put(s, q.name(), new Symbol.SequenceSymbol(q.name(), q.start()));
        } else if (s instanceof Statement.IndexRange i) {
            index(i);
        } else if (s instanceof Statement.Real r) {
            r.names().forEach(d -> ranges(s, d).ifPresent(q -> put(s, d.name(), new Symbol.Input(d.name(), q))));
        } else if (s instanceof Statement.Define d) {
            node(s, d.target(), d.body(), false);
        } else if (s instanceof Statement.DefineOperator o) {
            put(s, o.name(), new Symbol.Operator(o));
        } else if (s instanceof Statement.DefineFunction f) {
            put(s, f.name(), new Symbol.DefinedFunction(f));
        } else if (s instanceof Statement.OpaqueFunction f) {
            f.names().forEach(n -> put(s, n, new Symbol.OpaqueFunctionSymbol(new FunctionSymbol.Opaque(n, f.arity()))));
        } else if (s instanceof Statement.LossOf l) {
            loss(l);
        }
    }

    private void loss(Statement.LossOf l) {
        if (l.body().isPresent()) {
            node(l, new Declared(l.name(), List.of()), l.body().get(), true);
        } else {
            put(l, l.name(), new Symbol.OpaqueLoss(l.name(), l.arguments()));
        }
    }

    private void put(Statement place, String name, Symbol symbol) {
        Optional<NameTable.Repetition> repetition = reading.repetition(name);
        String original = repetition
                .map(NameTable.Repetition::original)
                .filter(first::containsKey)
                .orElse(name);
        if (original.equals(name) && reading.symbols.declare(name, symbol)) {
            first.put(name, place);
            return;
        }
        if (!repeats(original, symbol, place)) {
            Span here = repetition.map(NameTable.Repetition::span).orElse(reading.span(place));
            String face = FACE.matcher(here.text()).find() ? "; the face of a letter does not tell names apart" : "";
            reading.error(
                    DUPLICATE_NAME,
                    here,
                    "“" + name + "” is declared a second time",
                    "a name means one thing in a document: use another, or delete one of the declarations" + face);
            reading.distrust(original);
        }
    }

    /** A chapter may say again what {@code m} and {@code i} are, and repeat a whole declaration word for word. */
    private boolean repeats(String original, Symbol symbol, Statement place) {
        boolean same = reading.symbols.find(original).equals(Optional.of(symbol));
        boolean structural = place instanceof Statement.Size || place instanceof Statement.IndexRange;
        return same && (structural || place.equals(first.get(original)));
    }

    private void index(Statement.IndexRange i) {
        Subscripts subscripts = new Subscripts(reading, Scope.outermost());
        Optional<IndexTerm> lower = subscripts.term(i.lower());
        Optional<IndexTerm> upper = subscripts.term(i.upper());
        if (lower.isPresent() && upper.isPresent()) {
            Range range = Range.of(lower.get(), upper.get());
            i.names().forEach(n -> put(i, n, new Symbol.IndexSymbol(Index.declared(n), range)));
        }
    }

    private void node(Statement place, Declared target, Term body, boolean loss) {
        Optional<List<Range>> ranges = ranges(place, target);
        if (ranges.isPresent()) {
            put(place, target.name(), new Symbol.NodeSymbol(target.name(), ranges.get(), loss));
            nodes.putIfAbsent(target.name(), new NodeSource(place, target.indices(), body));
        }
    }

    /** The ranges of the indices that a declared family shows; over a natural variable there is no upper end. */
    private Optional<List<Range>> ranges(Object place, Declared d) {
        List<Range> ranges = new ArrayList<>();
        for (String index : d.indices()) {
            Symbol symbol = reading.symbols.find(index).orElse(null);
            if (symbol instanceof Symbol.IndexSymbol s) {
                ranges.add(unboundedOverTime(s.range()));
            } else if (symbol instanceof Symbol.Size s) {
                ranges.add(new Range(IndexTerm.of(s.minimum()), Optional.empty()));
            } else {
                reading.error(
                        UNBOUND_INDEX,
                        place,
                        "the subscript " + index + " of “" + d.name() + "” is no declared index",
                        "declare it: index " + index + " : 1..m");
                return Optional.empty();
            }
        }
        return Optional.of(ranges);
    }

    private Range unboundedOverTime(Range range) {
        boolean natural = range.upper().isPresent()
                && range.upper().get().coefficients().keySet().stream()
                        .anyMatch(i -> reading.symbols
                                .find(i.name(), Symbol.Size.class)
                                .map(Symbol.Size::natural)
                                .orElse(false));
        return natural ? new Range(range.lower(), Optional.empty()) : range;
    }

    private void readNodes() {
        Map<String, Boolean> done = new HashMap<>();
        for (String name : nodes.keySet()) {
            visit(name, done, new ArrayList<>());
        }
    }

    /** Depth-first, so that every node is added after all it mentions. */
    private void visit(String name, Map<String, Boolean> done, List<String> path) {
        Boolean state = done.get(name);
        if (state != null && state) {
            return;
        }
        NodeSource source = nodes.get(name);
        if (source == null) {
            return;
        }
        if (path.contains(name)) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
            cycle.add(name);
            if (cycle.stream().anyMatch(reading::isDistrusted)) {
                // A name with two meanings closes circles that nobody drew.
                reading.silentError();
            } else {
                reading.error(
                        CYCLIC_DEFINITION,
                        source.statement(),
                        "the definition of “" + name + "” leads back to itself: " + String.join(" → ", cycle),
                        "define a node from nodes that stand before it; for a recurrence write sequence");
            }
            cycle.forEach(reading::distrust);
            return;
        }
        path.add(name);
        for (String used : Mentions.of(source.body(), reading.symbols)) {
            visit(used, done, path);
        }
        path.remove(name);
        if (Boolean.TRUE.equals(done.put(name, true)) || reading.isDistrusted(name)) {
            return;
        }
        add(name, source);
    }

    private void add(String name, NodeSource source) {
        List<Range> ranges = reading.symbols
                .find(name, Symbol.NodeSymbol.class)
                .map(Symbol.NodeSymbol::ranges)
                .orElse(List.of());
        int before = reading.errorCount();
        Mentions.requireTrusted(source.body(), reading);
        Scope scope = Scope.outermost();
        List<Index> parameters = new ArrayList<>();
        for (int k = 0; k < source.indices().size(); k++) {
            Index p = reading.fresh(source.indices().get(k));
            parameters.add(p);
            scope = scope.bind(source.indices().get(k), new Scope.Bound(IndexTerm.of(p), ranges.get(k)));
        }
        Expr body = new TermReader(reading, scope).read(source.body());
        FreeIndices.requireBound(reading, source.statement(), body, parameters, name);
        if (reading.errorCount() > before) {
            reading.distrust(name);
            return;
        }
        reading.graph.add(new Graph.Entry(name, parameters, ranges, body));
    }
}
