package scholium.expr;

/** The relation of a claim's link. */
public enum Comparison {
    EQUAL("="),
    APPROXIMATELY("≈"),
    /** Different at every admissible point. */
    NOT_EQUAL("≠"),
    /** Not identically equal: different at some admissible point. */
    NOT_IDENTICAL("≢"),
    LESS("<"),
    LESS_OR_EQUAL("≤"),
    GREATER(">"),
    GREATER_OR_EQUAL("≥");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** The same said with the sides exchanged: a > b for b < a. */
    public Comparison reversed() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case EQUAL, APPROXIMATELY, NOT_EQUAL, NOT_IDENTICAL -> this;
        };
    }

    /** Whether it holds of two numbers, {@code order} the sign of left − right; ≈ is never denied. */
    public boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case APPROXIMATELY -> true;
            case NOT_EQUAL, NOT_IDENTICAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
