package scholium.implementation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known of an output that is claimed to be a gradient, besides its comparison with the claimed formula.
 *
 * @param function the loss, or the output, whose gradient it is
 * @param input the document's name of the input by which
 * @param automatic the comparison with the derivative of the forward graph, by automatic differentiation in
 *     multi-precision arithmetic
 * @param second how far a second, unrelated implementation of automatic differentiation in {@code double} is from the
 *     code, in units of the last place of the natural scale; empty where it does not accept the formula
 * @param lines the Taylor-remainder test at some batches
 */
public record GradientTest(
        String output,
        String function,
        String input,
        OutputReport automatic,
        OptionalDouble second,
        List<TaylorLine> lines) {
    public GradientTest {
        lines = List.copyOf(lines);
    }

    /** The lowest order with which a remainder falls; empty where all remainders are rounding alone. */
    public OptionalDouble order() {
        return lines.stream().flatMapToDouble(l -> l.order().stream()).min();
    }

    /** Whether nothing speaks against the gradient. */
    public boolean isRight() {
        return automatic.verdict() != Agreement.DIFFERS && lines.stream().allMatch(TaylorLine::isOfSecondOrder);
    }
}
