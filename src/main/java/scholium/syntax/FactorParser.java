package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import scholium.text.DiagnosticCode;

/** Factors: what binds tighter than a product. Powers, factorials, roots, fractions, and the atoms. */
final class FactorParser {
    private static final String WRITE_BRACKETS = "put the base in brackets";

    private final FormulaParser parser;
    private final Cursor cursor;

    /** Inside |…| a bar closes; elsewhere it opens. */
    private boolean barOpen;

    /** How many brackets are open: outside of all, a line break ends a product. */
    private int openBrackets;

    private Set<String> endWords = Set.of();

    FactorParser(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    void endAtWords(Set<String> words) {
        endWords = words;
    }

    /** Whether a token can begin a factor, so that it is a product with what stands before. */
    boolean starts(Token t) {
        if (t.opensLine && openBrackets == 0) {
            return false;
        }
        if (t.isNumber() || t.isWord()) {
            return !endWords.contains(t.text);
        }
        if (t.kind != Token.Kind.SYMBOL) {
            return false;
        }
        return switch (t.text) {
            case "(", "[", "{", "\\{", "‖", "√", "Σ", "Π", "∂", "\\frac", "\\binom", "\\left.", "|(" -> true;
            case "|" -> !barOpen;
            default -> false;
        };
    }

    /**
     * A factor.
     *
     * @param below whether it stands behind a slash: a sum there takes one factor only
     */
    Term factor(boolean below) {
        Token first = cursor.token();
        parser.descend();
        Term factor = postfix(primary(below), first);
        parser.ascend();
        return factor;
    }

    private Term postfix(Term primary, Token first) {
        Term base = primary;
        while (true) {
            if (cursor.is("^")) {
                base = base == primary ? closed(base, first) : base;
                requireClosedBase(base);
                Term exponent = exponent();
                base = parser.at(new Term.Power(base, exponent), first);
            } else if (cursor.is("!")) {
                boolean factorial = base instanceof Term.Call call && call.style() == Term.CallStyle.POSTFIX;
                if (base instanceof Term.Power || base instanceof Term.Big || factorial) {
                    throw parser.ambiguous(
                            cursor.span(cursor.token()),
                            "it is not seen what the factorial is taken of",
                            WRITE_BRACKETS);
                }
                cursor.advance();
                base = parser.at(
                        new Term.Call(
                                "factorial", 0, Optional.empty(), List.of(base), List.of(), Term.CallStyle.POSTFIX),
                        first);
            } else if (cursor.is("⁄")) {
                cursor.advance();
                Term below = fractionPart(primary(true));
                base = parser.binary(Term.Operator.FRACTION, fractionPart(base), below, first);
            } else if (cursor.is("_")) {
                throw cursor.unexpected("an operator", "subscripts stand behind names of families");
            } else {
                return base;
            }
        }
    }

    /** A binomial in brackets and a root with its bar show what is raised, though they are read as something else. */
    private Term closed(Term base, Token first) {
        boolean root = first.is("√") && base instanceof Term.Power;
        return root || (first.is("\\binom") && !(base instanceof Term.Group)) ? round(base, first) : base;
    }

    private static Term fractionPart(Term part) {
        return part instanceof Term.Group group && group.bracket() != Term.Bracket.SQUARE ? group.body() : part;
    }

    private void requireClosedBase(Term base) {
        boolean open = base instanceof Term.Derivative
                || base instanceof Term.Big
                || base instanceof Term.Power
                || (base instanceof Term.Binary)
                || (base instanceof Term.Call call && call.style() == Term.CallStyle.BARE)
                || (base instanceof Term.Root && !isClosing(cursor.previous()));
        if (open) {
            throw parser.ambiguous(
                    cursor.span(cursor.token()), "it is not seen what is raised to the power", WRITE_BRACKETS);
        }
    }

    private static boolean isClosing(Token t) {
        return t.is(")") || t.is("}") || t.is("]");
    }

    /** Behind the base, at {@code ^}: {@code ^{…}}, {@code ^(…)}, {@code ^2}, {@code ^n}, {@code ^−1}. */
    Term exponent() {
        return raised(cursor.expect("^", "write the exponent behind ^"));
    }

    private Term raised(Token sign) {
        Token first = cursor.token();
        if (cursor.is("-")) {
            cursor.advance();
            parser.descend();
            Term operand = raised(sign);
            parser.ascend();
            return parser.at(new Term.Negation(operand, false), first);
        }
        Term exponent = cursor.is("{") || cursor.is("(") ? delimited() : bareExponent(sign);
        if (!cursor.is("^")) {
            return exponent;
        }
        if (sign.command || cursor.token().command || cursor.previous().is("}")) {
            throw parser.ambiguous(cursor.span(cursor.token()), "a power of a power without brackets", WRITE_BRACKETS);
        }
        parser.descend();
        Term power = parser.at(new Term.Power(exponent, exponent()), first);
        parser.ascend();
        return power;
    }

    /** {…} or (…) whose brackets only delimit. */
    Term delimited() {
        Token opening = cursor.advance();
        Term content = inBrackets();
        cursor.close(opening, Lexer.closing(opening.text));
        return content;
    }

    /** A sum inside brackets that someone else reads. */
    Term inBrackets() {
        return inside(false, parser::sum);
    }

    /** Reads something inside brackets or bars. */
    <T> T inside(boolean bars, Supplier<T> content) {
        boolean outer = barOpen;
        barOpen = bars;
        openBrackets++;
        parser.descend();
        T read = content.get();
        parser.ascend();
        openBrackets--;
        barOpen = outer;
        return read;
    }

    /** The arguments of a function, in the bracket at the cursor. */
    List<Term> arguments() {
        Token opening = cursor.advance();
        List<Term> arguments = inside(false, this::sums);
        cursor.close(opening, Lexer.closing(opening.text));
        return arguments;
    }

    /** Sums separated by commas. */
    List<Term> sums() {
        List<Term> sums = new ArrayList<>();
        do {
            sums.add(parser.sum());
        } while (cursor.take(","));
        return sums;
    }

    private Term bareExponent(Token sign) {
        Token first = cursor.token();
        if (first.isNumber()) {
            return number();
        }
        if (first.isWord("*") || first.isWord("+") || first.isWord("-")) {
            boolean star = first.isWord("*");
            String label = first.text.replace('-', '−');
            throw new SyntaxError(
                    DiagnosticCode.UNDECLARED_NAME,
                    cursor.span(sign).to(cursor.span(first)),
                    "no name with this " + (star ? "star" : "sign") + " is declared",
                    "declare it with its " + (star ? "star" : "sign") + ": real x^" + label + ", or define x^" + label
                            + " = …");
        }
        if (first.isWord()) {
            return parser.names.alone("exponent");
        }
        if (cursor.is("\\frac")) {
            return frac(true);
        }
        throw new SyntaxError(
                DiagnosticCode.MISSING_OPERAND,
                cursor.span(sign).to(cursor.span(first)),
                "found " + first.described() + " where the exponent should be",
                "write x², x^2, x^n, x^{…} or x^(…)");
    }

    private Term primary(boolean below) {
        Token t = cursor.token();
        if (t.isNumber()) {
            return number();
        }
        if (t.isWord()) {
            return parser.names.word(below);
        }
        if (t.kind == Token.Kind.SYMBOL) {
            switch (t.text) {
                case "(", "[", "{", "\\{", "\\left." -> {
                    return parser.brackets.bracket();
                }
                case "|" -> {
                    return absolute("|");
                }
                case "|(" -> {
                    return absolute("|)");
                }
                case "‖" -> {
                    return parser.names.norm();
                }
                case "√" -> {
                    return root();
                }
                case "Σ", "Π" -> {
                    return parser.bigs.big(below);
                }
                case "∂" -> {
                    return parser.derivatives.partial(below);
                }
                case "\\frac" -> {
                    return frac(below);
                }
                case "\\binom" -> {
                    return binomial();
                }
                default -> {}
            }
        }
        throw missingOperand(t);
    }

    private SyntaxError missingOperand(Token t) {
        boolean operator = t.kind == Token.Kind.SYMBOL && "+-·×/^_!=≈≠≢<≤>≥⁄".contains(t.text);
        if (t.is("..")) {
            return cursor.unexpected("an expression", "write a sum with Σ and its bounds instead of dots");
        }
        if (t.isEnd() || operator) {
            return new SyntaxError(
                    DiagnosticCode.MISSING_OPERAND,
                    cursor.span(t),
                    "found " + t.described() + " where an expression should be",
                    t.is("-") ? "put a negative factor in brackets: (−x)" : "write the missing expression");
        }
        return cursor.unexpected("an expression", "an expression begins with a number, a name, a bracket, Σ, √ or ∂");
    }

    private Term number() {
        Token t = cursor.advance();
        return parser.at(new Term.Decimal(t.text), t);
    }

    private Term absolute(String closing) {
        Token opening = cursor.advance();
        Term body = inside(closing.equals("|"), parser::sum);
        cursor.close(opening, closing);
        return parser.at(new Term.Absolute(body), opening);
    }

    /** {@code √(a)}, {@code √a}, {@code \sqrt{a}}. */
    Term root() {
        Token sign = cursor.advance();
        if (cursor.is("[") && sign.text.equals("√") && sign.end - sign.start > 1) {
            return rootOfDegree(sign);
        }
        if (cursor.is("[") && !cursor.token().spaced && cursor.token().isMatched()) {
            Token behind = cursor.token().match.next;
            if (!behind.spaced && (behind.is("{") || behind.is("("))) {
                throw parser.ambiguous(
                        cursor.span(sign).to(cursor.span(behind)),
                        "a square root beside a bracket, or a root whose degree stands in brackets",
                        "write √(…)·(…), or \\sqrt[n]{a} or a^(1/n)");
            }
        }
        Term radicand = cursor.is("(") || cursor.is("{") ? delimited() : atom();
        return parser.at(new Term.Root(radicand), sign);
    }

    /** {@code \sqrt[n]{a}}, which is {@code a^(1/n)}. */
    private Term rootOfDegree(Token sign) {
        Token opening = cursor.advance();
        Term degree = inBrackets();
        cursor.close(opening, "]");
        if (!cursor.is("{")) {
            throw cursor.unexpected("“{”", "write \\sqrt[n]{a} or a^(1/n)");
        }
        Token braces = cursor.token();
        Term radicand = delimited();
        Term base = Shape.isPowerBase(radicand)
                ? radicand
                : parser.at(new Term.Group(radicand, Term.Bracket.ROUND), braces);
        Term one = parser.at(new Term.Decimal("1"), opening);
        Term below = Shape.isFactor(degree) ? degree : parser.at(new Term.Group(degree, Term.Bracket.ROUND), opening);
        Term exponent = parser.binary(Term.Operator.SLASH, one, below, opening);
        return parser.at(new Term.Power(base, exponent), sign);
    }

    /** The one atom a root without brackets stands over. */
    private Term atom() {
        Token first = cursor.token();
        parser.descend();
        Term atom = primary(true);
        parser.ascend();
        if (atom instanceof Term.Power || cursor.is("^") || atom instanceof Term.Binary) {
            throw parser.ambiguous(
                    cursor.span(first),
                    "it is not seen whether the power stands under the root",
                    "write √(…) around what stands under the root");
        }
        return atom;
    }

    private Term frac(boolean inDenominator) {
        Token command = cursor.token();
        if (parser.derivatives.isFraction(command)) {
            return parser.derivatives.fraction(inDenominator);
        }
        cursor.advance();
        if (cursor.token().isNumber() && cursor.token().text.length() == 2) {
            Token digits = cursor.advance();
            Term above = parser.at(new Term.Decimal(digits.text.substring(0, 1)), digits);
            Term below = parser.at(new Term.Decimal(digits.text.substring(1)), digits);
            return parser.binary(Term.Operator.FRACTION, above, below, command);
        }
        Term above = argument();
        Term below = argument();
        return parser.binary(Term.Operator.FRACTION, above, below, command);
    }

    private Term binomial() {
        Token command = cursor.advance();
        Term n = argument();
        Term k = argument();
        return new BinomialParser(parser).of(n, k, command);
    }

    private Term round(Term body, Token place) {
        return parser.at(new Term.Group(body, Term.Bracket.ROUND), place);
    }

    private Term argument() {
        if (cursor.is("{")) {
            return delimited();
        }
        if (cursor.token().isNumber() || cursor.token().command) {
            return primary(true);
        }
        if (cursor.token().isWord()) {
            return parser.names.letter();
        }
        throw cursor.unexpected("“{”", "write \\frac{a}{b}");
    }
}
