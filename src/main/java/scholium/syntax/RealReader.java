package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import scholium.text.DiagnosticCode;

/** {@code real x_i, γ}, {@code real ε ≥ 0}, {@code real 0 < α < 1}, {@code real α, 0 < α < 1}. */
final class RealReader {
    private final StatementReader reader;

    RealReader(StatementReader reader) {
        this.reader = reader;
    }

    Statement real(Cursor cursor) {
        List<Statement.Declared> names = new ArrayList<>();
        List<NameKey> keys = new ArrayList<>();
        List<Statement.Comparison> bounds = new ArrayList<>();
        boolean unbounded = false;
        do {
            Token item = cursor.token();
            RealItems.toName(cursor);
            NewName name = NewName.read(cursor, reader.isIndex());
            boolean known = keys.stream().anyMatch(name.key()::sameName);
            if (!known) {
                keys.add(name.key());
                Statement.Declared declared = new Statement.Declared(name.name(), name.indices());
                reader.positions().put(declared, cursor.since(name.first()));
                names.add(declared);
            }
            boolean bounded = item != name.first() || Relations.isRelation(cursor.token());
            if (bounded) {
                requireOneReading(unbounded && !known, item, name, cursor);
                cursor.moveTo(item);
                bounds.addAll(new Comparisons(reader.formulas(cursor)).chain());
            }
            unbounded |= !bounded;
        } while (cursor.take(","));
        return new Statement.Real(names, bounds);
    }

    /** {@code real a, b > 0} does not say whether a is positive. */
    private void requireOneReading(boolean ambiguous, Token item, NewName name, Cursor cursor) {
        if (ambiguous && item == name.first()) {
            throw new SyntaxError(
                    DiagnosticCode.AMBIGUOUS,
                    cursor.span(item),
                    "it is not seen whether the bound holds for " + name.name() + " alone or for the names before it",
                    "give each name its own bound (real a > 0, b > 0), or declare " + name.name()
                            + " in a statement of its own");
        }
    }
}
