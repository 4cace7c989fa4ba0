package scholium.implementation;

/**
 * An implementation gives no outputs for these inputs, for a reason that it can say: it refuses them, or what computes them
 * is gone. The message is for the reader of the comparison.
 */
public final class ImplementationFailed extends RuntimeException {
    public ImplementationFailed(String message) {
        super(message);
    }

    public ImplementationFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the reader is told. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
