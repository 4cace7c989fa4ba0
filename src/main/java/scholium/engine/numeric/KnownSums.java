package scholium.engine.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.jspecify.annotations.Nullable;
import scholium.expr.Expr;
import scholium.expr.FreeNames;
import scholium.expr.Index;

/** The values of sums: in an environment, one for each choice of the free indices. */
final class KnownSums {
    private static final Object OUTERMOST = new Object();

    private final Map<Expr, List<Index>> free = new IdentityHashMap<>();
    private final Map<Object, Map<Expr, Map<List<Integer>, DerivativeStructure>>> known = new IdentityHashMap<>();

    /** The value, computed if it is not known yet. */
    DerivativeStructure value(
            @Nullable Object environment,
            Expr.Summation e,
            ToIntFunction<Index> integers,
            Supplier<DerivativeStructure> compute) {
        List<Index> indices =
                free.computeIfAbsent(e, s -> List.copyOf(FreeNames.of(s).indices()));
        List<Integer> key = new ArrayList<>(indices.size());
        for (Index i : indices) {
            key.add(integers.applyAsInt(i));
        }
        Map<List<Integer>, DerivativeStructure> here = known.computeIfAbsent(
                        environment == null ? OUTERMOST : environment, k -> new IdentityHashMap<>())
                .computeIfAbsent(e, k -> new HashMap<>());
        DerivativeStructure value = here.get(key);
        if (value == null) {
            value = compute.get();
            here.put(key, value);
        }
        return value;
    }
}
