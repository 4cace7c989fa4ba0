package scholium.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written behind a letter: a subscript, a superscript or a prime. Whether it is a label, an index or a power
 * depends on the names in scope.
 *
 * @param sign the token {@code _}, {@code ^} or {@code ′}
 * @param content the first token of the content
 * @param stop the token behind the content
 * @param after the token behind the whole
 * @param delimited whether the content stands in braces or brackets
 */
record Decoration(Token sign, Token content, Token stop, Token after, boolean delimited) {
    private static final int MAX_DECORATIONS = 8;
    private static final int MAX_LABEL_TOKENS = 12;

    boolean isPrime() {
        return sign.is("′");
    }

    boolean isLowered() {
        return sign.is("_");
    }

    boolean isRaised() {
        return sign.is("^");
    }

    /** The content without spaces, or nothing where it is too long to be a label. */
    String text() {
        StringBuilder label = new StringBuilder();
        int tokens = 0;
        for (Token t = content; t != stop && !t.isEnd(); t = t.next) {
            if (++tokens > MAX_LABEL_TOKENS) {
                return "";
            }
            label.append(t.text);
        }
        return label.toString();
    }

    /** The decorations behind a token, in the order written. */
    static List<Decoration> behind(Token name) {
        List<Decoration> found = new ArrayList<>();
        Token at = name.next;
        while (found.size() < MAX_DECORATIONS) {
            Decoration next = read(at);
            if (next.sign() == next.after()) {
                break;
            }
            found.add(next);
            at = next.after();
        }
        return found;
    }

    /** The decoration at a token; its {@code after} is the token itself where there is none. */
    private static Decoration read(Token sign) {
        Decoration none = new Decoration(sign, sign, sign, sign, false);
        if (sign.is("′")) {
            return new Decoration(sign, sign, sign.next, sign.next, false);
        }
        if (!sign.is("_") && !sign.is("^")) {
            return none;
        }
        Token content = sign.next;
        if ((content.is("{") || content.is("(")) && content.isMatched()) {
            if (content.is("{") && content.next.is("′") && sign.is("^") && content.next.next == content.match) {
                return new Decoration(content.next, content.next, content.match, content.match.next, true);
            }
            return new Decoration(sign, content.next, content.match, content.match.next, true);
        }
        if (content.is("′") && sign.is("^")) {
            return new Decoration(content, content, content.next, content.next, false);
        }
        if (content.isWord() || content.isNumber()) {
            return new Decoration(sign, content, content.next, content.next, false);
        }
        if (sign.is("^") && content.is("-") && (content.next.isWord() || content.next.isNumber())) {
            return new Decoration(sign, content, content.next.next, content.next.next, false);
        }
        return none;
    }
}
