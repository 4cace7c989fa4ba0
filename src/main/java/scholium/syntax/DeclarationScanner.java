package scholium.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import scholium.text.Source;

/**
 * The first reading of a document: which names are declared, so that formulas can be read wherever the declarations
 * stand. Mistakes in a declaration are left to the second reading.
 */
final class DeclarationScanner {
    private static final Set<String> DECLARING =
            Set.of("size", "index", "real", "function", "loss", "define", "sequence");

    private final Source source;
    private final String masked;
    private final NameTable names = new NameTable();
    private final Set<String> indices = new LinkedHashSet<>();
    private final Map<String, List<NameKey>> keys = new HashMap<>();
    private final Map<NameKey, String> originals = new HashMap<>();

    DeclarationScanner(Source source, String masked) {
        this.source = source;
        this.masked = masked;
    }

    NameTable scan(List<RawStatement> statements) {
        for (RawStatement s : statements) {
            attempt(() -> collectIndices(s));
        }
        for (RawStatement s : statements) {
            attempt(() -> declare(s));
        }
        return names;
    }

    /** Whether a word is the name of an index. */
    Predicate<String> isIndex() {
        return word -> indices.contains(word)
                || Letters.spelled(word).filter(indices::contains).isPresent();
    }

    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (SyntaxError error) {
            // The second reading reports it, with everything it knows then.
        }
    }

    private Cursor cursor(RawStatement s) {
        return new Cursor(source, Lexer.tokens(source, masked, s.body(), s.end(), false));
    }

    private void collectIndices(RawStatement s) {
        if (s.keyword().equals("index")) {
            Cursor cursor = cursor(s);
            do {
                indices.add(NewName.read(cursor, w -> false).name());
                RealItems.skipToComma(cursor);
            } while (cursor.take(","));
        } else if (s.keyword().equals("sequence")) {
            SequenceHead.variable(cursor(s).token()).ifPresent(v -> indices.add(v.text));
        }
    }

    private void declare(RawStatement s) {
        if (!DECLARING.contains(s.keyword())) {
            return;
        }
        Cursor cursor = cursor(s);
        switch (s.keyword()) {
            case "size" -> list(cursor, NameTable.Kind.SIZE);
            case "index" -> list(cursor, NameTable.Kind.INDEX);
            case "real" -> reals(cursor);
            case "function" -> functions(cursor);
            case "loss" -> loss(cursor);
            case "define" -> define(cursor);
            case "sequence" -> sequence(cursor);
            default -> {}
        }
    }

    private void variable(String name) {
        if (names.find(name).isEmpty()) {
            names.declare(new NameTable.Entry(name, NameTable.Kind.INDEX, 0));
            keys.computeIfAbsent(name, b -> new ArrayList<>()).add(NameKey.of(name));
        }
    }

    private void list(Cursor cursor, NameTable.Kind kind) {
        do {
            add(NewName.read(cursor, w -> false), kind, 0, cursor);
            RealItems.skipToComma(cursor);
        } while (cursor.take(","));
    }

    private void reals(Cursor cursor) {
        List<NameKey> here = new ArrayList<>();
        do {
            RealItems.toName(cursor);
            NewName name = NewName.read(cursor, isIndex());
            if (here.stream().noneMatch(name.key()::sameName)) {
                add(name, NameTable.Kind.REAL, name.indices().size(), cursor);
                here.add(name.key());
            }
            RealItems.skipToComma(cursor);
        } while (cursor.take(","));
    }

    private void functions(Cursor cursor) {
        do {
            NewName name = NewName.read(cursor, isIndex());
            int arity = 1;
            if (cursor.is("(")) {
                arity = Parameters.read(cursor).size();
            }
            add(name, NameTable.Kind.FUNCTION, arity, cursor);
        } while (cursor.take(","));
    }

    private void loss(Cursor cursor) {
        NewName name = NewName.read(cursor, isIndex());
        int arity = cursor.is("(") ? Parameters.read(cursor).size() : 0;
        add(name, NameTable.Kind.LOSS, arity, cursor);
    }

    private void define(Cursor cursor) {
        NewName name = NewName.read(cursor, isIndex());
        if (!cursor.is("(")) {
            add(name, NameTable.Kind.REAL, name.indices().size(), cursor);
            return;
        }
        List<NewName> parameters = Parameters.read(cursor);
        boolean operator = cursor.is("_") || Parameters.areFamilies(parameters, cursor.token());
        add(name, operator ? NameTable.Kind.OPERATOR : NameTable.Kind.FUNCTION, parameters.size(), cursor);
    }

    private void sequence(Cursor cursor) {
        SequenceHead head = SequenceHead.read(cursor, isIndex());
        int arity = head.first().isPresent() ? 1 : head.name().indices().size();
        add(head.name(), NameTable.Kind.SEQUENCE, arity, cursor);
        head.variable().ifPresent(v -> variable(v.text));
    }

    private void add(NewName name, NameTable.Kind kind, int arity, Cursor cursor) {
        List<NameKey> same = keys.computeIfAbsent(name.key().base(), b -> new ArrayList<>());
        for (NameKey known : same) {
            if (name.key().sameName(known)) {
                String original = originals.getOrDefault(known, name.name());
                names.repeat(name.name(), new NameTable.Repetition(original, cursor.since(name.first())));
                return;
            }
        }
        same.add(name.key());
        originals.put(name.key(), name.name());
        names.declare(new NameTable.Entry(name.name(), kind, arity));
    }
}
