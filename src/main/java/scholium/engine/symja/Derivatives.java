package scholium.engine.symja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Derivatives that Symja has taken, up to the names of symbols and what is constant: the lines of one document differentiate the same few
 * expressions again and again, and differentiation is most of the worker's time.
 */
final class Derivatives {
    /** How many nodes are kept in all. */
    private static final long NODES = 1_000_000;

    /** Other letters than those of a problem, so that names can be exchanged all at once. */
    private static final String SYMBOL = "c";

    private static final String FUNCTION = "h";

    private final Cas cas;
    private final Map<Ground, Taken> known = new LinkedHashMap<>(64, 0.75f, true);
    private long nodes;

    private record Taken(IExpr result, long nodes) {}

    Derivatives(Cas cas) {
        this.cas = cas;
    }

    /** The derivative, everything in it as the given building names it. */
    IExpr of(Ground.Derivative e, Building building) {
        ConstantParts.Separated separated = ConstantParts.of(e);
        Renumbering numbers = new Renumbering();
        Ground.Derivative key = (Ground.Derivative) separated.derivative().match(numbers);
        Taken taken = known.get(key);
        if (taken == null) {
            taken = take(key);
        }
        Map<ISymbol, IExpr> names = new LinkedHashMap<>();
        name(numbers.symbols(), names, SYMBOL, id -> {
            Ground constant = separated.constants().get(id);
            return constant == null ? building.symbol(id) : constant.match(building);
        });
        name(numbers.functions(), names, FUNCTION, building::function);
        return Cas.replaced(taken.result(), names);
    }

    private static void name(List<Integer> ids, Map<ISymbol, IExpr> names, String from, IntFunction<IExpr> to) {
        for (int k = 0; k < ids.size(); k++) {
            names.put(Cas.symbol(from + (k + 1)), to.apply(ids.get(k)));
        }
    }

    private Taken take(Ground.Derivative key) {
        Building building = new Building(this, SYMBOL, FUNCTION);
        IExpr result = cas.derivative(key.body().match(building), building.symbol(key.symbol()));
        Taken taken = new Taken(result, result.leafCount());
        known.put(key, taken);
        nodes += taken.nodes();
        var eldest = known.entrySet().iterator();
        while (nodes > NODES && eldest.hasNext()) {
            nodes -= eldest.next().getValue().nodes();
            eldest.remove();
        }
        return taken;
    }
}
