package scholium.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names a formula may use: those of the document, and inside them parameters and bound indices. */
final class Scope {
    /** Arity of a parameter of an operator: it stands for a family of any number of subscripts. */
    static final int ANY_ARITY = -1;

    /** A name in scope. */
    record Named(NameKey key, NameTable.Entry entry) {}

    private final Map<String, List<Named>> byBase = new LinkedHashMap<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final List<Named> locals = new ArrayList<>();
    private final NameTable names;

    Scope(NameTable names) {
        this.names = names;
        for (NameTable.Entry entry : names.entries()) {
            NameKey key = names.key(entry.name());
            byBase.computeIfAbsent(key.base(), b -> new ArrayList<>()).add(new Named(key, entry));
            Letters.spelled(key.base()).ifPresent(letter -> spellings.putIfAbsent(letter, key.base()));
        }
    }

    void enter(NameTable.Entry local) {
        locals.add(new Named(NameKey.of(local.name()), local));
    }

    /** Whether the name is declared twice; what it means, and how many subscripts it takes, is then said elsewhere. */
    boolean isRepeated(String name) {
        return names.repetition(name).isPresent();
    }

    int locals() {
        return locals.size();
    }

    /** Forgets local names until as many are left as there were before. */
    void leaveTo(int before) {
        while (locals.size() > before) {
            leave();
        }
    }

    /** Forgets the local name entered last. */
    void leave() {
        locals.remove(locals.size() - 1);
    }

    /** The names with these letters exactly, inner ones first. */
    List<Named> exactly(String base) {
        List<Named> global = byBase.getOrDefault(base, List.of());
        List<Named> found = new ArrayList<>();
        for (int i = locals.size() - 1; i >= 0; i--) {
            if (locals.get(i).key().base().equals(base)) {
                found.add(locals.get(i));
            }
        }
        if (found.isEmpty()) {
            return global;
        }
        for (Named outer : global) {
            if (found.stream().noneMatch(inner -> inner.key().sameName(outer.key()))) {
                found.add(outer);
            }
        }
        return found;
    }

    /** The names a word means: its own letters, or the letter that an ASCII spelling stands for. */
    List<Named> meant(String word) {
        List<Named> own = exactly(word);
        if (!own.isEmpty()) {
            return own;
        }
        Optional<String> letter = Letters.spelled(word);
        if (letter.isPresent() && !exactly(letter.get()).isEmpty()) {
            return exactly(letter.get());
        }
        String ascii = spellings.get(word);
        return ascii == null ? List.of() : exactly(ascii);
    }

    boolean isIndex(String word) {
        return meant(word).stream()
                .anyMatch(n -> n.key().labels() == 0
                        && (n.entry().kind() == NameTable.Kind.INDEX
                                || n.entry().kind() == NameTable.Kind.SIZE));
    }

    /** Whether a name in its canonical spelling, primes included, is an index or a size. */
    boolean declaresIndex(String name) {
        return meant(NameKey.of(name).base()).stream()
                .anyMatch(n -> n.entry().name().equals(name)
                        && (n.entry().kind() == NameTable.Kind.INDEX
                                || n.entry().kind() == NameTable.Kind.SIZE));
    }

    /** Whether a sum around binds this word. */
    boolean isBound(String word) {
        return locals.stream()
                .anyMatch(n -> n.entry().kind() == NameTable.Kind.INDEX
                        && n.entry().name().equals(word));
    }

    /** Every name in scope, for suggestions. */
    List<String> all() {
        List<String> names = new ArrayList<>();
        locals.forEach(n -> names.add(n.entry().name()));
        byBase.values().forEach(list -> list.forEach(n -> names.add(n.entry().name())));
        return names;
    }
}
