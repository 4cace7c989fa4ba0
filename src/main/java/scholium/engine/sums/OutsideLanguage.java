package scholium.engine.sums;

/** The expression has a construct for which there is no rule; the message names it. */
final class OutsideLanguage extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutsideLanguage(String construct) {
        super(construct, null, false, false);
    }
}
