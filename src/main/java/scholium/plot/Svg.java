package scholium.plot;

/** Builds the text of a drawing: indented lines, escaped text. */
final class Svg {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    Svg open(String tag, String... attributes) {
        return start(tag, attributes).ended(">\n", 1);
    }

    Svg close(String tag) {
        depth--;
        return indented().ended("</" + tag + ">\n", 0);
    }

    Svg empty(String tag, String... attributes) {
        return start(tag, attributes).ended("/>\n", 0);
    }

    Svg text(String tag, String text, String... attributes) {
        return start(tag, attributes).ended(">" + escaped(text) + "</" + tag + ">\n", 0);
    }

    /** Lines of our own making. */
    Svg lines(String lines) {
        lines.lines().forEach(l -> indented().ended(l + "\n", 0));
        return this;
    }

    String finish() {
        return out.toString();
    }

    private Svg start(String tag, String... attributes) {
        indented();
        out.append('<').append(tag);
        for (int k = 0; k + 1 < attributes.length; k += 2) {
            out.append(' ').append(attributes[k]).append("=\"");
            out.append(escaped(attributes[k + 1])).append('"');
        }
        return this;
    }

    private Svg indented() {
        out.append("  ".repeat(depth));
        return this;
    }

    private Svg ended(String text, int deeper) {
        out.append(text);
        depth += deeper;
        return this;
    }

    /** Characters that XML has no place for, and those that turn the direction of text, are replaced. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean odd = c < 0x20
                    || (c >= 0x7F && c < 0xA0)
                    || (c >= 0xD800 && c <= 0xDFFF)
                    || (c & 0xFFFE) == 0xFFFE
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(odd ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }
}
