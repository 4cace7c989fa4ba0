package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Relations between formulas. */
final class Comparisons {
    private final FormulaParser formulas;
    private final Cursor cursor;

    Comparisons(FormulaParser formulas) {
        this.formulas = formulas;
        this.cursor = formulas.cursor;
    }

    /** {@code a = b}, {@code 0 < α < 1}: one comparison for each relation sign. */
    List<Statement.Comparison> chain() {
        Token first = cursor.token();
        Term left = formulas.formula();
        List<Statement.Comparison> comparisons = new ArrayList<>();
        do {
            Comparator comparator = comparator();
            Term right = formulas.formula();
            comparisons.add(formulas.at(new Statement.Comparison(left, comparator, right), first));
            left = right;
        } while (Relations.isRelation(cursor.token()));
        return comparisons;
    }

    /** The relation sign at the cursor. */
    Comparator comparator() {
        Optional<Comparator> comparator = Relations.comparator(cursor.token());
        if (comparator.isEmpty()) {
            throw cursor.unexpected("a relation or an operator", "write one of = ≈ ≠ ≢ < ≤ > ≥");
        }
        cursor.advance();
        return comparator.get();
    }
}
