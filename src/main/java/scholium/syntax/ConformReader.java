package scholium.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code conform NAME:} with lines {@code input a = x, b = γ} and {@code output y = expression}. */
final class ConformReader {
    private static final String HOW = "write input x = x, gamma = γ and output y = y, each on a line of its own";

    private final StatementReader reader;

    ConformReader(StatementReader reader) {
        this.reader = reader;
    }

    Statement conform(RawStatement raw) {
        ClaimHeader header = ClaimHeader.read(reader.source(), reader.masked(), raw);
        Cursor head = reader.cursor(header.rest(), header.colon(), false);
        DeclarationReader.requireEnd(head);
        Cursor body = reader.cursor(header.colon() + 1, raw.end(), false);
        List<Statement.Binding> inputs = new ArrayList<>();
        List<Statement.Binding> outputs = new ArrayList<>();
        while (!body.token().isEnd()) {
            if (body.token().opensLine && body.token().isWord("input")) {
                body.advance();
                bindings(body, inputs);
            } else if (body.token().opensLine && body.token().isWord("output")) {
                body.advance();
                bindings(body, outputs);
            } else {
                throw body.unexpected("“input” or “output” at the beginning of a line", HOW);
            }
        }
        if (outputs.isEmpty()) {
            throw body.unexpected("an output", HOW);
        }
        return new Statement.Conform(header.name(), inputs, outputs);
    }

    private void bindings(Cursor body, List<Statement.Binding> bindings) {
        FormulaParser formulas = reader.formulas(body);
        do {
            Token first = body.token();
            String port = port(body);
            body.expect("=", HOW);
            bindings.add(formulas.at(new Statement.Binding(port, formulas.formula()), first));
        } while (body.take(","));
    }

    /** The implementation's own name: everything before the equality sign, as written. */
    private String port(Cursor body) {
        Token first = body.token();
        if (!first.isWord()) {
            throw body.unexpected("the name of an input or output", HOW);
        }
        while (!body.is("=")
                && !body.is(",")
                && !body.token().isEnd()
                && (body.token() == first || !body.token().opensLine)) {
            body.advance();
        }
        return body.since(first).text().strip();
    }
}
