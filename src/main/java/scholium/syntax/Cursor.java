package scholium.syntax;

import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.text.Span;

/** A place in the tokens of one statement, and the usual ways to go on from it. */
final class Cursor {
    private final Source source;
    private Token token;
    private Token previous;

    Cursor(Source source, Token first) {
        this.source = source;
        this.token = first;
        this.previous = first;
    }

    Source source() {
        return source;
    }

    Token token() {
        return token;
    }

    /** The token read last. */
    Token previous() {
        return previous;
    }

    Token advance() {
        previous = token;
        token = token.next;
        return previous;
    }

    /** Goes on at another token. */
    void moveTo(Token to) {
        token = to;
    }

    /** Goes on behind a stretch that ends before a token. */
    void skipTo(Token to) {
        while (token != to && !token.isEnd()) {
            advance();
        }
    }

    boolean is(String symbol) {
        return token.is(symbol);
    }

    boolean take(String symbol) {
        if (token.is(symbol)) {
            advance();
            return true;
        }
        return false;
    }

    Token expect(String symbol, String help) {
        if (!token.is(symbol)) {
            throw unexpected("“" + symbol + "”", help);
        }
        return advance();
    }

    /** Reads a closing bracket, or says which bracket is open. */
    void close(Token opening, String closing) {
        if (!token.is(closing)) {
            if (token.isEnd() || isClosing(token) || !opening.isMatched()) {
                throw new SyntaxError(
                        DiagnosticCode.UNCLOSED_BRACKET,
                        span(opening),
                        opening.described() + " is opened here and not closed before " + token.described(),
                        "close it with " + closing.replace("\\", "").replace("right", ""));
            }
            throw unexpected("“" + closing + "” or an operator", "close the bracket, or put an operator here");
        }
        advance();
    }

    private static boolean isClosing(Token t) {
        return t.is(")") || t.is("]") || t.is("}") || t.is("\\}") || t.is("|)") || t.is("\\right|");
    }

    SyntaxError unexpected(String expected, String help) {
        if (isClosing(token) && !token.isMatched()) {
            return new SyntaxError(
                    DiagnosticCode.UNCLOSED_BRACKET,
                    span(token),
                    token.described() + " closes a bracket that is not open",
                    "delete it, or open the bracket");
        }
        return new SyntaxError(
                DiagnosticCode.UNEXPECTED_TOKEN,
                span(token),
                "found " + token.described() + ", expected " + expected,
                help);
    }

    SyntaxError error(DiagnosticCode code, Span span, String message, String help) {
        return new SyntaxError(code, span, message, help);
    }

    Span span(Token t) {
        return source.span(t.start, t.end);
    }

    /** From a token to what was read last. */
    Span since(Token first) {
        return source.span(first.start, Math.max(first.start, previous.end));
    }
}
