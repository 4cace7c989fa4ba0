package scholium.expr.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Setting;

/** Compiles the expressions of a setting: names and indices to numbers, equal subexpressions to one node. */
final class Compiler {
    private static final int MOST_NODES = 200_000;
    private static final int MOST_DEGREE = 6;

    final Heights heights = new Heights();
    private final List<Index> globals;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<List<Object>, Node> interned = new HashMap<>();
    private final List<String> families = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Program.Bounds>> bounds = new ArrayList<>();
    private final Map<String, Setting.Recurrence> recurrences = new HashMap<>();
    private final Map<Integer, Program.Sequence> sequences = new HashMap<>();
    private final Map<Element, Node> given = new HashMap<>();
    private final Map<String, Integer> orders = new TreeMap<>();
    private final Map<String, Integer> degrees = new TreeMap<>();
    private final List<Program.Root> roots = new ArrayList<>();
    private final Setting setting;
    private int frameSize;
    private int derivatives;

    Compiler(Setting setting, List<Program.Lambda> expressions) {
        this.setting = setting;
        this.globals = globals(setting, expressions);
        frameSize = globals.size();
        setting.recurrences().forEach(r -> recurrences.put(r.name(), r));
        Scope root = Scope.root(this, globals);
        for (Program.Lambda l : expressions) {
            int height = heights.of(l.body());
            int[] slots = parameters(height, l.parameters().size());
            roots.add(
                    new Program.Root(slots, root.binding(l.parameters(), slots).compile(l.body())));
        }
        for (Setting.Value v : setting.values()) {
            given.put(target(v.target()), root.compile(v.value()));
        }
    }

    private List<Index> globals(Setting s, List<Program.Lambda> expressions) {
        Set<Index> free = new TreeSet<>();
        for (Program.Lambda l : expressions) {
            heights.of(l.body());
            Set<Index> here = new TreeSet<>(FreeNames.of(l.body()).indices());
            l.parameters().forEach(here::remove);
            free.addAll(here);
        }
        for (Setting.Value v : s.values()) {
            heights.of(v.value());
            free.addAll(FreeNames.of(v.value()).indices());
        }
        for (Setting.Recurrence r : s.recurrences()) {
            heights.of(r.first());
            heights.of(r.next());
            Set<Index> here = new TreeSet<>(FreeNames.of(r.next()).indices());
            here.remove(r.t());
            free.addAll(here);
            free.addAll(FreeNames.of(r.first()).indices());
        }
        for (Setting.Family f : s.families()) {
            for (Range r : f.ranges()) {
                free.addAll(r.lower().coefficients().keySet());
                r.upper().ifPresent(u -> free.addAll(u.coefficients().keySet()));
            }
        }
        return new ArrayList<>(free);
    }

    private static Element target(Expr e) {
        if (e instanceof Expr.Variable v) {
            return element(v);
        }
        if (e instanceof Expr.LossDerivative l) {
            List<Element> wrt = new ArrayList<>();
            l.wrt().forEach(w -> wrt.add(element(w)));
            return Element.derivative(l.loss().name(), wrt);
        }
        throw Failure.of(NoValue.NOT_REPRESENTABLE);
    }

    private static Element element(Expr.Variable v) {
        List<Integer> subscripts = new ArrayList<>();
        for (IndexTerm t : v.indices()) {
            if (!t.isConstant()) {
                throw Failure.of(NoValue.NOT_REPRESENTABLE);
            }
            subscripts.add(t.constant());
        }
        return new Element(v.name(), subscripts);
    }

    List<Index> globals() {
        return globals;
    }

    Program.Compiled compiled() {
        int[][] slots = new int[nodes.size()][];
        for (Node n : nodes) {
            slots[n.id] = n.slots.stream().filter(s -> s >= globals.size()).toArray();
        }
        Map<String, Integer> reached = new HashMap<>();
        orders.forEach((loss, order) -> reached.put(loss, Math.max(1, order + derivatives)));
        Map<String, Integer> used = new HashMap<>();
        degrees.forEach((f, order) -> used.put(f, Math.min(MOST_DEGREE, order + derivatives + 2)));
        Map<String, Opaque.Loss> anchors = new HashMap<>();
        for (Node n : nodes) {
            if (n instanceof Opaque.Loss l && l.isAnchored(globals.size())) {
                anchors.putIfAbsent(l.name(), l);
            }
        }
        for (Node n : nodes) {
            if (n instanceof Opaque.Loss l) {
                l.compare(anchors.get(l.name()));
            }
        }
        return new Program.Compiled(
                roots, nodes, frameSize, families, bounds, sequences, given, reached, used, anchors, slots);
    }

    /** The slots of parameters that bind over an expression of this height. */
    int[] parameters(int height, int count) {
        int[] slots = new int[count];
        for (int k = 0; k < count; k++) {
            slots[k] = globals.size() + height + k;
        }
        frameSize = Math.max(frameSize, globals.size() + height + count);
        return slots;
    }

    /** The node for this key, made where there is none yet. */
    Node node(List<Object> key, Supplier<Node> make) {
        Node known = interned.get(key);
        if (known != null) {
            return known;
        }
        Node made = make.get();
        if (nodes.size() >= MOST_NODES) {
            throw Failure.of(NoValue.LIMIT);
        }
        made.id = nodes.size();
        nodes.add(made);
        interned.put(key, made);
        return made;
    }

    static List<Object> key(Object kind, Node[] parts, Object... more) {
        List<Object> key = new ArrayList<>();
        key.add(kind);
        for (Node p : parts) {
            key.add(p.id);
        }
        key.addAll(Arrays.asList(more));
        return key;
    }

    /** The number of an input or sequence. */
    int family(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = families.size();
        numbers.put(name, number);
        families.add(name);
        List<Program.Bounds> ranges = new ArrayList<>();
        bounds.add(ranges);
        Scope root = Scope.root(this, globals);
        setting.families().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .ifPresent(f -> f.ranges().forEach(r -> ranges.add(bounds(root, r))));
        Setting.Recurrence r = recurrences.get(name);
        if (r != null) {
            int[] slot = parameters(Math.max(heights.of(r.first()), heights.of(r.next())), 1);
            Node next = root.binding(List.of(r.t()), slot).compile(r.next());
            sequences.put(number, new Program.Sequence(r.start(), slot[0], root.compile(r.first()), next));
        }
        return number;
    }

    private static Program.Bounds bounds(Scope root, Range r) {
        @Nullable Form upper = r.upper().isPresent() ? root.form(r.upper().get()) : null;
        return new Program.Bounds(root.form(r.lower()), upper);
    }

    /** The inputs that an element of the family may depend on; for a sequence, all of them. */
    long families(int family) {
        return recurrences.containsKey(families.get(family)) ? -1 : 1L << family;
    }

    void differentiates(int nesting) {
        derivatives = Math.max(derivatives, nesting);
    }

    void loss(String name, int order) {
        orders.merge(name, order, Math::max);
    }

    void function(String symbol, int order) {
        degrees.merge(symbol, order, Math::max);
    }
}
