package scholium.implementation;

import java.util.List;

/**
 * Something a reader should know that is not a difference.
 *
 * @param batches at how many batches it was seen
 * @param examples some of them, smallest sizes first
 */
public record Finding(Kind kind, String detail, int batches, List<Batch> examples) {
    public Finding {
        examples = List.copyOf(examples);
    }

    /** What was found. */
    public enum Kind {
        /** The formula has no value where the code gives something. */
        FORMULA_UNDEFINED,
        /** Whether the formula has a value, or whether the code is near it, cannot be told at the highest precision. */
        UNDECIDED,
        /** The code differs, but only at batches of a few kinds. */
        CONFINED,
        /** The exact value takes too many steps at this size. */
        TOO_COSTLY,
        /** The code threw, or gave other outputs than it declares. */
        CODE_FAILED
    }
}
