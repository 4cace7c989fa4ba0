package scholium.syntax;

import java.util.List;
import java.util.Optional;
import scholium.text.DiagnosticCode;

/** {@code define} in its three forms, and {@code sequence}. */
final class DefinitionReader {
    private final StatementReader reader;

    DefinitionReader(StatementReader reader) {
        this.reader = reader;
    }

    Statement define(Cursor cursor) {
        NewName name = NewName.read(cursor, reader.isIndex());
        if (cursor.is("(")) {
            return application(cursor, name);
        }
        Statement.Declared target = new Statement.Declared(name.name(), name.indices());
        reader.positions().put(target, cursor.since(name.first()));
        cursor.expect("=", "write define " + name.name() + " = …");
        return new Statement.Define(target, reader.formulas(cursor).formula());
    }

    private Statement application(Cursor cursor, NewName name) {
        List<NewName> parameters = Parameters.read(cursor);
        List<String> parameterNames = parameters.stream().map(NewName::name).toList();
        Token closing = cursor.previous();
        List<String> indices = List.of();
        if (cursor.is("_")) {
            indices = indices(cursor, closing);
        }
        boolean operator = !indices.isEmpty() || Parameters.areFamilies(parameters, cursor.token());
        cursor.expect("=", "write define " + name.name() + "(" + String.join(", ", parameterNames) + ") = …");
        for (NewName parameter : parameters) {
            reader.scope()
                    .enter(new NameTable.Entry(parameter.name(), NameTable.Kind.REAL, operator ? Scope.ANY_ARITY : 0));
        }
        Term body = reader.formulas(cursor).formula();
        return operator
                ? new Statement.DefineOperator(name.name(), parameterNames, indices, body)
                : new Statement.DefineFunction(name.name(), parameterNames, body);
    }

    private List<String> indices(Cursor cursor, Token closing) {
        Decoration subscript = Decoration.behind(closing).get(0);
        Optional<List<String>> indices = NewName.indices(subscript, reader.isIndex());
        if (indices.isEmpty()) {
            throw cursor.unexpected("declared indices", "declare the index: index i : 1..m");
        }
        cursor.skipTo(subscript.after());
        return indices.get();
    }

    /** {@code r_t, t ≥ 0: r_0 = a; r_{t+1} = …}, or {@code r_t, t ≥ 1: r_0 = a; r_t = …}. */
    Statement sequence(Cursor cursor) {
        NewName name = NewName.read(cursor, reader.isIndex());
        String how = "write sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = …";
        cursor.expect(",", how);
        Token variable = cursor.token();
        if (!name.indices().equals(List.of(variable.text))) {
            throw cursor.unexpected("the subscript of " + name.name(), how);
        }
        cursor.advance();
        cursor.expect("≥", how);
        int start = DeclarationReader.natural(cursor);
        cursor.expect(":", how);
        Term index = new Term.Reference(variable.text, List.of());
        Term here = element(name, index);
        Term first = element(name, new Term.Decimal("" + start));
        Term before = element(name, new Term.Decimal("" + (start - 1)));
        Equation given = equation(cursor, List.of(first, before), how);
        cursor.expect(";", how);
        Term successor = element(name, new Term.Binary(Term.Operator.ADD, index, new Term.Decimal("1")));
        boolean early = given.target().equals(before);
        Equation step = equation(cursor, early ? List.of(here) : List.of(successor, here), how);
        Term next = step.target().equals(here)
                ? new Successor(variable.text, reader.positions()).image(step.value())
                : step.value();
        return new Statement.Sequence(name.name(), variable.text, early ? start - 1 : start, given.value(), next);
    }

    private static Term element(NewName name, Term at) {
        return new Term.Reference(name.name(), List.of(at));
    }

    private record Equation(Term target, Term value) {}

    private Equation equation(Cursor cursor, List<Term> expected, String how) {
        FormulaParser formulas = reader.formulas(cursor);
        Token first = cursor.token();
        Term target = formulas.factors.factor(false);
        if (!expected.contains(target)) {
            throw new SyntaxError(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    cursor.since(first),
                    "a sequence is given by its first element and by the element behind element t",
                    how);
        }
        cursor.expect("=", how);
        return new Equation(target, formulas.formula());
    }
}
