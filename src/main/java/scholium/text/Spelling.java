package scholium.text;

import java.util.Locale;
import java.util.Optional;

/**
 * The name that was meant by a misspelled one, for messages: by edit distance with transpositions (Damerau 1964; the
 * optimal string alignment form).
 */
public final class Spelling {
    private Spelling() {}

    /** The candidate nearest to a word, when one is near enough to be meant; the first of equals. */
    public static Optional<String> nearest(String word, Iterable<String> candidates) {
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int longest = Math.max(candidate.length(), word.length());
            int allowed = longest <= 4 ? 1 : longest <= 7 ? 2 : 3;
            if (Math.abs(candidate.length() - word.length()) > allowed || longest > 64) {
                continue;
            }
            int d = 2 * distance(word, candidate);
            if (word.toLowerCase(Locale.ROOT).equals(candidate.toLowerCase(Locale.ROOT))) {
                d = 1;
            }
            int shortest = Math.min(candidate.length(), word.length());
            if (d <= 2 * allowed && d < 2 * shortest && d < bestDistance) {
                best = candidate;
                bestDistance = d;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }
}
