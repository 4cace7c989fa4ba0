package scholium.syntax;

/** Where ∂ and d are signs of a derivative and not names. */
final class DifferentialSigns {
    private static final int MAX_NUMERATOR_PARTS = 12;

    private final FormulaParser parser;

    DifferentialSigns(FormulaParser parser) {
        this.parser = parser;
    }

    boolean isPartial(Token t) {
        return t.is("∂")
                || (t.isWord("partial") && parser.scope.exactly("partial").isEmpty());
    }

    /** A word that begins with the letter d. */
    boolean isD(Token t) {
        return t.isWord() && Letters.glyphs(t.text).get(0).equals("d");
    }

    /** The letter d as a token of its own, before the rest of its word. */
    Token separated(Token word) {
        if (word.text.equals("d")) {
            return word;
        }
        boolean measured = word.end - word.start == word.text.length();
        int middle = measured ? word.start + 1 : word.end;
        Token d = new Token(Token.Kind.WORD, "d", word.start, middle, word.spaced, word.opensLine, word.command);
        Token rest = new Token(
                Token.Kind.WORD, word.text.substring(1), measured ? middle : word.start, word.end, false, false, false);
        d.next = rest;
        rest.next = word.next;
        return d;
    }

    boolean isFraction(Token frac) {
        Token above = frac.next;
        if (!above.is("{") || !above.isMatched() || !above.match.next.is("{")) {
            return false;
        }
        Token first = above.next;
        Token below = above.match.next.next;
        if (isPartial(first)) {
            return isPartial(below);
        }
        if (!isD(first) || !isD(below) || isComputed(above.match.next)) {
            return false;
        }
        return decided(first, below, isLonely(below), true);
    }

    /**
     * Whether {@code d…/d…} stands here: a sign d, what is differentiated, a slash, a sign d and a variable.
     */
    boolean beginsTotal(Token t) {
        if (!isD(t)) {
            return false;
        }
        Token at = t.next;
        if (t.text.equals("d")) {
            at = behindOrder(at);
            if (at.isWord()) {
                at = at.next;
            } else if (at.is("‖") && at.next.isWord() && at.next.next.is("‖")) {
                at = at.next.next.next;
            } else if (at.is("(") && at.isMatched()) {
                at = at.match.next;
            } else if (!at.is("/")) {
                return false;
            }
        }
        for (int i = 0; i < MAX_NUMERATOR_PARTS && !at.is("/"); i++) {
            if ((at.is("_") || at.is("^")) && (at.next.is("{") || at.next.is("(")) && at.next.isMatched()) {
                at = at.next.match.next;
            } else if ((at.is("_") || at.is("^")) && (at.next.isWord() || at.next.isNumber())) {
                at = at.next.next;
            } else if (at.is("(") && at.isMatched() && !at.spaced) {
                at = at.match.next;
            } else if (at.is("′")) {
                at = at.next;
            } else {
                return false;
            }
        }
        if (!at.is("/") || !isD(at.next)) {
            return false;
        }
        Token below = at.next;
        boolean lonely = isLonely(below);
        return decided(t, below, lonely, false);
    }

    /** A letter d with no variable behind it. */
    private static boolean isLonely(Token d) {
        return d.text.equals("d") && !d.next.isWord() && !d.next.is("‖");
    }

    private static Token behindOrder(Token at) {
        if (!at.is("^")) {
            return at;
        }
        if (at.next.is("{") && at.next.isMatched()) {
            return at.next.match.next;
        }
        return at.next.isNumber() ? at.next.next : at;
    }

    /**
     * Declared names that begin with d win where both parts are declared, and are refused where only one is. Beside a
     * size d, a dimension, or an index d {@code dL/dw} and {@code \\frac{d L}{d w}} are still derivatives: nobody multiplies both parts of a
     * fraction by one size or index; and a product behind a slash would be refused. A family d_i never stands without its subscript.
     *
     * @param braces whether braces say what the parts of the fraction are
     */
    private boolean decided(Token above, Token below, boolean lonely, boolean braces) {
        if (lonely) {
            return false;
        }
        if (above.command && above.text.equals("d")) {
            return true;
        }
        boolean aboveDeclared = !parser.scope.exactly(above.text).isEmpty();
        boolean belowDeclared = !parser.scope.exactly(below.text).isEmpty();
        boolean named = (aboveDeclared && !above.text.equals("d")) || (belowDeclared && !below.text.equals("d"));
        boolean family =
                parser.scope.exactly("d").stream().allMatch(n -> n.key().labels() > 0 || isSubscripted(n.entry()));
        boolean size = parser.scope.exactly("d").stream()
                .allMatch(n -> n.key().labels() > 0 || isNatural(n.entry().kind()));
        if (!named && (family || (size && (braces || below.text.length() > 1) && !isCount(above, braces)))) {
            return true;
        }
        boolean bothWhole = aboveDeclared && belowDeclared && above.text.length() > 1 && below.text.length() > 1;
        if (bothWhole) {
            return false;
        }
        String name = !named ? "d" : aboveDeclared && !above.text.equals("d") ? above.text : below.text;
        throw parser.ambiguous(
                parser.cursor.span(above).to(parser.cursor.span(below)),
                "this can be a derivative or a fraction, since " + name + " is a declared name",
                "write dL/dx without spaces or \\frac{\\mathrm{d}…}{\\mathrm{d}…} for the derivative, dots and brackets for the fraction");
    }

    /**
     * Beside a size d: nothing but sizes, indices and numbers stands behind the upper d, {@code \\frac{d (d - 1)}{d g}} and
     * {@code \\frac{d n}{d g}}; nobody differentiates them.
     */
    private boolean isCount(Token above, boolean braces) {
        if (!braces || !above.text.equals("d") || above.next.is("}") || above.next.is("^")) {
            return false;
        }
        Token t = above.next;
        while (!t.is("}") && !t.isEnd()) {
            if (t.isWord()
                    && parser.scope.exactly(t.text).stream()
                            .noneMatch(n -> isNatural(n.entry().kind()))) {
                return false;
            }
            t = t.next;
        }
        return t.is("}");
    }

    private static boolean isNatural(NameTable.Kind kind) {
        return kind == NameTable.Kind.SIZE || kind == NameTable.Kind.INDEX;
    }

    private static boolean isSubscripted(NameTable.Entry entry) {
        boolean values = entry.kind() == NameTable.Kind.REAL || entry.kind() == NameTable.Kind.SEQUENCE;
        return values && entry.arity() != 0;
    }

    /** A sum or a product stands in the braces: no variables of a derivative do. */
    private static boolean isComputed(Token opening) {
        for (Token t = opening.next; t != opening.match && !t.isEnd(); t = t.next) {
            if (t.is("+") || t.is("-") || t.is("·") || t.is("/")) {
                return true;
            }
            if (t.isMatched() && t.match.start > t.start) {
                t = t.match;
            }
        }
        return false;
    }
}
