package scholium.implementation;

import java.util.List;
import java.util.function.UnaryOperator;

/** Code for a test. */
record Fake(List<Port> inputs, List<Port> outputs, UnaryOperator<Values> code) implements Implementation {
    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String description() {
        return "Code for a test.";
    }

    @Override
    public List<Convention> conventions() {
        return List.of();
    }

    @Override
    public Values compute(Values in) {
        return code.apply(in);
    }
}
