package scholium.expr;

/** What can be applied to real arguments. */
public sealed interface FunctionSymbol permits Builtin, FunctionSymbol.Opaque {
    String symbol();

    /** Number of arguments. */
    int arity();

    /** A differentiable function of which nothing else is known. */
    record Opaque(String symbol, int arity) implements FunctionSymbol {}
}
