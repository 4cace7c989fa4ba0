package scholium.implementation;

/**
 * Why a binding does not fit, as a message for its author.
 *
 * @param subject the port or symbol at fault
 * @param message what is wrong
 * @param suggestion what to write instead; may be empty
 */
public record BindingProblem(Kind kind, String subject, String message, String suggestion) {
    /** For a stable diagnostic code. */
    public enum Kind {
        UNKNOWN_PORT,
        UNKNOWN_SYMBOL,
        WRONG_SHAPE,
        UNBOUND_NAME,
        UNDETERMINED_SIZE,
        NOT_COMPUTABLE
    }
}
