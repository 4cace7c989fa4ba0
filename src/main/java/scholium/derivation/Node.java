package scholium.derivation;

import java.util.List;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;

/**
 * A definition: a node of the computation graph, scalar or indexed.
 *
 * @param body the element at {@code parameters} in terms of inputs and other nodes (not unfolded)
 * @param unfolded the same in terms of inputs alone
 */
public record Node(String name, List<Index> parameters, List<Range> ranges, Expr body, Expr unfolded) {
    public Node {
        parameters = List.copyOf(parameters);
        ranges = List.copyOf(ranges);
    }
}
