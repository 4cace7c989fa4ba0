package scholium.implementation.convention;

import java.util.List;

/**
 * What an implementation was found to do in one respect.
 *
 * @param aspect in which others do differently: {@code variance in the running value}
 * @param fitting the alternatives that give its outputs: one if it was found out, none if it does something else, several
 *     if its ports cannot tell them apart
 * @param tried all alternatives
 * @param precision how closely the fitting ones give the outputs
 */
public record MeasuredConvention(String aspect, List<String> fitting, List<String> tried, Precision precision) {
    /** How closely numbers agree. */
    public enum Precision {
        /** To the rounding of {@code double}. */
        DOUBLE,
        /** To the rounding of {@code float}, which is where the code must have lost the rest. */
        SINGLE
    }

    public MeasuredConvention {
        fitting = List.copyOf(fitting);
        tried = List.copyOf(tried);
    }

    public boolean isKnown() {
        return fitting.size() == 1;
    }

    /** For a reader: {@code unbiased (divides by m − 1)}, or that none fits. */
    public String answer() {
        if (fitting.isEmpty()) {
            return "none of: " + String.join("; ", tried);
        }
        return String.join(", or ", fitting) + (precision == Precision.SINGLE ? ", in single precision" : "");
    }
}
