package scholium.implementation;

import java.util.List;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Range;

/**
 * A formula of a document that may be another form of what an output is claimed to be.
 *
 * @param text as the document writes it
 * @param indices the free indices, over {@code ranges}
 */
public record Form(String text, Expr expression, List<Index> indices, List<Range> ranges) {
    public Form {
        indices = List.copyOf(indices);
        ranges = List.copyOf(ranges);
    }
}
