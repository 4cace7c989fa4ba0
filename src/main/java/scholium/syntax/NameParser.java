package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Spelling;

/** Words to names: declared ones first, then what is built in, then products of shorter names. */
final class NameParser {
    private final FormulaParser parser;
    private final Cursor cursor;
    private final Scope scope;
    private final SubscriptParser subscripts;
    private final WordSplitter words;

    NameParser(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
        this.scope = parser.scope;
        this.subscripts = new SubscriptParser(parser);
        this.words = new WordSplitter(parser);
    }

    SubscriptParser subscripts() {
        return subscripts;
    }

    /** The factor that begins with a word. */
    Term word(boolean below) {
        Token t = cursor.token();
        if (parser.derivatives.isTotal(t)) {
            return parser.derivatives.total(below);
        }
        joinCommands();
        t = cursor.token();
        if (!scope.meant(t.text).isEmpty() && !isEuler(t) && !parser.calls.isKronecker(t)) {
            requireOneReading(t);
            return declared(t);
        }
        if (isShort(t) && BuiltinNames.isPi(t.text)) {
            requireOneReading(t);
        }
        Optional<Term> builtin = parser.calls.builtin(t, below);
        if (builtin.isPresent()) {
            return builtin.get();
        }
        return words.split(t) ? declared(cursor.token()) : undeclared(t);
    }

    /** Residuals e_i and labels e_1 leave the e of {@code e^{x}} what it is: no declared name stands without subscripts there. */
    private boolean isEuler(Token t) {
        if (!t.text.equals("e") || !t.next.is("^")) {
            return false;
        }
        List<Decoration> decorations = Decoration.behind(t);
        boolean subscripted = decorations.stream().anyMatch(Decoration::isLowered);
        boolean number =
                NameMatch.small(decorations.isEmpty() ? "" : decorations.get(0).text()) > 0;
        return !subscripted
                && NameMatch.best(scope.meant("e"), decorations, parser, t)
                        .map(n -> isFamily(n) && n.key().labels() == 0 && !number)
                        .orElse(true);
    }

    /** {@code ‖v‖} as a declared name. */
    Term norm() {
        Token first = cursor.token();
        Token inner = first.next;
        if (inner.isWord() && inner.next.is("‖")) {
            String base = "‖" + inner.text + "‖";
            if (!scope.exactly(base).isEmpty()) {
                return resolve(scope.exactly(base), first, inner.next);
            }
        }
        throw new SyntaxError(
                DiagnosticCode.UNDECLARED_NAME,
                cursor.span(first),
                "a norm is not built in",
                "declare it under this name: define ‖v‖ = √(Σ_i v_i²)");
    }

    /**
     * A name without decorations, as an exponent is: {@code x^n}.
     *
     * @param place what the name is there, for messages
     */
    Term alone(String place) {
        joinCommands();
        Token t = cursor.token();
        List<Scope.Named> meant = scope.meant(t.text);
        Optional<Scope.Named> plain =
                meant.stream().filter(n -> n.key().labels() == 0).findFirst();
        if (plain.isPresent()) {
            cursor.advance();
            return parser.at(new Term.Reference(plain.get().entry().name(), List.of()), t);
        }
        if (BuiltinNames.isPi(t.text)) {
            cursor.advance();
            return parser.at(new Term.Reference("π", List.of()), t);
        }
        if (words.readings(t.text) > 0) {
            throw parser.ambiguous(
                    cursor.span(t),
                    "it is not seen how much of “" + t.text + "” is the " + place,
                    "put what belongs to the " + place + " in braces: {…}");
        }
        if (place.equals("subscript")) {
            return undeclaredIndex(t);
        }
        return undeclared(t);
    }

    /** The one letter that TeX takes where no braces stand: {@code \frac1n x}, {@code \frac b2}. */
    Term letter() {
        Token word = cursor.token();
        List<String> glyphs = Letters.glyphs(word.text);
        String first = glyphs.get(0);
        String rest = word.text.substring(first.length());
        boolean digit = rest.length() == 1 && Character.isDigit(rest.charAt(0));
        boolean letters = rest.chars().noneMatch(Character::isDigit);
        boolean whole = !rest.isEmpty() && !scope.exactly(word.text).isEmpty();
        if (whole
                || !(digit || letters)
                || (rest.isEmpty() && !Decoration.behind(word).isEmpty())) {
            throw cursor.unexpected("“{”", "write \\frac{a}{b}");
        }
        if (!rest.isEmpty()) {
            boolean measured = word.end - word.start == word.text.length();
            int middle = measured ? word.start + first.length() : word.end;
            Token letter =
                    new Token(Token.Kind.WORD, first, word.start, middle, word.spaced, word.opensLine, word.command);
            Token.Kind kind = digit ? Token.Kind.NUMBER : Token.Kind.WORD;
            letter.next = new Token(kind, rest, measured ? middle : word.start, word.end, false, false, false);
            letter.next.next = word.next;
            cursor.moveTo(letter);
        }
        return alone("part of a fraction");
    }

