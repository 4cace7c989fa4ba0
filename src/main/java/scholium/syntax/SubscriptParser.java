package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subscripts of families: {@code x_i}, {@code W_ij}, {@code W_{i,j}}, {@code r_{t+1}}, {@code xhat[i]}. */
final class SubscriptParser {
    private final FormulaParser parser;
    private final Cursor cursor;

    SubscriptParser(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    /** The subscripts of one decoration; the cursor is left behind its content. */
    List<Term> read(Decoration decoration) {
        cursor.moveTo(decoration.content());
        return list(decoration.stop());
    }

    /** {@code [i, j]} at the cursor. */
    List<Term> bracketed() {
        Token opening = cursor.advance();
        List<Term> found = commas();
        cursor.close(opening, "]");
        return found;
    }

    private List<Term> list(Token stop) {
        List<Token> words = words(cursor.token(), stop);
        if (!words.isEmpty()) {
            List<Term> found = new ArrayList<>();
            for (Token word : words) {
                cursor.moveTo(word);
                found.addAll(run(word));
            }
            return found;
        }
        List<Term> primed = primed(stop);
        if (!primed.isEmpty()) {
            return primed;
        }
        List<Term> found = commas();
        if (cursor.token() != stop) {
            throw cursor.unexpected("the end of the subscript", "separate subscripts by commas");
        }
        return found;
    }

    /** {@code ii'} and {@code i'j}: several indices of one letter each, some of them with primes; else nothing. */
    private List<Term> primed(Token stop) {
        List<Term> found = new ArrayList<>();
        Token at = cursor.token();
        while (at != stop && !at.isEnd()) {
            if (!at.isWord()) {
                return List.of();
            }
            Token word = at;
            List<String> glyphs = Letters.glyphs(word.text);
            int primes = 0;
            for (at = at.next; at.is("′") && at != stop; at = at.next) {
                primes++;
            }
            for (int k = 0; k < glyphs.size(); k++) {
                Optional<String> name = index(glyphs.get(k), k + 1 < glyphs.size() ? 0 : primes);
                if (name.isEmpty()) {
                    return List.of();
                }
                found.add(parser.at(new Term.Reference(name.get(), List.of()), word));
            }
        }
        if (found.size() < 2) {
            return List.of();
        }
        cursor.moveTo(stop);
        return found;
    }

    private Optional<String> index(String glyph, int primes) {
        return parser.scope.meant(glyph).stream()
                .filter(n -> n.key().primes() == primes && n.key().labels() == primes)
                .filter(n ->
                        n.entry().kind() == NameTable.Kind.INDEX || n.entry().kind() == NameTable.Kind.SIZE)
                .map(n -> n.entry().name())
                .findFirst();
    }

    private List<Term> commas() {
        List<Term> found = new ArrayList<>();
        do {
            if (cursor.token().isWord() && endsSubscript(cursor.token().next)) {
                found.addAll(run(cursor.token()));
            } else {
                found.add(parser.sum());
            }
        } while (cursor.take(","));
        return found;
    }

    private static boolean endsSubscript(Token t) {
        return t.is(",") || t.is("}") || t.is(")") || t.is("]") || t.isEnd();
    }

    /** The words and numbers of a subscript that consists of nothing else: {@code i j}. */
    private static List<Token> words(Token first, Token stop) {
        List<Token> words = new ArrayList<>();
        for (Token t = first; t != stop && !t.isEnd(); t = t.next) {
            if (!t.isWord() && !t.isNumber()) {
                return List.of();
            }
            words.add(t);
        }
        return words;
    }

    /** One word: an index, or several indices of one letter each. */
    private List<Term> run(Token word) {
        if (word.isNumber()) {
            cursor.advance();
            return List.of(parser.at(new Term.Decimal(word.text), word));
        }
        List<String> glyphs = Letters.glyphs(word.text);
        boolean several = glyphs.size() > 1
                && parser.scope.meant(word.text).isEmpty()
                && glyphs.stream().allMatch(this::isIndexLetter);
        if (!several) {
            return List.of(parser.names.alone("subscript"));
        }
        cursor.advance();
        List<Term> indices = new ArrayList<>();
        for (String glyph : glyphs) {
            indices.add(parser.at(index(glyph), word));
        }
        return indices;
    }

    private Term index(String glyph) {
        if (Lexer.isDigit(glyph.charAt(0))) {
            return new Term.Decimal(glyph);
        }
        return new Term.Reference(parser.scope.meant(glyph).get(0).entry().name(), List.of());
    }

    private boolean isIndexLetter(String glyph) {
        return Lexer.isDigit(glyph.charAt(0)) || parser.scope.isIndex(glyph);
    }
}
