package scholium.engine.sums;

/** A denominator is 0 at every point, so nothing is defined. */
final class IdenticallyZero extends RuntimeException {
    private static final long serialVersionUID = 1;

    IdenticallyZero(String what) {
        super(what, null, false, false);
    }
}
