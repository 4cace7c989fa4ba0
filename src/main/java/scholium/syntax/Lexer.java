package scholium.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.text.Span;

/**
 * Characters to tokens: Unicode, ASCII and LaTeX spellings become the same tokens. A superscript {@code ²} becomes
 * {@code ^{2}}, a subscript {@code ᵢ} becomes {@code _{i}}; spaces, sizes of brackets and alignment vanish.
 */
final class Lexer {
    /** More tokens in one statement than any reader could follow. */
    static final int MAX_TOKENS = 20_000;

    private static final String SIGNS = "+-−";
    private static final int MAX_DIGITS = 400;
    private static final int MAX_LETTERS = 64;

    private final Source source;
    private final String text;
    private final int end;
    private final boolean justified;
    private final Token head;
    private final Deque<Token> open = new ArrayDeque<>();
    private Token last;
    private Token beforeLast;
    private int at;
    private int count;
    private boolean spaced;
    private boolean opensLine = true;

    private Lexer(Source source, String text, int start, int end, boolean justified) {
        this.source = source;
        this.text = text;
        this.at = start;
        this.end = end;
        this.justified = justified;
        this.head = new Token(Token.Kind.SYMBOL, "", start, start, false, false, false);
        this.last = head;
        this.beforeLast = head;
    }

    /**
     * The first token of a stretch of text.
     *
     * @param text the source's text, with what is not to be read blanked out
     * @param justified whether the word {@code by} begins a justification up to the end of its line
     */
    static Token tokens(Source source, String text, int start, int end, boolean justified) {
        return new Lexer(source, text, start, end, justified).run();
    }

