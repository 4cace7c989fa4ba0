package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import scholium.text.DiagnosticCode;

/** Brackets: groups, lists, and expressions evaluated at values. */
final class BracketParser {
    private final FormulaParser parser;
    private final Cursor cursor;

    BracketParser(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    Term bracket() {
        Token opening = cursor.advance();
        List<Term> items = parser.factors.inside(false, parser.factors::sums);
        if (items.size() > 1) {
            return listing(opening, items);
        }
        Term body = items.get(0);
        cursor.close(opening, Lexer.closing(opening.text));
        if (opening.is("\\left.")) {
            return evaluated(body, opening);
        }
        if (opening.is("[") && isEvaluation()) {
            return evaluated(body, opening);
        }
        if (opening.is("{") && body instanceof Term.Reference name && (cursor.is("_") || cursor.is("^"))) {
            return braced(name, opening);
        }
        Term.Bracket kind = switch (opening.text) {
            case "(" -> Term.Bracket.ROUND;
            case "[" -> Term.Bracket.SQUARE;
            default -> Term.Bracket.CURLY;
        };
        return parser.at(new Term.Group(body, kind), opening);
    }

    /** {@code {W_q}_{i j}}: braces that only keep a label and a subscript apart, as TeX demands. */
    private Term braced(Term.Reference name, Token opening) {
        if (!cursor.is("_") || !name.subscripts().isEmpty()) {
            return name;
        }
        List<Decoration> behind = Decoration.behind(cursor.previous());
        if (behind.isEmpty()) {
            throw cursor.unexpected("an operator", "write the subscript as _i or _{i}");
        }
        List<Term> indices = parser.names.subscripts().read(behind.get(0));
        cursor.moveTo(behind.get(0).sign());
        cursor.skipTo(behind.get(0).after());
        return parser.at(new Term.Reference(name.name(), indices), opening);
    }

    private Term listing(Token opening, List<Term> items) {
        if (!opening.is("[")) {
            throw new SyntaxError(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    cursor.since(opening),
                    "several expressions in round brackets",
                    "a list stands in square brackets: [a, b]");
        }
        cursor.close(opening, "]");
        return parser.at(new Term.Listing(items), opening);
    }

    /** Whether a subscript with an equality follows. */
    private boolean isEvaluation() {
        Token sign = cursor.token();
        if (!sign.is("_") || !sign.next.is("{") || !sign.next.isMatched()) {
            return false;
        }
        Token stop = sign.next.match;
        for (Token t = sign.next.next; t != stop; t = t.next) {
            if (t.is("=")) {
                return true;
            }
        }
        return false;
    }

    private Term evaluated(Term body, Token opening) {
        cursor.expect("_", "write the values below the bar: _{b = 0}");
        Token brace = cursor.expect("{", "write the values in braces: _{b = 0}");
        List<Term.Equation> equations = parser.factors.inside(false, this::equations);
        cursor.close(brace, "}");
        return parser.at(new Term.Evaluated(body, equations), opening);
    }

    /** {@code a = 1, b = 2}. */
    List<Term.Equation> equations() {
        List<Term.Equation> equations = new ArrayList<>();
        do {
            Token first = cursor.token();
            Term target = parser.factors.factor(false);
            cursor.expect("=", "give the value behind =");
            equations.add(parser.at(new Term.Equation(target, parser.sum()), first));
        } while (cursor.take(","));
        return equations;
    }
}
