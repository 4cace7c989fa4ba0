package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/** Reads single formulas with names declared elsewhere. */
public final class TermParser {
    private TermParser() {}

    /**
     * A formula, or what is wrong with it.
     *
     * @param term present exactly when there are no diagnostics
     */
    public record Result(Optional<Term> term, List<Diagnostic> diagnostics) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Never throws for anything the text can hold. */
    public static Result parse(String text, NameTable names) {
        return parse(new Source("formula", text), names);
    }

    /** As {@link #parse(String, NameTable)}, inside a statement that has names of its own. */
    public static Result parse(String text, NameTable names, List<NameTable.Entry> locals) {
        return parse(new Source("formula", text), names, locals);
    }

    /** As {@link #parse(String, NameTable)}, with a source that diagnostics name. */
    public static Result parse(Source source, NameTable names) {
        return parse(source, names, List.of());
    }

    private static Result parse(Source source, NameTable names, List<NameTable.Entry> locals) {
        String text = source.text();
        List<Diagnostic> problems = new ArrayList<>();
        if (text.length() > DocumentParser.MAX_LENGTH) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.TOO_LARGE, source.span(0, 0), "a formula of " + text.length() + " characters"));
            return new Result(Optional.empty(), problems);
        }
        try {
            Cursor cursor = new Cursor(source, Lexer.tokens(source, text, 0, text.length(), false));
            Scope scope = new Scope(names);
            locals.forEach(scope::enter);
            Term term = new FormulaParser(cursor, scope, new Positions(), problems).formula();
            if (!cursor.token().isEnd()) {
                throw cursor.unexpected("the end of the formula", "put an operator here, or delete the rest");
            }
            return problems.isEmpty()
                    ? new Result(Optional.of(term), problems)
                    : new Result(Optional.empty(), problems);
        } catch (SyntaxError error) {
            problems.add(error.diagnostic());
            return new Result(Optional.empty(), problems);
        }
    }
}
