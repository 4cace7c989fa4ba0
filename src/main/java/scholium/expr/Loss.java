package scholium.expr;

import java.util.List;

/**
 * An arbitrary differentiable scalar function of some nodes: {@code loss L(y)}. Nothing is known of it but its
 * dependence on its arguments.
 *
 * @param arguments the nodes it reads, each with the expression that computes it
 */
public record Loss(String name, List<Argument> arguments) {
    public Loss {
        arguments = List.copyOf(arguments);
    }

    /**
     * One argument of a loss.
     *
     * @param name the family it reads
     * @param parameters the indices of the family, over {@code ranges}
     * @param value the element at {@code parameters}, in terms of whatever stands upstream in the context of use
     */
    public record Argument(String name, List<Index> parameters, List<Range> ranges, Expr value) {
        public Argument {
            parameters = List.copyOf(parameters);
            ranges = List.copyOf(ranges);
        }
    }
}
