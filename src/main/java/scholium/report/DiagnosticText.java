package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scholium.text.Diagnostic;

/** A diagnostic as a good compiler shows it: code, message, place, line, caret, what to write instead. */
final class DiagnosticText {
    private final Palette palette;

    DiagnosticText(Palette palette) {
        this.palette = palette;
    }

    List<String> lines(Diagnostic d) {
        List<String> out = new ArrayList<>();
        String head = word(d) + "[" + d.code().id() + "]";
        out.add(ink(d, head) + palette.bold(": " + Columns.visible(d.message())));
        List<String> notes =
                d.help().map(h -> List.of("help: " + Columns.visible(h))).orElse(List.of());
        out.addAll(Excerpt.of(d.span(), notes, palette, s -> ink(d, s)));
        return out;
    }

    /** The same on one line, for what is worth knowing and nothing to mend. */
    String line(Diagnostic d) {
        return ink(d, word(d) + "[" + d.code().id() + "]") + " " + Columns.visible(d.span() + ": " + d.message());
    }

    static String word(Diagnostic d) {
        return d.severity().name().toLowerCase(Locale.ROOT);
    }

    private String ink(Diagnostic d, String text) {
        return d.isError() ? palette.bad(text) : palette.frame(text);
    }
}
