package scholium.syntax;

import java.util.List;
import java.util.function.Predicate;
import scholium.text.Diagnostic;
import scholium.text.Source;

/** What the readers of statements share: the text, the names, the positions, and where mistakes go. */
record StatementReader(
        Source source,
        String masked,
        Scope scope,
        Predicate<String> isIndex,
        Positions positions,
        List<Diagnostic> problems) {
    /** The cursor of a stretch of a statement. */
    Cursor cursor(int start, int end, boolean justified) {
        return new Cursor(source, Lexer.tokens(source, masked, start, end, justified));
    }

    FormulaParser formulas(Cursor cursor) {
        return new FormulaParser(cursor, scope, positions, problems);
    }

    /** The statements that a raw statement stands for; none when it has a mistake, which is then reported. */
    List<Statement> read(RawStatement raw) {
        int before = problems.size();
        int locals = scope.locals();
        try {
            List<Statement> statements = statements(raw);
            return problems.size() == before ? statements : List.of();
        } catch (SyntaxError error) {
            problems.add(error.diagnostic());
            return List.of();
        } finally {
            scope.leaveTo(locals);
        }
    }

    private List<Statement> statements(RawStatement raw) {
        List<Statement> statements = switch (raw.keyword()) {
            case "claim", "mistake" -> List.of(new ClaimReader(this).claim(raw));
            case "example" -> List.of(new ClaimReader(this).example(raw));
            case "conform" -> List.of(new ConformReader(this).conform(raw));
            default -> new DeclarationReader(this).read(raw);
        };
        statements.forEach(s -> positions.put(s, source.span(raw.start(), raw.end())));
        return statements;
    }
}
