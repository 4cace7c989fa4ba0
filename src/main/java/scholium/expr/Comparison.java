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
}
