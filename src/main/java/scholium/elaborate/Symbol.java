package scholium.elaborate;

import java.util.List;
import scholium.expr.Expr;
import scholium.expr.FunctionSymbol;
import scholium.expr.Index;
import scholium.expr.Range;
import scholium.syntax.Statement;

/** What a declared name stands for. */
sealed interface Symbol {
    /** A size; {@code natural} marks the variable of a sequence, over which families are unbounded. */
    record Size(Index index, int minimum, boolean natural) implements Symbol {}

    /** A declared index and its range. */
    record IndexSymbol(Index index, Range range) implements Symbol {}

    /** An input scalar (no ranges) or family. */
    record Input(String name, List<Range> ranges) implements Symbol {}

    /** A node of the graph; its body is read on demand. */
    record NodeSymbol(String name, List<Range> ranges, boolean loss) implements Symbol {}

    /** A sequence given by a recurrence. */
    record SequenceSymbol(String name, int start) implements Symbol {}

    /** An opaque loss and the nodes or inputs it reads. */
    record OpaqueLoss(String name, List<String> arguments) implements Symbol {}

    /** A defined function of real arguments. */
    record DefinedFunction(Statement.DefineFunction definition) implements Symbol {}

    /** A function of which only differentiability is known. */
    record OpaqueFunctionSymbol(FunctionSymbol.Opaque function) implements Symbol {}

    /** An operator on families. */
    record Operator(Statement.DefineOperator definition) implements Symbol {}

    /** A family given by an expression: an argument of an operator, or a bare family name. */
    record FamilyValue(List<Index> parameters, List<Range> ranges, Expr value) {}
}
