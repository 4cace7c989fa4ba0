package scholium.implementation;

import java.util.List;
import java.util.function.UnaryOperator;

/** Code for tests, without conventions. */
public record Substitute(String name, List<Port> inputs, List<Port> outputs, UnaryOperator<Values> code)
        implements Implementation {
    /** Other code with the ports of an implementation. */
    public static Implementation of(Implementation original, UnaryOperator<Values> code) {
        return new Substitute("substitute", original.inputs(), original.outputs(), code);
    }

    /** Other code for a built-in layer. */
    public static Implementation of(String layer, UnaryOperator<Values> code) {
        return of(Implementations.installed().named(layer).orElseThrow(), code);
    }

    @Override
    public String description() {
        return "Computes in another way.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of();
    }

    @Override
    public Values compute(Values inputs) {
        return code.apply(inputs);
    }
}
