package scholium.engine.symja;

/** Why a problem has no answer; ends the work on it inside the worker. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecided(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
