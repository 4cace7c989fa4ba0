package scholium.expr;

/** The functions every document knows. The rows of {@link Signature} say everything else about them. */
public enum Builtin implements FunctionSymbol {
    EXP("exp", 1),
    LOG("log", 1),
    SIN("sin", 1),
    COS("cos", 1),
    TAN("tan", 1),
    SINH("sinh", 1),
    COSH("cosh", 1),
    TANH("tanh", 1),
    ARCTAN("arctan", 1),
    ERF("erf", 1),
    ABS("abs", 1),
    /** −1, 0 or 1. */
    SIGN("sign", 1),
    /** n! for a natural argument. */
    FACTORIAL("factorial", 1);

    private final String symbol;
    private final int arity;

    Builtin(String symbol, int arity) {
        this.symbol = symbol;
        this.arity = arity;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public int arity() {
        return arity;
    }
}
