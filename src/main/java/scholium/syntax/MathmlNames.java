package scholium.syntax;

import java.util.Optional;

/** Names in MathML: letters in italics, words upright, labels and indices below, labels and powers above. */
final class MathmlNames {
    private final NameTable names;

    MathmlNames(NameTable names) {
        this.names = names;
    }

    /** A name with the subscripts and the exponent that stand behind it. */
    String reference(String canonical, Optional<String> subscript, Optional<String> exponent) {
        NameKey key = names.key(canonical);
        String base = base(key);
        String below = (key.lowered().isEmpty() ? "" : identifier(key.lowered())) + subscript.orElse("");
        String above = key.raised().isEmpty() ? "" : identifier(key.raised());
        if (!above.isEmpty() && exponent.isPresent()) {
            return "<msup><mrow>" + scripts(base, below, above) + "</mrow>" + exponent.get() + "</msup>";
        }
        return scripts(base, below, above + exponent.orElse(""));
    }

    private static String scripts(String base, String below, String above) {
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        if (above.isEmpty()) {
            return "<msub>" + base + "<mrow>" + below + "</mrow></msub>";
        }
        if (below.isEmpty()) {
            return "<msup>" + base + "<mrow>" + above + "</mrow></msup>";
        }
        return "<msubsup>" + base + "<mrow>" + below + "</mrow><mrow>" + above + "</mrow></msubsup>";
    }

    private static String base(NameKey key) {
        String letters = key.base();
        String shown = letters.startsWith("‖")
                ? "<mrow><mo>‖</mo>" + identifier(letters.substring(1, letters.length() - 1)) + "<mo>‖</mo></mrow>"
                : identifier(letters);
        return key.primes() == 0 ? shown : "<msup>" + shown + "<mo>" + "′".repeat(key.primes()) + "</mo></msup>";
    }

    /** One letter is set in italics and more are set upright, which is what {@code mi} does; numbers are numbers. */
    private static String identifier(String text) {
        boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? "<mn>" + text + "</mn>" : "<mi>" + escaped(text) + "</mi>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
