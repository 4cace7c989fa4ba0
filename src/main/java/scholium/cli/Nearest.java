package scholium.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name a user may have meant: smallest edit distance (Levenshtein 1966), at most a third of the length. */
final class Nearest {
    private Nearest() {}

    static Optional<String> of(String wanted, Collection<String> names) {
        int limit = Math.max(1, wanted.length() / 3);
        return names.stream()
                .filter(n -> distance(wanted, n) <= limit)
                .min(Comparator.comparingInt((String n) -> distance(wanted, n)).thenComparing(n -> n));
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
