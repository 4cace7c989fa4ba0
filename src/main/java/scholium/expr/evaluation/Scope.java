package scholium.expr.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Loss;

/** Compiles expressions in which the same indices and names are bound. */
final class Scope implements Expr.Cases<Node> {
    private static final int MOST_BINDINGS = 60;
    private static final Node[] NO_PARTS = {};

    private final Compiler compiler;
    private final Map<Index, Integer> indices;
    private final Map<String, Integer> names;
    private final int bindings;
    private final int nesting;
    private final Map<Expr, Node> known = new IdentityHashMap<>();

    private Scope(
            Compiler compiler, Map<Index, Integer> indices, Map<String, Integer> names, int bindings, int nesting) {
        this.compiler = compiler;
        this.indices = indices;
        this.names = names;
        this.bindings = bindings;
        this.nesting = nesting;
    }

    static Scope root(Compiler compiler, List<Index> globals) {
        Map<Index, Integer> indices = new HashMap<>();
        globals.forEach(g -> indices.put(g, indices.size()));
        return new Scope(compiler, indices, Map.of(), 0, 0);
    }

    Scope binding(List<Index> parameters, int[] slots) {
        if (parameters.isEmpty()) {
            return this;
        }
        Map<Index, Integer> inner = new HashMap<>(indices);
        for (int k = 0; k < slots.length; k++) {
            inner.put(parameters.get(k), slots[k]);
        }
        return new Scope(compiler, inner, names, bindings, nesting);
    }

    private Scope binding(String name) {
        if (bindings >= MOST_BINDINGS) {
            throw Failure.of(NoValue.LIMIT);
        }
        Map<String, Integer> inner = new HashMap<>(names);
        inner.put(name, bindings);
        return new Scope(compiler, indices, inner, bindings + 1, nesting);
    }

    private Scope differentiating() {
        compiler.differentiates(nesting + 1);
        return new Scope(compiler, indices, names, bindings, nesting + 1);
    }

    Node compile(Expr e) {
        Node node = known.get(e);
        if (node == null) {
            node = e.match(this);
            known.put(e, node);
        }
        return node;
    }

