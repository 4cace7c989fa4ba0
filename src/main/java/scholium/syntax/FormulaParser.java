package scholium.syntax;

import java.util.List;
import java.util.Set;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Span;

/**
 * Formulas by operator precedence (Pratt 1973): sums of signed products of factors. Whatever a reader could read in two
 * ways is an error with a suggestion, never a guess.
 */
final class FormulaParser {
    /** Deeper nesting than this is refused, so that no input can exhaust the stack. */
    static final int MAX_DEPTH = 200;

    /** Operators in one formula; left-nested trees are as deep as they have operators. */
    static final int MAX_OPERATORS = 2_000;

    final Cursor cursor;
    final Scope scope;
    final Positions positions;
    final List<Diagnostic> problems;
    final NameParser names;
    final FactorParser factors;
    final BracketParser brackets;
    final BigParser bigs;
    final CallParser calls;
    final DerivativeParser derivatives;

    private final Ambiguities ambiguities;
    private int depth;
    private int operators;

    FormulaParser(Cursor cursor, Scope scope, Positions positions, List<Diagnostic> problems) {
        this.cursor = cursor;
        this.scope = scope;
        this.positions = positions;
        this.problems = problems;
        this.ambiguities = new Ambiguities(this);
        this.names = new NameParser(this);
        this.factors = new FactorParser(this);
        this.brackets = new BracketParser(this);
        this.bigs = new BigParser(this);
        this.calls = new CallParser(this);
        this.derivatives = new DerivativeParser(this);
    }

    /** Words that end a formula and are no names in it. */
    void endAtWords(String... words) {
        factors.endAtWords(Set.of(words));
    }

    /** A whole formula, up to a relation, a separator or the end. */
    Term formula() {
        operators = 0;
        return sum();
    }

    Term sum() {
        Token first = cursor.token();
        Term left = signed();
        while (cursor.is("+") || cursor.is("-")) {
            Term.Operator operator = cursor.advance().text.equals("+") ? Term.Operator.ADD : Term.Operator.SUBTRACT;
            left = binary(operator, left, signed(), first);
        }
        return left;
    }

    private Term signed() {
        Token first = cursor.token();
        if (!cursor.is("+") && !cursor.is("-")) {
            return product();
        }
        boolean plus = cursor.advance().text.equals("+");
        descend();
        Term operand = signed();
        ascend();
        return at(new Term.Negation(operand, plus), first);
    }

    Term product() {
        return product(SumsAhead.NONE);
    }

    /** A product up to a sum that cannot belong to it. */
    Term product(SumsAhead around) {
        Token first = cursor.token();
        Term left = factors.factor(false);
        Term factor = left;
        List<String> ended = bigs.takeEnded();
        while (true) {
            Token joint = cursor.token();
            if (around.bindsAgain(joint)) {
                return left;
            }
            Term.Operator operator;
            if (joint.is("·")) {
                operator = Term.Operator.DOT;
            } else if (joint.is("×")) {
                operator = Term.Operator.TIMES;
            } else if (joint.is("/")) {
                operator = Term.Operator.SLASH;
            } else if (factors.starts(joint)) {
                operator = Term.Operator.JUXTAPOSED;
            } else {
                return left;
            }
            if (operator == Term.Operator.JUXTAPOSED) {
                ambiguities.checkJuxtaposed(factor, joint);
            }
            if (operator == Term.Operator.SLASH) {
                ambiguities.checkDivided(factor, joint);
            }
            Term right = right(operator);
            ambiguities.check(operator, left, factor, right);
            ambiguities.checkEnded(ended, right);
            List<String> more = bigs.takeEnded();
            ended = more.isEmpty() ? ended : more;
            left = binary(operator, left, right, first);
            factor = right;
        }
    }

    private Term right(Term.Operator operator) {
        if (operator == Term.Operator.JUXTAPOSED) {
            return factors.factor(false);
        }
        cursor.advance();
        Token first = cursor.token();
        if (cursor.is("-")) {
            cursor.advance();
            return at(new Term.Negation(factors.factor(operator == Term.Operator.SLASH), false), first);
        }
        return factors.factor(operator == Term.Operator.SLASH);
    }

    Term binary(Term.Operator operator, Term left, Term right, Token first) {
        if (++operators > MAX_OPERATORS) {
            throw new SyntaxError(
                    DiagnosticCode.TOO_LARGE,
                    cursor.span(first),
                    "a formula of more than " + MAX_OPERATORS + " operators",
                    "define parts of it under names of their own");
        }
        return at(new Term.Binary(operator, left, right), first);
    }

    void descend() {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxError(
                    DiagnosticCode.NESTED_TOO_DEEPLY,
                    cursor.span(cursor.token()),
                    "more than " + MAX_DEPTH + " levels of nesting",
                    "define parts of the formula under names of their own");
        }
    }

    void ascend() {
        depth--;
    }

    /** Notes where a node stands: from a token to what was read last. */
    <T> T at(T node, Token first) {
        positions.put(node, cursor.since(first));
        return node;
    }

    /** The author's own characters for a node, for suggestions. */
    String written(Term term) {
        String text = positions.of(term).text().strip();
        return text.length() <= 40 ? text : "…";
    }

    SyntaxError ambiguous(Span span, String message, String help) {
        return new SyntaxError(DiagnosticCode.AMBIGUOUS, span, message, help);
    }
}
