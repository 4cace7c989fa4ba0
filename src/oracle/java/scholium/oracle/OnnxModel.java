package scholium.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A model of one node: x is the input, everything else an initializer, as in a model that was exported with its parameters.
 * The numbers of the fields are those of {@code onnx.proto3}.
 */
final class OnnxModel {
    static final String INPUT = "X";
    private static final int DOUBLE = 11;
    private static final int FLOAT_ATTRIBUTE = 1;
    private static final int INT_ATTRIBUTE = 2;
    private static final int IR_VERSION = 8;

    private final Message node = new Message();
    private final Message graph = new Message();
    private final int operatorSet;

    /** @param shape of x */
    OnnxModel(String operator, int operatorSet, long... shape) {
        this.operatorSet = operatorSet;
        node.text(4, operator).text(1, INPUT);
        graph.text(2, operator).message(11, declared(INPUT, shape));
    }

    /** The next input of the node. */
    OnnxModel initializer(String name, double... elements) {
        node.text(1, name);
        ByteBuffer raw = ByteBuffer.allocate(Double.BYTES * elements.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asDoubleBuffer().put(elements);
        graph.message(
                5,
                new Message()
                        .number(1, elements.length)
                        .number(2, DOUBLE)
                        .text(8, name)
                        .bytes(9, raw.array()));
        return this;
    }

    OnnxModel attribute(String name, float value) {
        node.message(5, new Message().text(1, name).single(2, value).number(20, FLOAT_ATTRIBUTE));
        return this;
    }

    OnnxModel attribute(String name, long value) {
        node.message(5, new Message().text(1, name).number(3, value).number(20, INT_ATTRIBUTE));
        return this;
    }

    /** The next output of the node, and of the model. */
    OnnxModel output(String name, long... shape) {
        graph.message(12, declared(name, shape));
        return unused(name);
    }

    /** The next output of the node, which the model does not give out. */
    OnnxModel unused(String name) {
        node.text(2, name);
        return this;
    }

    private static Message declared(String name, long... shape) {
        Message dimensions = new Message();
        for (long dimension : shape) {
            dimensions.message(1, new Message().number(1, dimension));
        }
        Message tensor = new Message().number(1, DOUBLE).message(2, dimensions);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    byte[] bytes() {
        return new Message()
                .number(1, IR_VERSION)
                .message(7, new Message().message(1, node).fieldsOf(graph))
                .message(8, new Message().text(1, "").number(2, operatorSet))
                .bytes();
    }
}