    private Node[] compile(List<Expr> parts) {
        Node[] nodes = new Node[parts.size()];
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = compile(parts.get(k));
        }
        return nodes;
    }

    Form form(IndexTerm t) {
        int[] slots = new int[t.coefficients().size()];
        int[] coefficients = new int[slots.length];
        int k = 0;
        for (Map.Entry<Index, Integer> e : t.coefficients().entrySet()) {
            Integer slot = indices.get(e.getKey());
            if (slot == null) {
                throw Failure.of(NoValue.NOT_REPRESENTABLE);
            }
            slots[k] = slot;
            coefficients[k++] = e.getValue();
        }
        return new Form(slots, coefficients, t.constant());
    }

    private Form[] forms(List<IndexTerm> terms) {
        return terms.stream().map(this::form).toArray(Form[]::new);
    }

    @Override
    public Node constant(Expr.Constant e) {
        return compiler.node(Compiler.key("constant", NO_PARTS, e.value()), () -> new Leaves.Constant(e.value()));
    }

    @Override
    public Node pi(Expr.Pi e) {
        return compiler.node(Compiler.key("pi", NO_PARTS), Leaves.Pi::new);
    }

    @Override
    public Node variable(Expr.Variable e) {
        Form[] subscripts = forms(e.indices());
        Integer bound = names.get(e.name());
        if (bound != null) {
            return compiler.node(
                    Compiler.key("bound", NO_PARTS, bound, List.of(subscripts)),
                    () -> new Leaves.Bound(bound, subscripts));
        }
        int family = compiler.family(e.name());
        return compiler.node(Compiler.key("input", NO_PARTS, family, List.of(subscripts)), () -> {
            Node input = new Leaves.Input(family, subscripts);
            input.families |= compiler.families(family);
            return input;
        });
    }

    @Override
    public Node indexValue(Expr.IndexValue e) {
        Form form = form(e.term());
        return compiler.node(Compiler.key("index", NO_PARTS, form), () -> new Leaves.IndexValue(form));
    }

    @Override
    public Node indicator(Expr.Indicator e) {
        Form left = form(e.left());
        Form right = form(e.right());
        return compiler.node(
                Compiler.key("indicator", NO_PARTS, e.order(), left, right),
                () -> new Leaves.Indicator(
                        e.order(), left, right, compiler.globals().size()));
    }

    @Override
    public Node add(Expr.Add e) {
        Node[] terms = compile(e.terms());
        return terms.length == 0
                ? compile(Exprs.ZERO)
                : compiler.node(Compiler.key("add", terms), () -> new Algebraic.Sum(terms));
    }

    @Override
    public Node multiply(Expr.Multiply e) {
        Node[] factors = compile(e.factors());
        return factors.length == 0
                ? compile(Exprs.ONE)
                : compiler.node(Compiler.key("multiply", factors), () -> new Algebraic.Product(factors));
    }

    @Override
    public Node power(Expr.Power e) {
        Node base = compile(e.base());
        Node exponent = compile(e.exponent());
        Node[] parts = {base, exponent};
        return compiler.node(Compiler.key("power", parts), () -> new Algebraic.Power(base, exponent));
    }

    @Override
    public Node apply(Expr.Apply e) {
        Node[] arguments = compile(e.arguments());
        if (e.function() instanceof Builtin b) {
            return compiler.node(Compiler.key(b, arguments), () -> new Algebraic.Function(b, arguments[0]));
        }
        String symbol = e.function().symbol();
        int[] orders = e.orders().stream().mapToInt(Integer::intValue).toArray();
        compiler.function(
                symbol, e.orders().stream().mapToInt(Integer::intValue).sum());
        return compiler.node(
                Compiler.key("function", arguments, symbol, e.orders()),
                () -> new Opaque.Function(symbol, orders, arguments));
    }

    @Override
    public Node summation(Expr.Summation e) {
        return iteration(true, e.index(), e.range().lower(), e.range().upper().orElse(null), e.body());
    }

    @Override
    public Node product(Expr.Product e) {
        return iteration(false, e.index(), e.range().lower(), e.range().upper().orElse(null), e.body());
    }

    private Node iteration(boolean sum, Index index, IndexTerm from, @Nullable IndexTerm to, Expr body) {
        int[] slot = compiler.parameters(compiler.heights.of(body), 1);
        Node[] inner = {binding(List.of(index), slot).compile(body)};
        Form lower = form(from);
        Form upper = to == null ? null : form(to);
        return compiler.node(
                Compiler.key(sum ? "Σ" : "Π", inner, slot[0], lower, upper == null ? "∞" : upper),
                () -> new Binders.Iteration(sum, slot[0], lower, upper, inner[0]));
    }

    @Override
    public Node derivative(Expr.Derivative e) {
        Integer bound = names.get(e.wrt().name());
        Node[] body = {differentiating().compile(e.body())};
        Form[] subscripts = forms(e.wrt().indices());
        int name = bound != null ? bound : compiler.family(e.wrt().name());
        return compiler.node(Compiler.key("∂", body, bound != null, name, List.of(subscripts)), () -> {
            Node node = new Binders.Derivative(body[0], bound == null, name, subscripts);
            if (bound != null) {
                node.bound |= 1L << name;
            } else {
                node.families |= compiler.families(name);
            }
            return node;
        });
    }

    @Override
    public Node at(Expr.At e) {
        int[] slots = compiler.parameters(
                compiler.heights.of(e.value()), e.parameters().size());
        Node value = binding(e.parameters(), slots).compile(e.value());
        Node body = binding(e.name()).compile(e.body());
        Node[] parts = {body, value};
        return compiler.node(
                Compiler.key("at", parts, bindings, ints(slots)), () -> new Binders.At(body, bindings, slots, value));
    }

    private static List<Integer> ints(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public Node lossDerivative(Expr.LossDerivative e) {
        List<Opaque.Argument> arguments = new ArrayList<>();
        List<Object> key = new ArrayList<>(List.of("loss", e.loss().name()));
        for (Loss.Argument a : e.loss().arguments()) {
            int[] slots = compiler.parameters(
                    compiler.heights.of(a.value()), a.parameters().size());
            Node value = binding(a.parameters(), slots).compile(a.value());
            Form[] lower = a.ranges().stream().map(r -> form(r.lower())).toArray(Form[]::new);
            Form[] upper = a.ranges().stream()
                    .map(r -> form(r.upper().orElseThrow(() -> Failure.of(NoValue.NOT_REPRESENTABLE))))
                    .toArray(Form[]::new);
            arguments.add(new Opaque.Argument(a.name(), slots, lower, upper, value));
            key.addAll(List.of(a.name(), value.id, ints(slots), List.of(lower), List.of(upper)));
        }
        List<Opaque.Direction> wrt = new ArrayList<>();
        for (Expr.Variable v : e.wrt()) {
            Form[] subscripts = forms(v.indices());
            wrt.add(new Opaque.Direction(v.name(), subscripts));
            key.addAll(List.of(v.name(), List.of(subscripts)));
        }
        compiler.loss(e.loss().name(), e.wrt().size());
        return compiler.node(key, () -> new Opaque.Loss(e.loss().name(), arguments, wrt));
    }
}
