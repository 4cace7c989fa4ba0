package scholium.syntax;

import java.util.Locale;
import java.util.regex.Pattern;
import scholium.text.DiagnosticCode;

/**
 * Words in a formula, {@code \quad \text{by symmetry}}: the reason of the line they stand behind, as after {@code by}. A
 * single word is a name, and a remark that says when the line holds is refused: conditions stand behind {@code given}.
 */
final class Remark {
    /** What words begin with that state a condition, a limit of the claim or another claim. */
    private static final Pattern OPENING = Pattern.compile(
            "\\W*(if|iff|when|whenever|unless|where|wherever|provided|assuming|only|except|for|with|without"
                    + "|given|under|within|on|at|in|near|around|almost|a\\.s|a\\.e|approximately|asymptotically|modulo|mod"
                    + "|up to|to|valid|holds?|fails|true|false|restricted|while|until|outside|whose|suppose|let"
                    + "|and|or|otherwise|as|whence|so|hence|thus|implies|is|are|not)\\b");

    /** Words that state a condition wherever they stand, or behind a comma or a bracket. */
    private static final Pattern CONDITION =
            Pattern.compile("\\b(if|iff|whenever|unless|provided|assuming|except|only when)\\b"
                    + "|[,;:(–—]\\W*(when|where|for|given|under|only|valid|up to|almost|a\\.s|a\\.e)\\b");

    /** Nothing but a formula with a relation, {@code ($u > 0$)}. */
    private static final Pattern RELATION = Pattern.compile(
            "\\W*\\$[^$]*([<>=≤≥≠∈]|\\\\(le|leq|ge|geq|ne|neq|lt|gt|in|notin|to|approx|equiv)\\b)[^$]*\\$\\W*");

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

    private static boolean isCondition(String words) {
        return OPENING.matcher(words).lookingAt()
                || CONDITION.matcher(words).find()
                || RELATION.matcher(words).matches();
    }

    /** Reads the remark as a reason. */
    static void read(Lexer lexer, int start) {
        int open = lexer.text().indexOf('{', lexer.at());
        int close = close(lexer.text(), open, lexer.end());
        String words = lexer.text().substring(open + 1, close).strip();
        if (isCondition(words.toLowerCase(Locale.ROOT))) {
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