    /** {@code \Delta x} is the name Δx where that is declared: TeX eats the space behind a command. */
    void joinCommands() {
        Token t = cursor.token();
        while (t.isWord()
                && t.command
                && t.next.isWord()
                && !scope.exactly(t.text + t.next.text).isEmpty()) {
            Token joined =
                    new Token(Token.Kind.WORD, t.text + t.next.text, t.start, t.next.end, t.spaced, t.opensLine, true);
            joined.next = t.next.next;
            cursor.moveTo(joined);
            t = joined;
        }
    }

    /** Nobody reads gamma as g·a·m·m·a, but xi can be ξ and x·i. */
    private static boolean isShort(Token t) {
        return !t.command && t.text.length() == 2;
    }

    /** A short ASCII spelling of another letter must not at the same time be a product of declared names. */
    private void requireOneReading(Token t) {
        if (isShort(t) && scope.exactly(t.text).isEmpty() && words.readings(t.text) > 0) {
            throw words.severalReadings(t);
        }
    }

    private Term declared(Token t) {
        if (scope.meant(t.text).isEmpty()) {
            cursor.advance();
            return parser.at(new Term.Reference("π", List.of()), t);
        }
        return resolve(scope.meant(t.text), t, t);
    }

    /** The reference, power or application that a declared name and what stands behind it make. */
    private Term resolve(List<Scope.Named> meant, Token first, Token last) {
        List<Decoration> decorations = new ArrayList<>(Decoration.behind(last));
        Optional<Scope.Named> best = NameMatch.best(meant, decorations, parser, first);
        if (best.isEmpty()) {
            return undeclared(first);
        }
        Scope.Named named = best.get();
        NameMatch.dropLabels(named.key(), decorations);
        Token after = NameMatch.after(last);
        if (parser.calls.isApplied(named, decorations, after)) {
            return parser.calls.declared(named, decorations, first, after);
        }
        if (decorations.stream().anyMatch(Decoration::isPrime)) {
            throw parser.calls.misplacedPrime(named, first, after);
        }
        requireNoSampleNumber(named, decorations, first);
        Term reference = reference(named, decorations, first, last, true);
        return powers(reference, decorations, first, after);
    }

    /** The reference to a declared name with its subscripts; what is raised is left alone. */
    private Term reference(
            Scope.Named named, List<Decoration> decorations, Token first, Token last, boolean bracketed) {
        List<Term> indices = new ArrayList<>();
        for (Decoration decoration : decorations) {
            if (decoration.isLowered()) {
                requireFamily(named, decoration, first);
                indices.addAll(subscripts.read(decoration));
            }
        }
        splitDigits(indices, named.entry().arity(), first);
        cursor.moveTo(last);
        cursor.skipTo(NameMatch.after(last));
        if (indices.isEmpty() && bracketed && isBracketSubscript(named)) {
            indices.addAll(subscripts.bracketed());
        }
        return parser.at(new Term.Reference(named.entry().name(), indices), first);
    }

    /** {@code x^{(i)}} of a family x_i is its element i in many notes, and a power here. */
    private void requireNoSampleNumber(Scope.Named named, List<Decoration> decorations, Token first) {
        if (!isFamily(named) || named.entry().arity() < 0 || decorations.size() != 1) {
            return;
        }
        Decoration raised = decorations.get(0);
        boolean enclosed = raised.isRaised()
                && raised.content().is("(")
                && raised.content().isMatched()
                && raised.content().match.next == raised.stop();
        if (enclosed) {
            throw new SyntaxError(
                    DiagnosticCode.WRONG_ARITY,
                    cursor.span(first).to(cursor.span(raised.stop())),
                    "“" + named.entry().name() + "” is a family, and what stands above a name is read as a power",
                    "write the number of an element as a subscript: "
                            + named.entry().name() + "_i");
        }
    }

    /** {@code W_12} is the element in row 1 and column 2 of a family with two subscripts. */
    private void splitDigits(List<Term> indices, int arity, Token first) {
        if (arity > 1
                && indices.size() == 1
                && indices.get(0) instanceof Term.Decimal number
                && number.digits().length() == arity
                && number.digits().matches("[0-9]+")) {
            indices.clear();
            for (int i = 0; i < arity; i++) {
                indices.add(parser.at(new Term.Decimal(number.digits().substring(i, i + 1)), first));
            }
        }
    }

    /** {@code xhat[i]}: a square bracket right behind the name of a family. */
    private boolean isBracketSubscript(Scope.Named named) {
        return cursor.is("[") && !cursor.token().spaced && isFamily(named);
    }

    private static boolean isFamily(Scope.Named named) {
        NameTable.Kind kind = named.entry().kind();
        return (kind == NameTable.Kind.REAL || kind == NameTable.Kind.SEQUENCE)
                && named.entry().arity() != 0;
    }

