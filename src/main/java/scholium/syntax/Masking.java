package scholium.syntax;

import java.util.Arrays;
import java.util.List;

/** Blanks out everything but the lines of derivation blocks without their comments, so that offsets stay. */
final class Masking {
    private Masking() {}

    static String masked(String text, List<Fence> fences) {
        char[] kept = new char[text.length()];
        Arrays.fill(kept, ' ');
        for (int i = 0; i < kept.length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                kept[i] = '\n';
            }
        }
        for (Fence fence : fences) {
            for (Fence.Line line : fence.lines()) {
                int end = comment(text, line);
                for (int i = line.start(); i < end; i++) {
                    kept[i] = text.charAt(i);
                }
            }
        }
        return new String(kept);
    }

    /** Where the comment of a line begins, or where the line ends. A sign in a title begins none. */
    private static int comment(String text, Fence.Line line) {
        boolean quoted = false;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted && text.indexOf('"', i + 1) >= 0 && text.indexOf('"', i + 1) < line.end();
            } else if (c == '#' && !quoted) {
                return i;
            }
        }
        return line.end();
    }
}
