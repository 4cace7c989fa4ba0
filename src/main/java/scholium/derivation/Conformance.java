package scholium.derivation;

import java.util.List;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.text.Span;

/** {@code conform NAME}: which input of an implementation is which symbol, and what its outputs are claimed to be. */
public record Conformance(String implementation, Span span, List<Input> inputs, List<Output> outputs, Setting setting) {
    public Conformance {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * The port takes the family or scalar {@code symbol}: a {@link Expr.Variable} or {@link Expr.LossDerivative} whose
     * subscripts are the parameters of the family.
     */
    public record Input(String port, Expr symbol, Span span) {}

    /** The port is claimed to hold {@code value} at each {@code parameters}; none for a scalar. */
    public record Output(String port, List<Index> parameters, List<Range> ranges, Expr value, String text, Span span) {
        public Output {
            parameters = List.copyOf(parameters);
            ranges = List.copyOf(ranges);
        }
    }
}
