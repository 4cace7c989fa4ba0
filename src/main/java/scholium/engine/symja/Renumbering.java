package scholium.engine.symja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A term with its symbols and functions numbered from 1 in the order in which they are met. */
final class Renumbering extends GroundRewriting {
    private final Map<Integer, Integer> symbols = new LinkedHashMap<>();
    private final Map<Integer, Integer> functions = new LinkedHashMap<>();

    /** The symbols met so far; the number of each is its place, counted from 1. */
    List<Integer> symbols() {
        return List.copyOf(symbols.keySet());
    }

    /** The functions met so far, likewise. */
    List<Integer> functions() {
        return List.copyOf(functions.keySet());
    }

    private static int number(Map<Integer, Integer> numbers, int id) {
        return numbers.computeIfAbsent(id, k -> numbers.size() + 1);
    }

    @Override
    public Ground symbol(Ground.Symbol e) {
        return new Ground.Symbol(number(symbols, e.id()));
    }

    @Override
    public Ground opaque(Ground.Opaque e) {
        return new Ground.Opaque(number(functions, e.function()), e.orders(), images(e.arguments()));
    }

    @Override
    public Ground derivative(Ground.Derivative e) {
        Ground body = e.body().match(this);
        return new Ground.Derivative(body, number(symbols, e.symbol()));
    }

    @Override
    public Ground let(Ground.Let e) {
        Ground body = e.body().match(this);
        SortedMap<Integer, Ground> values = new TreeMap<>();
        e.values().forEach((symbol, value) -> values.put(number(symbols, symbol), value.match(this)));
        return new Ground.Let(body, values);
    }
}
