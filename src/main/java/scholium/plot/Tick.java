package scholium.plot;

/**
 * A mark on an axis.
 *
 * @param label empty for a mark between labelled ones
 */
public record Tick(double value, String label) {
    boolean isLabelled() {
        return !label.isEmpty();
    }
}
