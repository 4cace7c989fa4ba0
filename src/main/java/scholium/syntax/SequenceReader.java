package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import scholium.text.DiagnosticCode;

/**
 * {@code sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = …}, the last also as {@code r_t = …} with the element before it; or just
 * {@code sequence r_0 = a, r_{t+1} = …}.
 */
final class SequenceReader {
    private static final String HOW = "write sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = …";

    private final StatementReader reader;

    SequenceReader(StatementReader reader) {
        this.reader = reader;
    }

    Statement sequence(Cursor cursor) {
        SequenceHead head = SequenceHead.read(cursor, reader.isIndex());
        String name = head.name().name();
        boolean brief = head.first().isPresent();
        int start = brief ? head.first().getAsInt() : range(cursor, head);
        Term before = element(name, new Term.Decimal("" + (start - 1)));
        List<Term> firsts = new ArrayList<>(List.of(element(name, new Term.Decimal("" + start))));
        if (!brief) {
            firsts.add(before);
        }
        Equation given = equation(cursor, firsts);
        if (!brief || !cursor.take(",")) {
            cursor.expect(";", HOW);
        }
        Token variable = head.variable().orElseThrow(() -> cursor.unexpected("what follows an element", HOW));
        Term index = new Term.Reference(variable.text, List.of());
        Term here = element(name, index);
        Term successor = element(name, new Term.Binary(Term.Operator.ADD, index, new Term.Decimal("1")));
        boolean early = given.target().equals(before);
        Equation step = equation(cursor, early ? List.of(here) : List.of(successor, here));
        Term next = step.target().equals(here)
                ? new Successor(variable.text, reader.positions()).image(step.value())
                : step.value();
        return new Statement.Sequence(name, variable.text, early ? start - 1 : start, given.value(), next);
    }

    /** {@code , t ≥ 0:} behind the name; the least value of the variable. */
    private static int range(Cursor cursor, SequenceHead head) {
        cursor.expect(",", HOW);
        if (!head.name().indices().equals(List.of(cursor.token().text))) {
            throw cursor.unexpected("the subscript of " + head.name().name(), HOW);
        }
        cursor.advance();
        cursor.expect("≥", HOW);
        int start = DeclarationReader.natural(cursor);
        cursor.expect(":", HOW);
        return start;
    }

    private static Term element(String name, Term at) {
        return new Term.Reference(name, List.of(at));
    }

    private record Equation(Term target, Term value) {}

    private Equation equation(Cursor cursor, List<Term> expected) {
        FormulaParser formulas = reader.formulas(cursor);
        Token first = cursor.token();
        Term target = formulas.factors.factor(false);
        if (!expected.contains(target)) {
            throw new SyntaxError(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    cursor.since(first),
                    "a sequence is given by its first element and by the element behind element t",
                    HOW);
        }
        cursor.expect("=", HOW);
        return new Equation(target, formulas.formula());
    }
}
