package scholium.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scholium.verify.ClaimResult;
import scholium.verify.StepResult;

/** A picture of counts: one bar, a segment for each. */
final class Bar {
    private static final int LENGTH = 1000;
    private static final String HEIGHT = "10";

    private final List<String> colours = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Bar add(String css, long count, String said) {
        if (count > 0) {
            colours.add(css);
            counts.add(count);
            words.add(said);
        }
        return this;
    }

    static Map<Tone, Integer> counts(List<ClaimResult> claims) {
        Map<Tone, Integer> counts = new EnumMap<>(Tone.class);
        for (ClaimResult c : claims) {
            for (StepResult s : c.steps()) {
                counts.merge(Tone.of(c, s), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The steps of claims by how they came out. */
    static Bar of(List<ClaimResult> claims) {
        Bar bar = new Bar();
        counts(claims).forEach((tone, n) -> bar.add(tone.css(), n, n + " " + tone.label()));
        return bar;
    }

    /** @param whole what the full length stands for, at least the sum of the counts */
    void write(String css, long whole, Html page) {
        if (counts.isEmpty() || whole <= 0) {
            return;
        }
        String said = words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
        String box = "0 0 " + LENGTH + " " + HEIGHT;
        page.open(
                "svg", "class", css, "viewBox", box, "preserveAspectRatio", "none", "role", "img", "aria-label", said);
        long done = 0;
        for (int i = 0; i < counts.size(); i++) {
            long from = LENGTH * done / whole;
            done += counts.get(i);
            // a gap of a hair keeps neighbouring segments apart for every eye
            long width = Math.max(2, LENGTH * done / whole - from - 2);
            page.open("rect", "class", colours.get(i), "x", String.valueOf(from), "width", String.valueOf(width));
            page.close();
        }
        page.close();
    }

    void write(String css, Html page) {
        write(css, counts.stream().mapToLong(Long::longValue).sum(), page);
    }
}
