package scholium.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes JSON (RFC 8259) in the order given, indented by two spaces; non-ASCII text stays as it is. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private final Deque<Boolean> empty = new ArrayDeque<>();
    private boolean named;

    JsonWriter openObject() {
        return open('{');
    }

    JsonWriter closeObject() {
        return close('}');
    }

    JsonWriter openArray() {
        return open('[');
    }

    JsonWriter closeArray() {
        return close(']');
    }

    JsonWriter name(String name) {
        separate();
        quote(name);
        out.append(": ");
        named = true;
        return this;
    }

    JsonWriter text(String value) {
        separate();
        quote(value);
        return this;
    }

    JsonWriter raw(Object value) {
        separate();
        out.append(value);
        return this;
    }

    JsonWriter field(String name, String value) {
        return name(name).text(value);
    }

    JsonWriter field(String name, long value) {
        return name(name).raw(value);
    }

    JsonWriter field(String name, boolean value) {
        return name(name).raw(value);
    }

    /** JSON has no infinities and no NaN: they are null. */
    JsonWriter field(String name, double value) {
        return Double.isFinite(value) ? name(name).raw(value) : name(name).raw("null");
    }

    JsonWriter field(String name, Iterable<String> values) {
        name(name).openArray();
        values.forEach(this::text);
        return closeArray();
    }

    /** The finished text, with a line break. */
    String finish() {
        return out.append('\n').toString();
    }

    private JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        empty.push(true);
        return this;
    }

    private JsonWriter close(char bracket) {
        if (!empty.pop()) {
            newline();
        }
        out.append(bracket);
        return this;
    }

    private void separate() {
        if (named) {
            named = false;
            return;
        }
        if (!empty.isEmpty()) {
            if (!empty.pop()) {
                out.append(',');
            }
            empty.push(false);
            newline();
        }
    }

    private void newline() {
        out.append('\n').append("  ".repeat(empty.size()));
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean loneSurrogate = Character.isSurrogate(c) && !isPaired(text, i);
                    if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029 || loneSurrogate) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
