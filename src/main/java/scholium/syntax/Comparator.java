package scholium.syntax;

/** The relation signs of the notation. */
public enum Comparator {
    EQUAL("=", "="),
    APPROXIMATELY("≈", "\\approx"),
    NOT_EQUAL("≠", "\\ne"),
    NOT_IDENTICAL("≢", "\\not\\equiv"),
    LESS("<", "<"),
    LESS_OR_EQUAL("≤", "\\le"),
    GREATER(">", ">"),
    GREATER_OR_EQUAL("≥", "\\ge");

    private final String unicode;
    private final String latex;

    Comparator(String unicode, String latex) {
        this.unicode = unicode;
        this.latex = latex;
    }

    public String unicode() {
        return unicode;
    }

    public String latex() {
        return latex;
    }
}
