package scholium.verify;

/** Two exact engines contradict each other: a defect of the checker, reported loudly with both transcripts. */
public final class ContradictionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContradictionException(String message) {
        super(message);
    }
}
