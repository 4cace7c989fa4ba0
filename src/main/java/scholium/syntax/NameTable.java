package scholium.syntax;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import scholium.text.Span;

/**
 * The names a document declares, in canonical spelling, with what the parser must know of each to read formulas: whether
 * it can be applied, and how many subscripts it takes. Built before formulas are read, since declarations may stand
 * anywhere in the document.
 */
public final class NameTable {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, NameKey> keys = new HashMap<>();
    private final Map<String, Repetition> repetitions = new LinkedHashMap<>();

    /** What a name is. */
    public enum Kind {
        SIZE,
        INDEX,
        /** A scalar or family of reals: input or node. */
        REAL,
        SEQUENCE,
        LOSS,
        FUNCTION,
        /** An operator on families. */
        OPERATOR
    }

    /**
     * One declared name.
     *
     * @param arity number of subscripts of a family, of arguments of a function or operator
     */
    public record Entry(String name, Kind kind, int arity) {}

    public void declare(Entry entry) {
        if (entries.putIfAbsent(entry.name(), entry) == null) {
            keys.put(entry.name(), NameKey.of(entry.name()));
        }
    }

    /**
     * A name that is declared once more; that is a mistake unless both declarations say the same.
     *
     * @param original the name as it was declared first, perhaps in another spelling
     */
    public record Repetition(String original, Span span) {}

    void repeat(String name, Repetition repetition) {
        repetitions.putIfAbsent(name, repetition);
    }

    /** The second declaration of a name. */
    public Optional<Repetition> repetition(String name) {
        return Optional.ofNullable(repetitions.get(name));
    }

    /** The parts of a name, declared or bound. */
    NameKey key(String name) {
        NameKey key = keys.get(name);
        return key == null ? NameKey.of(name) : key;
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    public Iterable<Entry> entries() {
        return entries.values();
    }
}
