package scholium.cause;

/**
 * What code may do instead of what the document claims.
 *
 * @param words in the author's names: {@code as if σ²_B were held constant when differentiating}
 */
public record Cause(Kind kind, String words) {
    /** How the code differs from the document. */
    public enum Kind {
        /** Numbers of fewer bits. */
        PRECISION,
        /** The same in mathematics, by a road on which digits are lost. */
        CANCELLATION,
        /** A part of the graph is not differentiated through. */
        HELD_CONSTANT,
        /** One slip in a definition or formula. */
        SLIP,
        /** Another quantity of the document, or one that the document calls a mistake. */
        OTHER_QUANTITY,
        /** What another implementation does by convention. */
        CONVENTION
    }
}
