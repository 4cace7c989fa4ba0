package scholium.syntax;

import java.util.ArrayList;
import java.util.List;

/** Runs of letters as products of declared names: {@code ab} is a·b where a and b are names and ab is not. */
final class WordSplitter {
    private final FormulaParser parser;
    private final Cursor cursor;
    private final Scope scope;

    WordSplitter(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
        this.scope = parser.scope;
    }

    SyntaxError severalReadings(Token t) {
        return parser.ambiguous(
                cursor.span(t),
                "“" + t.text + "” can be read as a name or as a product in more than one way",
                "put a dot or a space between the factors");
    }

    /** How many products of declared names a run of letters could be: 0, 1, or 2 for more. */
    int readings(String word) {
        List<String> glyphs = Letters.glyphs(word);
        if (glyphs.size() < 2 || glyphs.size() > 64) {
            return 0;
        }
        int[] ways = new int[glyphs.size() + 1];
        ways[glyphs.size()] = 1;
        for (int i = glyphs.size() - 1; i >= 0; i--) {
            StringBuilder piece = new StringBuilder();
            for (int j = i; j < glyphs.size(); j++) {
                piece.append(glyphs.get(j));
                if (ways[j + 1] > 0 && isPiece(piece.toString())) {
                    ways[i] = Math.min(2, ways[i] + ways[j + 1]);
                }
            }
        }
        return ways[0];
    }

    private boolean isPiece(String piece) {
        return !scope.exactly(piece).isEmpty() || piece.equals("π");
    }

    /** Puts the factors of a run of letters in its place, when there is one way to do so. */
    boolean split(Token t) {
        int readings = readings(t.text);
        if (readings > 1) {
            throw severalReadings(t);
        }
        if (readings == 0) {
            return false;
        }
        List<Token> pieces = new ArrayList<>();
        List<String> glyphs = Letters.glyphs(t.text);
        boolean measured = t.end - t.start == t.text.length();
        int offset = t.start;
        int i = 0;
        while (i < glyphs.size()) {
            StringBuilder piece = new StringBuilder();
            int next = i;
            StringBuilder rest = new StringBuilder(String.join("", glyphs.subList(i, glyphs.size())));
            do {
                piece.append(glyphs.get(next++));
                rest.delete(0, glyphs.get(next - 1).length());
            } while (!isPiece(piece.toString())
                    || !(rest.length() == 0 || isPiece(rest.toString()) || readings(rest.toString()) > 0));
            int end = measured ? offset + piece.length() : t.end;
            pieces.add(new Token(
                    Token.Kind.WORD,
                    piece.toString(),
                    measured ? offset : t.start,
                    end,
                    i == 0 && t.spaced,
                    false,
                    false));
            offset += piece.length();
            i = next;
        }
        Token behind = t.next;
        for (int k = pieces.size() - 1; k >= 0; k--) {
            pieces.get(k).next = behind;
            behind = pieces.get(k);
        }
        cursor.moveTo(behind);
        return true;
    }
}
