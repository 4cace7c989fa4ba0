package scholium.engine.symja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import scholium.expr.Expr;
import scholium.expr.Index;

/** What a name means at a place of an expression: the innermost enclosing {@link Expr.At} that binds it, or an input. */
final class Families {
    private final Optional<Binding> innermost;
    private final Map<Element, Integer> inputs;

    Families() {
        this(Optional.empty(), new LinkedHashMap<>());
    }

    private Families(Optional<Binding> innermost, Map<Element, Integer> inputs) {
        this.innermost = innermost;
        this.inputs = inputs;
    }

    /** An element of a family. */
    record Element(String name, List<Integer> indices) {
        Element {
            indices = List.copyOf(indices);
        }
    }

    /** A family bound by an {@link Expr.At}: its elements get symbols when they are met. */
    record Binding(
            String name,
            List<Index> parameters,
            Expr value,
            IndexValues indices,
            Families outside,
            Map<List<Integer>, Integer> symbols) {}

    Families bind(Binding binding) {
        return new Families(Optional.of(binding), inputs);
    }

    /** The same inputs, and nothing bound. */
    Families global() {
        return new Families(Optional.empty(), inputs);
    }

    boolean binds(String name) {
        return binding(name).isPresent();
    }

    private Optional<Binding> binding(String name) {
        Optional<Binding> b = innermost;
        while (b.isPresent() && !b.get().name().equals(name)) {
            b = b.get().outside().innermost;
        }
        return b;
    }

    /** The symbol of an element, a fresh one if it has none yet. */
    int symbol(Element element, IntSupplier fresh) {
        return binding(element.name())
                .map(b -> b.symbols().computeIfAbsent(element.indices(), k -> fresh.getAsInt()))
                .orElseGet(() -> inputs.computeIfAbsent(element, k -> fresh.getAsInt()));
    }

    /** The symbol of an element of an input, if it has one. */
    Optional<Integer> input(Element element) {
        return Optional.ofNullable(inputs.get(element));
    }
}
