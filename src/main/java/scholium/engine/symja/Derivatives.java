package scholium.engine.symja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Derivatives that Symja has taken, up to the names of symbols: the lines of one document differentiate the same few
 * expressions again and again, and differentiation is most of the worker's time.
 */
final class Derivatives {
    /** How many nodes are kept in all. */
    private static final long NODES = 1_000_000;

    private final Cas cas;
    private final Map<Ground, Taken> known = new LinkedHashMap<>(64, 0.75f, true);
    private long nodes;

    private record Taken(IExpr result, long nodes) {}

    Derivatives(Cas cas) {
        this.cas = cas;
    }

    /** The derivative, its symbols and functions beginning with the given letters. */
    IExpr of(Ground.Derivative e, String symbols, String functions) {
        Renumbering numbers = new Renumbering();
        Ground.Derivative key = (Ground.Derivative) e.match(numbers);
        Taken taken = known.get(key);
        if (taken == null) {
            taken = take(key);
        }
        Map<ISymbol, IExpr> names = new LinkedHashMap<>();
        name(numbers.symbols(), names, "c", symbols);
        name(numbers.functions(), names, "h", functions);
        return Cas.replaced(taken.result(), names);
    }

    private static void name(List<Integer> ids, Map<ISymbol, IExpr> names, String from, String to) {
        for (int k = 0; k < ids.size(); k++) {
            names.put(Cas.symbol(from + (k + 1)), Cas.symbol(to + ids.get(k)));
        }
    }

    private Taken take(Ground.Derivative key) {
        Building building = new Building(this, "c", "h");
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
