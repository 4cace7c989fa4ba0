package scholium.expr.evaluation;

import java.util.EnumMap;
import java.util.Map;

/** The way out of a recursion for a missing value; always caught where the evaluation began. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Map<NoValue, Failure> FAILURES = new EnumMap<>(NoValue.class);

    static {
        for (NoValue reason : NoValue.values()) {
            FAILURES.put(reason, new Failure(reason));
        }
    }

    private final NoValue reason;

    private Failure(NoValue reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    static Failure of(NoValue reason) {
        Failure failure = FAILURES.get(reason);
        if (failure == null) {
            throw new IllegalStateException(reason.name());
        }
        return failure;
    }

    NoValue reason() {
        return reason;
    }
}
