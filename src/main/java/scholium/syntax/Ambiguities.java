package scholium.syntax;

import java.util.List;
import scholium.text.Span;

/**
 * Products that a reader could read in two ways: {@code 1/m x}, {@code a/b/c}, {@code sin x y}, {@code √2x},
 * {@code 2 3}. An explicit dot behind a fraction reads from left to right, as everybody writes it.
 */
final class Ambiguities {
    private final FormulaParser parser;

    Ambiguities(FormulaParser parser) {
        this.parser = parser;
    }

    /** What can be said of a juxtaposition before its right factor is read. */
    void checkJuxtaposed(Term factor, Token next) {
        Span span = parser.cursor.span(next);
        if (next.isNumber() && factor instanceof Term.Decimal) {
            throw parser.ambiguous(
                    span, "two numbers stand side by side", "put an operator or a decimal point between them");
        }
        boolean power = next.spaced && next.next.is("^");
        if (next.isNumber() && factor instanceof Term.Reference && !power) {
            String name = parser.written(factor);
            throw parser.ambiguous(
                    span,
                    "the number could be a subscript, a power or a factor",
                    "write " + name + "_" + next.text + ", " + name + "^" + next.text + " or " + next.text + "·"
                            + name);
        }
        Token last = parser.cursor.previous();
        boolean bracketed = last.is(")") || last.is("}") || last.is("]");
        if (factor instanceof Term.Root && !bracketed && !next.spaced) {
            throw parser.ambiguous(
                    span, "it is not seen how far the root reaches", "write √(…) around what stands under the root");
        }
    }

    /** {@code x^1/2} and {@code x^-3/2}: nobody writes a first power, or divides by a number behind a negative one. */
    void checkDivided(Term factor, Token slash) {
        boolean bare = parser.cursor.previous().isNumber();
        boolean doubtful = factor instanceof Term.Power power
                && (power.exponent() instanceof Term.Negation
                        || power.exponent().equals(new Term.Decimal("1")));
        if (bare && doubtful && slash.next.isNumber()) {
            throw parser.ambiguous(
                    parser.cursor.span(slash),
                    "it is not seen whether the fraction stands in the exponent",
                    "write the exponent in brackets: ^(−1/2)");
        }
    }

    /**
     * What is said with the right factor at hand, so that the help shows both readings.
     *
     * @param left everything before the operator
     * @param factor the last factor of it
     */
    void check(Term.Operator operator, Term left, Term factor, Term right) {
        String behind = parser.written(right);
        String joint = switch (operator) {
            case JUXTAPOSED -> " ";
            case SLASH -> "/";
            case TIMES -> "×";
            default -> "·";
        };
        Span span = parser.positions.of(left).to(parser.positions.of(right));
        if (left instanceof Term.Binary fraction && fraction.operator() == Term.Operator.SLASH) {
            checkFraction(operator, fraction, behind, span);
        }
        if (factor instanceof Term.Call call
                && isOpenEnded(call)
                && (!(right instanceof Term.Call) || (operator == Term.Operator.JUXTAPOSED && isOfNumber(call)))) {
            String f = call.function();
            String argument = parser.written(call.arguments().get(0));
            throw parser.ambiguous(
                    span,
                    "it is not seen how far the argument of " + f + " reaches",
                    "write " + f + "(" + argument + ")" + joint + behind + " or " + f + "(" + argument + joint + behind
                            + ")");
        }
        if (factor instanceof Term.Derivative derivative
                && derivative.prefix()
                && !(derivative.numerator() instanceof Term.Group)) {
            throw parser.ambiguous(
                    span,
                    "it is not seen how far the differentiated expression reaches",
                    "put it in brackets: ∂/∂x[…]");
        }
    }

    /** The sine of a number, {@code sin 2 e^x}: as a factor nobody writes it. */
    private static boolean isOfNumber(Term.Call call) {
        return BuiltinNames.isCircular(call.function()) && call.arguments().get(0) instanceof Term.Decimal;
    }

    private void checkFraction(Term.Operator operator, Term.Binary fraction, String behind, Span span) {
        String above = parser.written(fraction.left());
        String below = parser.written(fraction.right());
        if (operator == Term.Operator.JUXTAPOSED) {
            throw parser.ambiguous(
                    span,
                    "it is not seen whether “" + behind + "” stands below the fraction bar or beside the fraction",
                    "write (" + above + "/" + below + ") " + behind + " or " + above + "/(" + below + " " + behind
                            + ")");
        }
        if (operator == Term.Operator.SLASH) {
            throw parser.ambiguous(
                    span,
                    "a fraction of a fraction without brackets",
                    "write (" + above + "/" + below + ")/" + behind + " or " + above + "/(" + below + "/" + behind
                            + ")");
        }
        if (fraction.right() instanceof Term.Big) {
            throw parser.ambiguous(
                    span,
                    "it is not seen whether “" + behind + "” belongs to the sum below the fraction bar",
                    "write (" + above + "/(" + below + "))·" + behind + " or put the whole sum in brackets");
        }
    }

    /** In Σ_i a_i (Σ_i b_i) c_i the last factor is meant to stand in the first sum, which ended before the second. */
    void checkEnded(List<String> ended, Term right) {
        for (String index : ended) {
            if (Subterms.mentionsFree(right, index)) {
                throw parser.ambiguous(
                        parser.positions.of(right),
                        "it is not seen whether “" + parser.written(right) + "” belongs to the sum over " + index,
                        "give the inner sum an index of its own, or put the sum over " + index + " in brackets");
            }
        }
    }

    private static boolean isOpenEnded(Term.Call call) {
        return call.style() == Term.CallStyle.BARE && !(call.arguments().get(0) instanceof Term.Big);
    }
}
