package scholium.engine.numeric;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.Index;

/**
 * What a name means on the forward road: bound to a value somewhere out, or perturbed; the innermost first.
 *
 * @param value of a bound name, at {@code indices}; none for the perturbed one
 * @param seed subscripts of the perturbed element
 * @param known elements of a bound name that have been computed
 */
record ForwardEnvironment(
        @Nullable ForwardEnvironment outer,
        String name,
        List<Index> parameters,
        @Nullable Expr value,
        @Nullable Frame indices,
        List<Integer> seed,
        Map<List<Integer>, DerivativeStructure> known) {
    boolean isSeed() {
        return value == null;
    }

    /** Whether something is perturbed, here or further out. */
    static boolean isSeeded(@Nullable ForwardEnvironment innermost) {
        for (ForwardEnvironment here = innermost; here != null; here = here.outer()) {
            if (here.isSeed()) {
                return true;
            }
        }
        return false;
    }
}
