package scholium.report;

import java.nio.charset.StandardCharsets;

/** Source paths as URIs (RFC 3986): a path, never a scheme, whatever the file is called. */
public final class SourceLink {
    private static final String PLAIN = "/-._~";

    private SourceLink() {}

    static String uri(String path) {
        StringBuilder out = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
    }

    /** A reference from a page whose way to the sources is {@code prefix}. */
    public static String from(String prefix, String path) {
        return path.startsWith("/") ? uri(path) : (prefix.isEmpty() ? "./" : uri(prefix)) + uri(path);
    }

    /** {@code file:line} as a link to the line. */
    static void place(String path, int line, Presentation presentation, Html page) {
        String href = from(presentation.links(), path) + "#L" + line;
        page.element("a", path + ":" + line, "href", href, "class", "place");
    }
}
