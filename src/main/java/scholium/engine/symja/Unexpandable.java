package scholium.engine.symja;

import scholium.engine.Outcome.Reason;

/** Why an expression has no {@link Ground} form; {@link SymjaEngine} turns it into an outcome. */
final class Unexpandable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Unexpandable(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static Unexpandable outside(String detail) {
        return new Unexpandable(Reason.OUTSIDE_LANGUAGE, detail);
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
