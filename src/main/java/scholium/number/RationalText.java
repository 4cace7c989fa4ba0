package scholium.number;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The textual forms of {@link Rational#parse}. */
final class RationalText {
    private static final Pattern FRACTION = Pattern.compile("([+-]?[0-9]+)/([0-9]+)");
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]+))?");

    private RationalText() {}

    static Rational parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return Rational.of(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2)));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches() || (decimal.end(2) == decimal.start(2) && decimal.start(3) < 0)) {
            throw new NumberFormatException("not an integer, decimal or fraction: \"" + text + "\"");
        }
        String places = decimal.start(3) < 0 ? "" : text.substring(decimal.start(3));
        BigInteger digits = new BigInteger(text.substring(0, decimal.end(2)) + places);
        return Rational.of(digits, BigInteger.TEN.pow(places.length()));
    }
}
