package scholium.elaborate;

import java.util.Collection;

/** The name an author may have meant (Levenshtein distance). */
final class Nearest {
    private Nearest() {}

    static String help(String wanted, Collection<String> names) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String n : names) {
            int d = distance(wanted, n);
            if (d < least) {
                least = d;
                best = n;
            }
        }
        return least <= Math.max(2, wanted.length() / 3)
                ? "did you mean “" + best + "”?"
                : "cite a claim of this document";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
