package scholium.vectors;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Floating-point numbers as languages write them: hexadecimal (C's {@code %a}, Python's {@code float.hex}), decimal, and
 * the words for what is no number.
 */
final class NumberText {
    private static final int LONGEST = 1_000;

    private static final Pattern HEX =
            Pattern.compile("[-+]?0x(?:[0-9a-f]++(?:\\.[0-9a-f]*+)?|\\.[0-9a-f]++)p[-+]?[0-9]{1,6}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:e[-+]?[0-9]{1,6})?");

    private NumberText() {}

    /** The nearest number of double precision; empty if the text is none. */
    static OptionalDouble parse(String text) {
        if (text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        String plain = text.strip().toLowerCase(Locale.ROOT);
        boolean minus = plain.startsWith("-");
        String unsigned = minus || plain.startsWith("+") ? plain.substring(1) : plain;
        switch (unsigned) {
            case "nan" -> {
                return OptionalDouble.of(Double.NaN);
            }
            case "inf", "infinity" -> {
                return OptionalDouble.of(minus ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            }
            default -> {
                boolean number =
                        HEX.matcher(plain).matches() || DECIMAL.matcher(plain).matches();
                return number ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
            }
        }
    }
}
