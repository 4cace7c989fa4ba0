package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import scholium.text.DiagnosticCode;

/**
 * Derivatives written as fractions: {@code ∂L/∂x_i}, {@code dL/dx}, {@code ∂²L/∂x_i∂x_j}, {@code ∂/∂b[…]},
 * {@code \frac{\partial L}{\partial x}}. Such a fraction is one factor.
 */
final class DerivativeParser {
    private static final String HOW = "write ∂L/∂x_i, ∂²L/∂x_i∂x_j or ∂/∂x_i[…]";

    private final FormulaParser parser;
    private final Cursor cursor;
    private final DifferentialSigns signs;

    DerivativeParser(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
        this.signs = new DifferentialSigns(parser);
    }

    boolean isTotal(Token t) {
        return signs.beginsTotal(t);
    }

    /** Whether {@code \frac} begins a derivative. */
    boolean isFraction(Token frac) {
        return signs.isFraction(frac);
    }

    /** {@code ∂…/∂…} at the sign. */
    Term partial(boolean below) {
        return inline(false, below);
    }

    /** {@code d…/d…} at the word that begins with d. */
    Term total(boolean below) {
        return inline(true, below);
    }

    private Term inline(boolean total, boolean below) {
        Token first = cursor.token();
        int order = head(total);
        if (cursor.is("/")) {
            cursor.advance();
            List<Term> variables = variables(total, order, false);
            return operator(total, variables, first, below);
        }
        Term numerator = parser.factors.factor(true);
        if (!cursor.is("/")) {
            throw cursor.error(
                    DiagnosticCode.BAD_DERIVATIVE, cursor.since(first), "a differential without a fraction", HOW);
        }
        cursor.advance();
        List<Term> variables = variables(total, order, true);
        return parser.at(new Term.Derivative(total, numerator, variables, false), first);
    }

    /** {@code \frac{∂…}{∂…}} at the command. */
    Term fraction(boolean below) {
        Token first = cursor.advance();
        boolean total = !signs.isPartial(cursor.token().next);
        Token above = cursor.expect("{", "write \\frac{\\partial L}{\\partial x}");
        int order = head(total);
        if (cursor.take("}")) {
            Token denominator = cursor.expect("{", "write \\frac{\\partial}{\\partial x}");
            List<Term> variables = variables(total, order, true);
            cursor.close(denominator, "}");
            return operator(total, variables, first, below);
        }
        Term numerator = parser.factors.factor(true);
        cursor.close(above, "}");
        Token denominator = cursor.expect("{", "write \\frac{\\partial L}{\\partial x}");
        List<Term> variables = variables(total, order, true);
        cursor.close(denominator, "}");
        return parser.at(new Term.Derivative(total, numerator, variables, false), first);
    }

    /** The bracket or factor that ∂/∂b stands before. */
    private Term operator(boolean total, List<Term> variables, Token first, boolean below) {
        if (!parser.factors.starts(cursor.token())) {
            throw cursor.unexpected("what is differentiated", "write ∂/∂x[…]");
        }
        boolean bracketed = cursor.is("[") || cursor.is("(") || cursor.is("\\{");
        Term numerator = bracketed ? parser.brackets.bracket() : parser.factors.factor(below);
        return parser.at(new Term.Derivative(total, numerator, variables, true), first);
    }

    /** Reads ∂ or d and its order. */
    private int head(boolean total) {
        sign(total);
        if (!cursor.is("^")) {
            return 1;
        }
        Token raised = cursor.token();
        List<Decoration> decorations = Decoration.behind(cursor.previous());
        int order =
                decorations.isEmpty() ? 0 : NameMatch.small(decorations.get(0).text());
        if (order == 0) {
            throw cursor.error(
                    DiagnosticCode.BAD_DERIVATIVE,
                    cursor.span(raised),
                    "the order of a derivative is a number from 1 to 9",
                    "write ∂²L/∂x_i∂x_j");
        }
        cursor.skipTo(decorations.get(0).after());
        return order;
    }

    private void sign(boolean total) {
        if (total) {
            cursor.moveTo(signs.separated(cursor.token()));
        }
        cursor.advance();
    }

    private List<Term> variables(boolean total, int order, boolean bracketed) {
        boolean enclosed = order > 1 && cursor.is("(");
        Token opening = cursor.token();
        if (enclosed) {
            cursor.advance();
        }
        Token first = cursor.token();
        List<Term> variables = new ArrayList<>();
        do {
            if (total ? !signs.isD(cursor.token()) : !signs.isPartial(cursor.token())) {
                throw cursor.error(
                        DiagnosticCode.BAD_DERIVATIVE,
                        cursor.since(first),
                        "a derivative of order " + order + " with " + variables.size() + " variables below",
                        HOW);
            }
            sign(total);
            DerivativeVariable variable = parser.names.variable(bracketed);
            if (variable.times() < 1 || variables.size() + variable.times() > order) {
                throw cursor.error(
                        DiagnosticCode.BAD_DERIVATIVE,
                        cursor.since(first),
                        "the power below does not fit a derivative of order " + order,
                        "write ∂²Q/∂x² for a second derivative, and brackets around the whole derivative for its square");
            }
            for (int i = 0; i < variable.times(); i++) {
                variables.add(variable.reference());
            }
        } while (variables.size() < order);
        if (enclosed) {
            cursor.close(opening, ")");
        }
        return variables;
    }
}
