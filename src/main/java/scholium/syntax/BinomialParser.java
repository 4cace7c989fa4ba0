package scholium.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Binomial coefficients, {@code \binom{n}{k}}: n!⁄(k! (n − k)!), and n (n − 1) ⁄ 2! where k is a small number, which is 0 for
 * k &gt; n as in textbooks.
 */
final class BinomialParser {
    private final FormulaParser parser;

    BinomialParser(FormulaParser parser) {
        this.parser = parser;
    }

    Term of(Term n, Term k, Token command) {
        if (k instanceof Term.Decimal number && number.digits().matches("[1-6]")) {
            return falling(n, number.digits().charAt(0) - '0', command);
        }
        Term difference = parser.binary(Term.Operator.SUBTRACT, n, k.isSum() ? round(k, command) : k, command);
        Term below =
                parser.binary(Term.Operator.JUXTAPOSED, factorial(k, command), factorial(difference, command), command);
        return parser.binary(Term.Operator.FRACTION, factorial(n, command), below, command);
    }

    private Term falling(Term n, int k, Token place) {
        if (k == 1) {
            return round(n, place);
        }
        Term product = Shape.isFactor(n) ? n : round(n, place);
        for (int j = 1; j < k; j++) {
            Term next = parser.binary(Term.Operator.SUBTRACT, n, parser.at(new Term.Decimal("" + j), place), place);
            product = parser.binary(Term.Operator.JUXTAPOSED, product, round(next, place), place);
        }
        Term orders = factorial(parser.at(new Term.Decimal("" + k), place), place);
        return parser.binary(Term.Operator.FRACTION, product, orders, place);
    }

    private Term factorial(Term of, Token place) {
        Term base = Shape.isFactorialBase(of) ? of : round(of, place);
        return parser.at(
                new Term.Call("factorial", 0, Optional.empty(), List.of(base), List.of(), Term.CallStyle.POSTFIX),
                place);
    }

    private Term round(Term body, Token place) {
        return parser.at(new Term.Group(body, Term.Bracket.ROUND), place);
    }
}
