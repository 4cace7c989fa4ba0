package scholium.implementation;

import java.util.List;

/**
 * What is left of one form of a formula when it is computed in {@code double} as it stands.
 *
 * @param text the form as the document writes it; empty for the code under comparison
 */
public record FormErrors(String text, List<Rung> rungs) {
    private static final double DIGITS = 16;
    private static final double LIKE = 2;

    public FormErrors {
        rungs = List.copyOf(rungs);
    }

    /** Whether the other form loses nearly as many digits everywhere. */
    boolean isLike(FormErrors other) {
        for (int k = 0; k < rungs.size(); k++) {
            // Where nothing was compared, the difference is NaN, and no difference.
            if (Math.abs(rungs.get(k).digits() - other.rungs.get(k).digits()) > LIKE) {
                return false;
            }
        }
        return true;
    }

    /**
     * The error where the mean of an input is so many times its spread.
     *
     * @param error the greatest error of an element, relative to the greatest exact element; infinite where the form has
     *     no value, such as the root of a variance that came out negative; NaN where nothing could be compared
     */
    public record Rung(double ratio, double error) {
        /** How many decimal digits are right. */
        public double digits() {
            return Math.max(0, Math.min(DIGITS, -Math.log10(error)));
        }
    }
}
