package scholium.expr.evaluation;

/** What is certain of a relation at a point. */
public enum Truth {
    HOLDS,
    FAILS,
    /** A side is certainly undefined there. */
    UNDEFINED,
    /** Beyond what the arithmetic can tell. */
    UNKNOWN
}
