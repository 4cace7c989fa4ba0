package scholium.syntax;

import java.util.Locale;
import scholium.text.DiagnosticCode;

/** Operators, brackets and signs, ASCII and Unicode, to their one canonical spelling. */
final class SymbolLexer {
    private static final String[][] LONGEST_FIRST = {
        {"!==", "≢"},
        {"...", ".."},
        {"!=", "≠"},
        {"<=", "≤"},
        {">=", "≥"},
        {"~=", "≈"},
        {"..", ".."},
    };

    private final Lexer lexer;

    SymbolLexer(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Reads one symbol and returns the position behind it. */
    int symbol() {
        String text = lexer.text();
        int at = lexer.at();
        for (String[] spelling : LONGEST_FIRST) {
            if (text.startsWith(spelling[0], at) && at + spelling[0].length() <= lexer.end()) {
                return put(spelling[1], at, spelling[0].length());
            }
        }
        if (text.startsWith("==", at) || text.startsWith(":=", at)) {
            throw lexer.error(
                    DiagnosticCode.UNEXPECTED_TOKEN, at, at + 2, "“" + text.substring(at, at + 2) + "”", "write =");
        }
        char c = text.charAt(at);
        switch (c) {
            case '+' -> {
                return sign("+", at);
            }
            case '/', '^', '_', '(', ')', '[', ']', '{', '}', '|', ',', ';', ':', '=', '<', '>', '!', '⁄' -> {
                return put(String.valueOf(c), at, 1);
            }
            case '-', '−', '–', '﹣' -> {
                return sign("-", at);
            }
            case '*', '·', '⋅', '∙', '∗' -> {
                if (c == '*' && lexer.isRaising()) {
                    lexer.put(Token.Kind.WORD, "*", at, at + 1, false);
                    return at + 1;
                }
                return put("·", at, 1);
            }
            case '×' -> {
                return put("×", at, 1);
            }
            case '∕' -> {
                return put("/", at, 1);
            }
            case '≤', '⩽', '≦' -> {
                return put("≤", at, 1);
            }
            case '≥', '⩾', '≧' -> {
                return put("≥", at, 1);
            }
            case '≠', '≈', '≢', '√', '∂', '‖' -> {
                return put(String.valueOf(c), at, 1);
            }
            case 'Σ', '∑' -> {
                return put("Σ", at, 1);
            }
            case 'Π', '∏' -> {
                return put("Π", at, 1);
            }
            case '…', '⋯' -> {
                return put("..", at, 1);
            }
            case '′', '\'', '’' -> {
                return primes(at, 1);
            }
            case '″' -> {
                return primes(at, 2);
            }
            case '‴' -> {
                return primes(at, 3);
            }
            case '≡' ->
                throw lexer.error(
                        DiagnosticCode.UNKNOWN_CHARACTER, at, at + 1, "“≡” is no relation of the notation", "write =");
            default -> throw unknown(at);
        }
    }

    private int sign(String sign, int at) {
        if (lexer.isSignAlone(at + 1)) {
            lexer.put(Token.Kind.WORD, sign, at, at + 1, false);
            return at + 1;
        }
        return put(sign, at, 1);
    }

    private int put(String canonical, int at, int length) {
        lexer.put(Token.Kind.SYMBOL, canonical, at, at + length, false);
        return at + length;
    }

    private int primes(int at, int count) {
        for (int i = 0; i < count; i++) {
            lexer.put(Token.Kind.SYMBOL, "′", at, at + 1, false);
        }
        return at + 1;
    }

    private SyntaxError unknown(int at) {
        int codePoint = lexer.text().codePointAt(at);
        String shown = String.format(Locale.ROOT, "U+%04X", codePoint);
        int type = Character.getType(codePoint);
        boolean visible = !Character.isISOControl(codePoint)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && !Character.isWhitespace(codePoint)
                && !Letters.isAccent(codePoint);
        String message = visible
                ? "“" + Character.toString(codePoint) + "” (" + shown + ") is no part of the notation"
                : "the invisible character " + shown + " is no part of the notation";
        return lexer.error(
                DiagnosticCode.UNKNOWN_CHARACTER, at, at + Character.charCount(codePoint), message, advice(codePoint));
    }

    private static String advice(int codePoint) {
        return switch (codePoint) {
            case '$' -> "a derivation block needs no dollar signs";
            case '∈' -> "declare the range: index i : 1..m";
            case '→', '←' -> "write = for a definition";
            case '±', '∓' -> "write the two cases as two claims";
            case '∫' -> "integrals are not part of the notation; claim the derivative of the antiderivative";
            case '∞' -> "limits are not part of the notation";
            case '÷' -> "write /";
            case '∇' -> "write the derivative by one element: ∂L/∂x_i";
            case '⊤' -> "write products of vectors as sums: Σ_i x_i·y_i";
            case '⊙', '∘', '⊗' -> "write products element by element: a_i·b_i";
            case '⇒', '⟹', '⇔', '⟺' -> "write one claim for each relation, and what it follows from behind given";
            case '.' -> "leave the punctuation behind a formula out";
            case '%' -> "comments begin with #";
            default -> "delete it, or declare a name for what it stands for";
        };
    }
}
