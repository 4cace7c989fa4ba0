package scholium.syntax;

/**
 * One token, linked to the next one. Links, because a run of letters such as {@code ab} is only known to be {@code a·b}
 * once names in scope are known: the parser then puts two tokens in the place of one.
 */
final class Token {
    /** What a token is. */
    enum Kind {
        NUMBER,
        /** A run of letters and digits that begins with a letter. */
        WORD,
        /** An operator, bracket or sign in its one canonical spelling. */
        SYMBOL,
        /** A quoted title; the text is without the quotes. */
        TITLE,
        /** The words behind {@code by}. */
        JUSTIFICATION,
        END
    }

    final Kind kind;
    final String text;
    final int start;
    final int end;
    /** White space stands before it. */
    final boolean spaced;
    /** First token of its line. */
    final boolean opensLine;
    /** Written as a LaTeX command, or a script sign that a Unicode superscript or subscript stands for. */
    final boolean command;

    /** The next token; the last token is its own successor. */
    Token next = this;
    /** The bracket that belongs to this bracket; the token itself where there is none. */
    Token match = this;

    Token(Kind kind, String text, int start, int end, boolean spaced, boolean opensLine, boolean command) {
        this.kind = kind;
        this.text = text;
        this.start = start;
        this.end = end;
        this.spaced = spaced;
        this.opensLine = opensLine;
        this.command = command;
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean isMatched() {
        return match != this;
    }

    /** How a message calls it. */
    String described() {
        return switch (kind) {
            case END -> "the end of the statement";
            case TITLE -> "a title in quotes";
            case JUSTIFICATION -> "“by”";
            case NUMBER, WORD, SYMBOL -> "“" + shown() + "”";
        };
    }

    private String shown() {
        return switch (text) {
            case "-" -> "−";
            case "|(", "|)", "\\right|" -> "|";
            default -> text;
        };
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
