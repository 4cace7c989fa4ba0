package scholium.derive;

import java.util.LinkedHashSet;
import java.util.Set;

/** The new document in the making: headings, prose, claims in blocks. */
final class Chapter {
    private static final String FENCE = "```";

    private final StringBuilder out = new StringBuilder();
    private final Set<String> claims = new LinkedHashSet<>();

    void heading(int level, String text) {
        gap();
        out.append("#".repeat(level)).append(' ').append(text).append('\n');
    }

    void prose(String text) {
        gap();
        out.append(text).append('\n');
    }

    void block(String statements) {
        gap();
        out.append(FENCE).append("derivation\n").append(statements.strip()).append('\n');
        out.append(FENCE).append('\n');
    }

    /** A claim as text, with a name that no other claim has. */
    String claim(String name, String title, String body) {
        String unique = name.replaceAll("[^\\p{L}\\p{M}\\p{N}_.'′-]", "");
        for (int k = 2; !claims.add(unique); k++) {
            unique = name + "-" + k;
        }
        return "claim " + unique + (title.isEmpty() ? "" : " \"" + title + "\"") + ":\n" + body;
    }

    private void gap() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    String text() {
        return out.toString();
    }
}
