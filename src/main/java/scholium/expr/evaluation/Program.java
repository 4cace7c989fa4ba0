package scholium.expr.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Setting;

/**
 * Expressions of one setting, compiled to be evaluated many times. Compiling never fails: an expression beyond the limits,
 * or a setting with a value given to something that is no input, makes a program that has no values.
 */
public final class Program {
    /** An expression and the indices, besides those of the point, whose values are given with each evaluation. */
    public record Lambda(List<Index> parameters, Expr body) {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        public static Lambda of(Expr body) {
            return new Lambda(List.of(), body);
        }
    }

    record Root(int[] parameters, Node node) {}

    /** A subscript's range. */
    record Bounds(Form lower, @Nullable Form upper) {
        boolean contain(int subscript, int[] frame) {
            return subscript >= lower.value(frame) && (upper == null || subscript <= upper.value(frame));
        }
    }

    record Sequence(int start, int slot, Node first, Node next) {}

    private final @Nullable NoValue refusal;
    private final List<Index> globals;
    private final Compiled compiled;

    /** Everything the compiler leaves behind. */
    record Compiled(
            List<Root> roots,
            List<Node> nodes,
            int frameSize,
            List<String> families,
            List<List<Bounds>> bounds,
            Map<Integer, Sequence> sequences,
            Map<Element, Node> given,
            Map<String, Integer> orders,
            Map<String, Integer> degrees,
            Map<String, Opaque.Loss> anchors,
            int[][] slots) {
        static Compiled nothing() {
            return new Compiled(
                    List.of(),
                    List.of(),
                    0,
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    new int[0][]);
        }
    }

    private record Direction(String loss, List<Element> wrt) {}

    private final Map<Direction, Element> derivatives = new ConcurrentHashMap<>();

    private Program(@Nullable NoValue refusal, List<Index> globals, Compiled compiled) {
        this.refusal = refusal;
        this.globals = globals;
        this.compiled = compiled;
    }

    public static Program of(Setting setting, List<Lambda> expressions) {
        try {
            Compiler compiler = new Compiler(setting, expressions);
            return new Program(null, compiler.globals(), compiler.compiled());
        } catch (Failure limit) {
            return new Program(limit.reason(), List.of(), Compiled.nothing());
        }
    }

    /** Why no expression of the program has a value. */
    public Optional<NoValue> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The sizes and free indices that a point must give a value. */
    public List<Index> globals() {
        return Collections.unmodifiableList(globals);
    }

    Root root(int k) {
        return compiled.roots().get(k);
    }

    int nodes() {
        return compiled.nodes().size();
    }

    int frameSize() {
        return compiled.frameSize();
    }

    /** The slots of bound indices that the node depends on. */
    int[] slots(Node node) {
        return compiled.slots()[node.id];
    }

    @Nullable Sequence sequence(int family) {
        return compiled.sequences().isEmpty() ? null : compiled.sequences().get(family);
    }

    String family(int number) {
        return compiled.families().get(number);
    }

    @Nullable Bounds bounds(int family, int subscript) {
        List<Bounds> all = compiled.bounds().get(family);
        return subscript < all.size() ? all.get(subscript) : null;
    }

    @Nullable Node given(Element element) {
        return compiled.given().isEmpty() ? null : compiled.given().get(element);
    }

    /** An occurrence of the loss that depends on nothing bound; null if there is none. */
    Opaque.@Nullable Loss anchor(String loss) {
        return compiled.anchors().get(loss);
    }

    /** The input that a derivative of a loss is; its name is put together once. */
    Element derivative(String loss, List<Element> wrt) {
        return derivatives.computeIfAbsent(
                new Direction(loss, List.copyOf(wrt)), d -> Element.derivative(d.loss(), d.wrt()));
    }

    /** Whether the loss occurs, but only under bindings, so that evaluations may choose different points for it. */
    public boolean isUnanchored(String loss) {
        return compiled.orders().containsKey(loss) && anchor(loss) == null;
    }

    int order(String loss) {
        return compiled.orders().getOrDefault(loss, 1);
    }

    /** The degree of the polynomial that stands for an opaque function. */
    public int degree(String function) {
        return compiled.degrees().getOrDefault(function, 1);
    }
}
