package scholium.cause;

import java.util.List;
import java.util.function.UnaryOperator;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.implementation.Port;
import scholium.implementation.Values;

/** Other code with the ports of an installed implementation. */
record Code(Implementation original, UnaryOperator<Values> other) implements Implementation {
    static Code like(String installed, UnaryOperator<Values> other) {
        return new Code(Implementations.installed().named(installed).orElseThrow(), other);
    }

    @Override
    public String name() {
        return "other";
    }

    @Override
    public String description() {
        return "For tests.";
    }

    @Override
    public List<Convention> conventions() {
        return original.conventions();
    }

    @Override
    public List<Port> inputs() {
        return original.inputs();
    }

    @Override
    public List<Port> outputs() {
        return original.outputs();
    }

    /** The outputs of the original that the other code does not give are kept. */
    @Override
    public Values compute(Values inputs) {
        Values values = original.compute(inputs);
        for (var e : other.apply(inputs).tensors().entrySet()) {
            values = values.with(e.getKey(), e.getValue());
        }
        return values;
    }
}
