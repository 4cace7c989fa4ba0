package scholium.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds HTML; all text and attribute values are escaped, and tags close in the order they were opened. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are names and values in turn. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with text alone. */
    Html element(String tag, String text, String... attributes) {
        start(tag, attributes);
        out.append(XmlText.escape(text)).append("</").append(tag).append('>');
        return this;
    }

    /** An element without content or end. */
    Html single(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    Html text(String text) {
        out.append(XmlText.escape(text));
        return this;
    }

    /** Markup of our own making. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    String finish() {
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            out.append("=\"").append(XmlText.escape(attributes[i + 1])).append('"');
        }
        out.append('>');
    }
}
