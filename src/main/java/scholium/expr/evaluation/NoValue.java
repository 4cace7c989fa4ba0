package scholium.expr.evaluation;

/** Why an expression has no value at a point. */
public enum NoValue {
    /** Certainly undefined there: a division by 0, a root of a negative number, a subscript out of its range. */
    UNDEFINED,
    /** The enclosures cannot tell whether it is defined; a higher precision may. */
    UNCERTAIN,
    /** It may have a value, but this arithmetic has no way to hold it: √2 among the rationals. */
    NOT_REPRESENTABLE,
    /** The evaluation exceeded its steps, its depth, or the size of its numbers. */
    LIMIT
}
