package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import scholium.text.DiagnosticCode;

/** The statements that declare something: size, index, real, assume, loss, function. */
final class DeclarationReader {
    private final StatementReader reader;

    DeclarationReader(StatementReader reader) {
        this.reader = reader;
    }

    List<Statement> read(RawStatement raw) {
        Cursor cursor = reader.cursor(raw.body(), raw.end(), false);
        List<Statement> statements = switch (raw.keyword()) {
            case "size" -> listed(cursor, this::size);
            case "index" -> listed(cursor, this::index);
            case "real" -> List.of(new RealReader(reader).real(cursor));
            case "assume" -> List.of(assume(cursor));
            case "loss" -> List.of(loss(cursor));
            case "function" -> functions(cursor);
            case "define" -> List.of(new DefinitionReader(reader).define(cursor));
            default -> List.of(new SequenceReader(reader).sequence(cursor));
        };
        requireEnd(cursor);
        return statements;
    }

    static void requireEnd(Cursor cursor) {
        if (!cursor.token().isEnd()) {
            boolean punctuation =
                    (cursor.is(",") || cursor.is(";")) && cursor.token().next.isEnd();
            throw cursor.unexpected(
                    "the end of the statement",
                    punctuation
                            ? "leave the punctuation behind a formula out"
                            : cursor.token().opensLine
                                    ? "write a claim for each relation; a line that goes on with one begins with = or ≤"
                                    : "begin a new statement on a new line");
        }
    }

    /** {@code size m ≥ 1, n ≥ 2}: what is said behind some names is said of them, and more may follow. */
    private static List<Statement> listed(Cursor cursor, Function<Cursor, Statement> item) {
        List<Statement> items = new ArrayList<>();
        do {
            items.add(item.apply(cursor));
        } while (cursor.take(","));
        return items;
    }

    private List<String> names(Cursor cursor) {
        List<String> names = new ArrayList<>();
        do {
            names.add(NewName.read(cursor, w -> false).name());
        } while (cursor.take(","));
        return names;
    }

    private Statement size(Cursor cursor) {
        List<String> names = names(cursor);
        if (cursor.token().isEnd()) {
            return new Statement.Size(names, 1);
        }
        boolean strict = cursor.is(">");
        if (!strict && !cursor.is("≥")) {
            String bound = "write size " + names.get(0) + " ≥ 1";
            String fixed = ", and in a line of its own: assume " + names.get(0) + " = …";
            throw cursor.unexpected("“≥”", cursor.is("=") ? bound + fixed : bound);
        }
        cursor.advance();
        return new Statement.Size(names, natural(cursor) + (strict ? 1 : 0));
    }

    static int natural(Cursor cursor) {
        Token t = cursor.token();
        if (!t.isNumber() || !t.text.matches("[0-9]{1,6}")) {
            throw cursor.unexpected("a natural number", "write a bound such as 0 or 1");
        }
        cursor.advance();
        return Integer.parseInt(t.text);
    }

    private Statement index(Cursor cursor) {
        List<String> names = names(cursor);
        String example = "write index " + names.get(0) + " : 1..m";
        cursor.expect(":", example);
        FormulaParser formulas = reader.formulas(cursor);
        Term lower = formulas.formula();
        cursor.expect("..", example);
        Term upper = formulas.formula();
        return new Statement.IndexRange(names, lower, upper);
    }

    private Statement assume(Cursor cursor) {
        FormulaParser formulas = reader.formulas(cursor);
        List<Statement.Comparison> comparisons = new ArrayList<>();
        do {
            comparisons.addAll(new Comparisons(formulas).chain());
        } while (cursor.take(","));
        return new Statement.Assume(comparisons);
    }

    private Statement loss(Cursor cursor) {
        NewName name = NewName.read(cursor, reader.isIndex());
        if (cursor.take("=")) {
            return new Statement.LossOf(
                    name.name(), List.of(), Optional.of(reader.formulas(cursor).formula()));
        }
        if (!cursor.is("(")) {
            throw cursor.unexpected(
                    "“(” or “=”",
                    "write loss " + name.name() + "(y) for any loss of y, or loss " + name.name() + " = …");
        }
        Token opening = cursor.advance();
        FormulaParser formulas = reader.formulas(cursor);
        List<String> arguments = new ArrayList<>();
        do {
            Token first = cursor.token();
            Term argument = formulas.factors.inBrackets();
            if (!(argument instanceof Term.Reference reference)) {
                throw new SyntaxError(
                        DiagnosticCode.MISUSED_NAME,
                        cursor.since(first),
                        "a loss depends on declared names",
                        "write loss " + name.name() + "(y) with a declared y");
            }
            arguments.add(reference.name());
        } while (cursor.take(","));
        cursor.close(opening, ")");
        return new Statement.LossOf(name.name(), arguments, Optional.empty());
    }

    private List<Statement> functions(Cursor cursor) {
        List<Statement> statements = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        do {
            NewName name = NewName.read(cursor, reader.isIndex());
            if (cursor.is("(")) {
                statements.add(new Statement.OpaqueFunction(
                        List.of(name.name()), Parameters.read(cursor).size()));
            } else {
                plain.add(name.name());
            }
        } while (cursor.take(","));
        if (!plain.isEmpty()) {
            statements.add(0, new Statement.OpaqueFunction(plain, 1));
        }
        return statements;
    }
}
