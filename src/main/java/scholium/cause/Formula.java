package scholium.cause;

import java.util.List;
import java.util.Optional;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/**
 * A formula for an output of an implementation.
 *
 * @param indices along which it runs, by their declared names; none for a number, and none where the term itself stands
 *     for a family
 * @param place where the document has it, for a reader: {@code in claim “input-gradient”}
 */
record Formula(String output, List<String> indices, Term term, String place) {
    Formula {
        indices = List.copyOf(indices);
    }

    Formula with(Term other) {
        return new Formula(output, indices, other, place);
    }

    /** What defines it as a family of its own, where the comparison cannot take it as it is. */
    Optional<Statement> definition(String name) {
        return indices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement.Define(new Statement.Declared(name, indices), term));
    }

    /** What the output is said to be. */
    Statement.Binding binding(String name) {
        return new Statement.Binding(output, indices.isEmpty() ? term : new Term.Reference(name, List.of()));
    }
}
