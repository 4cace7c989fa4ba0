package scholium.engine.numeric;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import scholium.engine.Outcome;
import scholium.expr.sampling.Listing;

/** What has been seen at the points so far. */
final class Tally {
    private final SortedMap<String, int[]> sizes = new TreeMap<>();
    private final int digits;
    private int agreeing;
    private int tooClose;
    private int undefined;
    private int inadmissible;
    private int limits;

    Tally(int digits) {
        this.digits = digits;
    }

    void count(Probe probe, boolean agrees) {
        if (!agrees) {
            tooClose++;
            return;
        }
        agreeing++;
        Listing listing = probe.listing();
        for (Map.Entry<String, Integer> s : listing.sizes().entrySet()) {
            int[] range = sizes.computeIfAbsent(s.getKey(), k -> new int[] {s.getValue(), s.getValue()});
            range[0] = Math.min(range[0], s.getValue());
            range[1] = Math.max(range[1], s.getValue());
        }
    }

    void undefined(boolean limit) {
        undefined++;
        limits += limit ? 1 : 0;
    }

    void inadmissible() {
        inadmissible++;
    }

    int agreeing() {
        return agreeing;
    }

    int tooClose() {
        return tooClose;
    }

    int limits() {
        return limits;
    }

    /** Why nothing can be said. */
    Outcome failure() {
        if (tooClose > 0) {
            return Outcome.GaveUp.because(
                    Outcome.Reason.TOO_CLOSE, "at " + tooClose + " points the enclosures cannot tell");
        }
        if (undefined > inadmissible) {
            return Outcome.GaveUp.because(
                    Outcome.Reason.NO_POINT, "no admissible point was found where both sides are defined");
        }
        return Outcome.GaveUp.because(Outcome.Reason.NO_POINT, "no admissible point was found");
    }

    /** {@code 24 points at 50 digits, m = 2…7}. */
    String describe() {
        StringBuilder text = new StringBuilder();
        text.append(agreeing).append(agreeing == 1 ? " point" : " points");
        text.append(" at ").append(digits).append(" digits");
        sizes.forEach((name, range) -> text.append(", ")
                .append(name)
                .append(" = ")
                .append(range[0])
                .append(range[0] == range[1] ? "" : "…" + range[1]));
        return text.toString();
    }
}
