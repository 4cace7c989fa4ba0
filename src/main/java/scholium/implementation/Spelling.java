package scholium.implementation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which known name was meant. */
final class Spelling {
    private Spelling() {}

    /** The known name with the fewest edits to this one; the first of several. */
    static Optional<String> nearest(String name, List<String> known) {
        // A hostile name of a megabyte must not cost a megabyte squared.
        String start = name.substring(0, Math.min(name.length(), 80));
        return known.stream().min(Comparator.comparingInt(k -> distance(start, k)));
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
