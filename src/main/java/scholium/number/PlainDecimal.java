package scholium.number;

import java.math.BigDecimal;

/** Decimals as a person writes them: with an exponent only where many zeros would stand without one. */
public final class PlainDecimal {
    private static final int MOST_ZEROS = 6;

    private PlainDecimal() {}

    public static String of(BigDecimal decimal) {
        int zeros = Math.max(-decimal.scale(), decimal.scale() - decimal.precision());
        return zeros <= MOST_ZEROS ? decimal.toPlainString() : decimal.toString();
    }

    /** The digits of {@link Double#toString}, which tell the number from its neighbours. */
    public static String of(double value) {
        return Double.isFinite(value) && value != 0
                ? of(new BigDecimal(Double.toString(value)))
                : Double.toString(value);
    }
}