    private void requireFamily(Scope.Named named, Decoration decoration, Token first) {
        if (!isFamily(named) && !scope.isRepeated(named.entry().name())) {
            String name = named.entry().name();
            throw new SyntaxError(
                    DiagnosticCode.WRONG_ARITY,
                    cursor.source().span(first.start, Math.max(first.end, decoration.after().start)),
                    "“" + name + "” is declared without subscripts",
                    "leave the subscript out, or declare a family: real " + name + "_i");
        }
    }

    private Term powers(Term reference, List<Decoration> decorations, Token first, Token after) {
        List<Decoration> raised =
                decorations.stream().filter(Decoration::isRaised).toList();
        if (raised.isEmpty()) {
            return reference;
        }
        cursor.moveTo(raised.get(0).sign());
        requireNegative(first, raised.get(0));
        Term exponent = parser.factors.exponent();
        boolean rest = cursor.token() != raised.get(raised.size() - 1).after();
        if (rest && raised.size() > 1) {
            throw parser.ambiguous(
                    cursor.span(raised.get(1).sign()), "two exponents", "put the base in brackets: (…)^…");
        }
        cursor.moveTo(after == cursor.token() ? after : later(after));
        return parser.at(new Term.Power(reference, exponent), first);
    }

    /** In {@code P^-u} the page shows the name P^- where there is one, and not the power P^{−u}. */
    private void requireNegative(Token first, Decoration raised) {
        Token minus = raised.sign().next;
        boolean signed = minus.is("-")
                && scope.meant(first.text).stream()
                        .anyMatch(n ->
                                n.key().raised().equals("-") || n.key().raised().equals("−"));
        if (signed) {
            String behind = minus.next.text;
            throw parser.ambiguous(
                    cursor.span(first).to(cursor.span(minus.next)),
                    "a negative power, or the name " + first.text + "^− beside a factor",
                    "write " + first.text + "^{-" + behind + "} or " + first.text + "^{-} · " + behind);
        }
    }

    /** Behind the decorations: subscripts may stand behind the exponent, as in {@code x^2_i}. */
    private Token later(Token after) {
        return after.start >= cursor.token().start ? after : cursor.token();
    }

    /**
     * A variable of a derivative: the reference, and how often it is differentiated by.
     *
     * @param bracketed whether a square bracket behind it is its subscript, and not what is differentiated
     */
    DerivativeVariable variable(boolean bracketed) {
        joinCommands();
        Token first = cursor.token();
        List<Scope.Named> meant;
        Token last = first;
        if (first.is("‖") && first.next.isWord() && first.next.next.is("‖")) {
            meant = scope.exactly("‖" + first.next.text + "‖");
            last = first.next.next;
        } else if (first.isWord()) {
            meant = scope.meant(first.text);
        } else {
            throw cursor.unexpected("a variable", "write ∂L/∂x_i");
        }
        List<Decoration> decorations = new ArrayList<>(Decoration.behind(last));
        Optional<Scope.Named> best = NameMatch.best(meant, decorations, parser, first);
        if (best.isEmpty()) {
            return new DerivativeVariable(undeclared(first), 1);
        }
        NameMatch.dropLabels(best.get().key(), decorations);
        if (decorations.stream().anyMatch(Decoration::isPrime)) {
            throw parser.calls.misplacedPrime(best.get(), first, NameMatch.after(last));
        }
        Term reference = reference(best.get(), decorations, first, last, bracketed);
        int times = 1;
        for (Decoration decoration : decorations) {
            if (decoration.isRaised()) {
                times = NameMatch.small(decoration.text());
            }
        }
        return new DerivativeVariable(reference, times);
    }

    private Term undeclaredIndex(Token t) {
        cursor.advance();
        boolean word = Letters.glyphs(t.text).size() > 1;
        parser.problems.add(Diagnostic.error(
                DiagnosticCode.UNDECLARED_NAME,
                cursor.span(t),
                "“" + t.text + "” is not declared as an index, nor is a name with this subscript",
                word
                        ? "declare the name with its subscript: real …_{" + t.text + "}"
                        : "declare the index: index " + t.text + " : 1..m"));
        return parser.at(new Term.Reference(t.text, List.of()), t);
    }

    /** Reports the name once for this place and goes on as if it were declared. */
    private Term undeclared(Token t) {
        StringBuilder written = new StringBuilder(t.text);
        for (Decoration d : Decoration.behind(t)) {
            if (d.isLowered()) {
                written.append('_').append(d.text());
                break;
            }
        }
        Token after = NameMatch.after(t);
        cursor.skipTo(after);
        String help = NameAdvice.of(t)
                .or(() -> suggestion(written.toString()))
                .or(() -> suggestion(t.text))
                .orElse("declare it: real " + written);
        parser.problems.add(Diagnostic.error(
                DiagnosticCode.UNDECLARED_NAME,
                cursor.source().span(t.start, t.end),
                "“" + written + "” is not declared",
                help));
        return parser.at(new Term.Reference(t.text, List.of()), t);
    }

    private Optional<String> suggestion(String written) {
        List<String> known = new ArrayList<>(scope.all());
        known.addAll(BuiltinNames.functions());
        return Spelling.nearest(written, known).map(near -> "did you mean " + near + "?");
    }
}
