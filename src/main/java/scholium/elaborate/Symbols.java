package scholium.elaborate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The declared names of a document. */
final class Symbols {
    private final Map<String, Symbol> byName = new LinkedHashMap<>();

    /** False when the name is taken. */
    boolean declare(String name, Symbol symbol) {
        return byName.putIfAbsent(name, symbol) == null;
    }

    Optional<Symbol> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    <S extends Symbol> Optional<S> find(String name, Class<S> kind) {
        Symbol symbol = byName.get(name);
        return kind.isInstance(symbol) ? Optional.of(kind.cast(symbol)) : Optional.empty();
    }

    <S extends Symbol> java.util.List<S> all(Class<S> kind) {
        return byName.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
