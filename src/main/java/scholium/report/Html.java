package scholium.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds HTML; all text and attribute values are escaped, and tags close in the order they were opened. */
public final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are names and values in turn. */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with text alone. */
    public Html element(String tag, String text, String... attributes) {
        start(tag, attributes);
        out.append(XmlText.escape(text)).append("</").append(tag).append('>');
        return this;
    }

    /** An element without content or end. */
    public Html single(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    public Html text(String text) {
        out.append(XmlText.escape(text));
        return this;
    }

    /** Markup of our own making. */
    public Html markup(String markup) {
        out.append(markup);
        return this;
    }

    public Html line() {
        out.append('\n');
        return this;
    }

    public String finish() {
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
