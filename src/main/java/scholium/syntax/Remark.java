package scholium.syntax;

import java.util.Locale;
import java.util.regex.Pattern;
import scholium.text.DiagnosticCode;

/**
 * Words in a formula, {@code \quad \text{by symmetry}}: the reason of the line they stand behind, as after {@code by}. A
 * single word is a name, and a remark that says when the line holds is refused: conditions stand behind {@code given}.
 */
final class Remark {
    private static final Pattern CONDITION = Pattern.compile(
            "(if|iff|when|whenever|unless|where|provided|assuming|only|except|for|with|and|or|otherwise|as|whence|so|hence|thus"
                    + "|implies|is|are|not)\\b.*");

    private Remark() {}

    /** Whether words in braces stand here that are no single name. */
    static boolean isAt(String text, int at, int end) {
        int open = at;
        while (open < end && text.charAt(open) == ' ') {
            open++;
        }
        int close = close(text, open, end);
        if (close < 0) {
            return false;
        }
        String words = text.substring(open + 1, close);
        return words.chars()
                        .anyMatch(c -> !Character.isLetterOrDigit(c) && c != '{' && c != '}' && c != '\\' && c != '-')
                && words.chars().anyMatch(Character::isLetter);
    }

    /** The brace that closes the one here, or −1. */
    static int close(String text, int at, int end) {
        int depth = 0;
        for (int i = at; i < end && (i > at || text.charAt(i) == '{'); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Reads the remark as a reason. */
    static void read(Lexer lexer, int start) {
        int open = lexer.text().indexOf('{', lexer.at());
        int close = close(lexer.text(), open, lexer.end());
        String words = lexer.text().substring(open + 1, close).strip();
        String said = words.toLowerCase(Locale.ROOT).replaceFirst("^[^a-z]+", "");
        if (CONDITION.matcher(said).matches()) {
            throw lexer.error(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    start,
                    close + 1,
                    "the remark “" + words + "” is no reason",
                    "a condition stands behind given, each relation is a claim of its own, and free indices mean all of"
                            + " their values");
        }
        if (!lexer.isJustified() || lexer.isOpenEnded()) {
            throw lexer.error(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    start,
                    close + 1,
                    "a remark inside a formula",
                    "put the words into the prose, or a reason behind a relation: … = … by symmetry");
        }
        String reason = words.replaceFirst("^\\s*by\\s+", "").strip();
        boolean enclosed = reason.startsWith("(") && reason.endsWith(")") && reason.indexOf(')') == reason.length() - 1;
        lexer.moveTo(close + 1);
        lexer.put(
                Token.Kind.JUSTIFICATION,
                enclosed ? reason.substring(1, reason.length() - 1).strip() : reason,
                start,
                close + 1,
                false);
    }
}