    private Token run() {
        while (at < end) {
            step();
        }
        put(Token.Kind.END, "", end, end, false);
        last.next = last;
        return head.next;
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            at++;
            spaced = true;
            opensLine = true;
        } else if (isSpace(c) && !text.startsWith("~=", at)) {
            at++;
            spaced = true;
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '\\') {
            new LatexLexer(this).command();
        } else if (Letters.raised(c) != 0) {
            script("^", true);
        } else if (Letters.lowered(c) != 0) {
            script("_", false);
        } else if (Letters.isLetter(text.codePointAt(at)) && c != 'Σ' && c != 'Π') {
            word();
        } else if (c == '"' || c == '“') {
            title(c == '"' ? '"' : '”');
        } else {
            at = new SymbolLexer(this).symbol();
        }
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || c == '~'
                || c == '&'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u205F';
    }

    private void number() {
        int start = at;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < end && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < end && isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at - start > MAX_DIGITS) {
            throw error(
                    DiagnosticCode.TOO_LARGE,
                    start,
                    at,
                    "a number of " + (at - start) + " digits",
                    "at most " + MAX_DIGITS);
        }
        rejectScientific(start);
        put(Token.Kind.NUMBER, text.substring(start, at), start, at, false);
    }

    /** {@code 1e-5} would read as 1·e − 5. */
    private void rejectScientific(int start) {
        if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int digit = at + 1;
            if (digit < end && "+-−".indexOf(text.charAt(digit)) >= 0) {
                digit++;
            }
            if (digit < end && isDigit(text.charAt(digit))) {
                String mantissa = text.substring(start, at);
                String exponent = text.substring(at + 1, digit + 1).replace('-', '−');
                throw error(
                        DiagnosticCode.AMBIGUOUS,
                        start,
                        digit + 1,
                        "“" + text.substring(start, digit + 1) + "” could be a power of ten or a product with e",
                        "write " + mantissa + "·10^(" + exponent + ") or the decimal number");
            }
        }
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void word() {
        int start = at;
        StringBuilder letters = new StringBuilder();
        while (at < end && (Letters.isLetter(text.codePointAt(at)) || isDigit(text.charAt(at)))) {
            letters.append(glyph());
            if (letters.length() > MAX_LETTERS) {
                throw error(
                        DiagnosticCode.TOO_LARGE,
                        start,
                        at,
                        "a name of more than " + MAX_LETTERS + " letters",
                        "shorten it");
            }
        }
        String word = letters.toString();
        boolean standsAlone = spaced || opensLine;
        if (justified && word.equals("by") && standsAlone && (at == end || !isOperatorBehind())) {
            justification(start);
        } else {
            put(Token.Kind.WORD, word, start, at, false);
        }
    }

    private boolean isOperatorBehind() {
        char c = text.charAt(at);
        return c != ' ' && c != '\t' && c != '[' && c != '\n' && c != '\r' && c != ':';
    }

    private void justification(int start) {
        int from = at;
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        put(Token.Kind.JUSTIFICATION, text.substring(from, at).strip(), start, at, false);
    }

    /** One letter or digit with its accents, in the one form. */
    String glyph() {
        int start = at;
        at += Character.charCount(text.codePointAt(at));
        while (at < end && Letters.isAccent(text.codePointAt(at))) {
            at++;
        }
        return Letters.normalized(text.substring(start, at));
    }

    private void title(char closing) {
        int close = text.indexOf(closing, at + 1);
        int line = text.indexOf('\n', at);
        if (close < 0 || close >= end || (line >= 0 && line < close)) {
            throw error(
                    DiagnosticCode.UNCLOSED_BRACKET,
                    at,
                    at + 1,
                    "a title is opened and not closed on its line",
                    "close it with " + closing);
        }
        put(Token.Kind.TITLE, text.substring(at + 1, close).strip(), at, close + 1, false);
        at = close + 1;
    }

    private void script(String sign, boolean up) {
        int start = at;
        StringBuilder plain = new StringBuilder();
        while (at < end) {
            char c = up ? Letters.raised(text.charAt(at)) : Letters.lowered(text.charAt(at));
            if (c == 0) {
                break;
            }
            plain.append(c);
            at++;
        }
        if (plain.length() == 1 && SIGNS.indexOf(plain.charAt(0)) >= 0) {
            put(Token.Kind.SYMBOL, sign, start, start, true);
            put(Token.Kind.WORD, plain.charAt(0) == '+' ? "+" : "-", start, at, false);
            return;
        }
        put(Token.Kind.SYMBOL, sign, start, start, true);
        put(Token.Kind.SYMBOL, "{", start, start, true);
        int resume = at;
        String content = plain.toString();
        Lexer inner = new Lexer(source, content, 0, content.length(), false);
        Token token = inner.run();
        while (!token.isEnd()) {
            put(token.kind, token.text, start + token.start, start + token.end, false);
            token = token.next;
        }
        put(Token.Kind.SYMBOL, "}", resume, resume, true);
        at = resume;
    }

    void put(Token.Kind kind, String content, int start, int stop, boolean command) {
        if (++count > MAX_TOKENS) {
            throw error(
                    DiagnosticCode.TOO_LARGE,
                    start,
                    stop,
                    String.format(Locale.ROOT, "a statement of more than %d tokens", MAX_TOKENS),
                    "split it into several statements");
        }
        Token token = new Token(kind, content, start, stop, spaced, opensLine, command);
        last.next = token;
        beforeLast = last;
        last = token;
        spaced = false;
        opensLine = false;
        if (kind == Token.Kind.SYMBOL) {
            pair(token);
        }
    }

    private void pair(Token token) {
        switch (token.text) {
            case "(", "[", "{", "\\{", "\\left.", "|(" -> open.push(token);
            case ")", "]", "}", "\\}", "\\right|", "|)" -> {
                Token opening = open.peek();
                if (opening != null && closing(opening.text).equals(token.text)) {
                    open.pop();
                    opening.match = token;
                    token.match = opening;
                }
            }
            default -> {}
        }
    }

    static String closing(String opening) {
        return switch (opening) {
            case "(" -> ")";
            case "[" -> "]";
            case "{" -> "}";
            case "\\{" -> "\\}";
            case "\\left." -> "\\right|";
            default -> "|)";
        };
    }

    SyntaxError error(DiagnosticCode code, int start, int stop, String message, String help) {
        return new SyntaxError(code, new Span(source, start, Math.max(start, stop)), message, help);
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    void moveTo(int position) {
        at = position;
    }

    /** Whether the token read last is a superscript sign, or the brace behind one. */
    boolean isRaising() {
        return last.is("^") || (last.is("{") && beforeLast.is("^"));
    }

    /** The innermost bracket that is open, or nothing. */
    String innermost() {
        Token opening = open.peek();
        return opening == null ? "" : opening.text;
    }

    void markSpace() {
        spaced = true;
    }

    /** {@code \\\\} ends a line as a line break does: no product goes on across it. */
    void markLine() {
        spaced = true;
        opensLine = true;
    }

    /** Whether reasons may stand here. */
    boolean isJustified() {
        return justified && open.isEmpty();
    }

    /** Whether the token read last is an operator or a relation, which something follows. */
    boolean isOpenEnded() {
        return last.kind == Token.Kind.SYMBOL && "+-·×/^_=≈≠≢<≤>≥⁄".contains(last.text);
    }

    /** Whether the token read last is the sign of a subscript or superscript, or the brace behind one. */
    boolean isLabelling() {
        return isRaising() || last.is("_") || (last.is("{") && beforeLast.is("_"));
    }

    /** Whether a sign here is all of a subscript or superscript, {@code P^-} and {@code d_{+}}, and not that of a number. */
    boolean isSignAlone(int behind) {
        if (!isLabelling()) {
            return false;
        }
        if (last.is("{")) {
            int next = behind;
            while (next < end && isSpace(text.charAt(next))) {
                next++;
            }
            return next < end && text.charAt(next) == '}';
        }
        return behind >= end
                || !(text.charAt(behind) == '\\' ? LatexCommands.isOperand(text, behind) : isOperand(behind));
    }

    private boolean isOperand(int position) {
        char c = text.charAt(position);
        return isDigit(c)
                || c == '.'
                || c == '+'
                || c == '-'
                || c == '−'
                || c == '√'
                || Letters.isLetter(text.codePointAt(position));
    }
}
