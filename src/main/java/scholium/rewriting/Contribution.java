package scholium.rewriting;

import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.expr.Index;
import scholium.expr.Range;

/**
 * What one path adds in the chain rule: Σ over the elements of a node of a derivative found before, times a local one.
 *
 * @param bound the indices of the elements, over {@code ranges}
 * @param found the derivative found before, as a name; absent where the path ends
 * @param symbol the local derivative as a name; absent where it has none
 * @param local the local derivative worked out
 */
public record Contribution(
        List<Index> bound, List<Range> ranges, Optional<Expr> found, Optional<Expr> symbol, Expr local) {
    public Contribution {
        bound = List.copyOf(bound);
        ranges = List.copyOf(ranges);
    }

    /** With the local derivative as a name. */
    public Expr named() {
        return summed(symbol.orElse(local));
    }

    public Expr workedOut() {
        return summed(local);
    }

    private Expr summed(Expr derivative) {
        Expr body = Exprs.multiply(found.orElse(Exprs.ONE), derivative);
        for (int k = bound.size() - 1; k >= 0; k--) {
            body = new Expr.Summation(bound.get(k), ranges.get(k), body);
        }
        return body;
    }
}
