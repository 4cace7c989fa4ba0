package scholium.syntax;

import java.util.List;
import java.util.Optional;

/** {@code define} in its three forms. */
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
}
