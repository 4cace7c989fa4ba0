package scholium.notes;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which addresses of prose may become links: the web, mail, and places relative to the notes. */
final class Links {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Links() {}

    /** The address without characters that a browser would skip over; nothing where a click could run code. */
    static Optional<String> safe(String address) {
        StringBuilder plain = new StringBuilder();
        address.codePoints().filter(c -> c > 0x20 && !(c >= 0x7F && c < 0xA0)).forEach(plain::appendCodePoint);
        int end = 0;
        while (end < plain.length() && "/?#".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        String head = plain.substring(0, end);
        int colon = head.indexOf(':');
        boolean safe = colon < 0 || SCHEMES.contains(head.substring(0, colon).toLowerCase(Locale.ROOT));
        return safe && plain.length() > 0 ? Optional.of(plain.toString()) : Optional.empty();
    }
}
