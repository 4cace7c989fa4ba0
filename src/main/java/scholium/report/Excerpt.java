package scholium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import scholium.text.Position;
import scholium.text.Source;
import scholium.text.Span;

/** The source lines of a span behind a gutter of line numbers, the span underlined with carets. */
final class Excerpt {
    private static final int LINES = 4;
    private static final int WIDTH = 160;
    private static final int LEAD = 40;

    private final Palette palette;
    private final UnaryOperator<String> ink;
    private final List<String> out = new ArrayList<>();
    private final int gutter;

    private Excerpt(Palette palette, UnaryOperator<String> ink, int gutter) {
        this.palette = palette;
        this.ink = ink;
        this.gutter = gutter;
    }

    /**
     * The place, the lines, the underlines, and one line for each of {@code notes}.
     *
     * @param ink colours the underline
     */
    static List<String> of(Span span, List<String> notes, Palette palette, UnaryOperator<String> ink) {
        Source source = span.source();
        Position first = span.position();
        int end = Math.min(span.end(), source.text().length());
        int last = source.position(Math.max(span.start(), end - 1)).line();
        boolean cut = last - first.line() >= LINES;
        int shown = cut ? first.line() + LINES - 2 : last;
        Excerpt e = new Excerpt(palette, ink, String.valueOf(shown).length());
        e.out.add(" ".repeat(e.gutter) + palette.frame("--> ") + Columns.visible(span.toString()));
        if (!source.text().isEmpty()) {
            e.out.add(e.bar(""));
            for (int line = first.line(); line <= shown; line++) {
                e.line(span, line, line == first.line());
            }
            if (cut) {
                e.out.add(e.bar(palette.faint("… " + (last - shown) + " more lines")));
            }
        }
        for (String note : notes) {
            e.out.add(" ".repeat(e.gutter) + palette.frame(" = ") + note);
        }
        return e.out;
    }

    private String bar(String text) {
        return (" ".repeat(gutter) + palette.frame(" |") + (text.isEmpty() ? "" : " " + text));
    }

    private void line(Span span, int number, boolean isFirst) {
        Source source = span.source();
        String text = source.line(number);
        int begin = source.lineStart(number);
        int from = Math.max(0, span.start() - begin);
        int to = Math.min(text.length(), span.end() - begin);
        while (!isFirst && from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        from = Math.min(from, text.length());
        to = Math.max(from, to);
        String before = Columns.visible(text.substring(0, from));
        String marked = Columns.visible(text.substring(from, to));
        String after = Columns.visible(text.substring(to));
        if (Columns.width(before) + Columns.width(marked) > WIDTH && Columns.width(before) > LEAD) {
            int skip = Columns.fitting(before, Columns.width(before) - LEAD);
            before = "…" + before.substring(skip);
        }
        marked = Columns.cut(marked, WIDTH - Math.min(WIDTH / 2, Columns.width(before)));
        String row = before + marked + after;
        if (Columns.width(row) > WIDTH + LEAD) {
            row = row.substring(0, Columns.fitting(row, WIDTH + LEAD)) + "…";
        }
        String label = palette.frame(Columns.padLeft(String.valueOf(number), gutter) + " |");
        out.add((label + " " + row).stripTrailing());
        if (to > from || isFirst) {
            String carets = "^".repeat(Math.max(1, Columns.width(marked)));
            out.add(bar(" ".repeat(Columns.width(before)) + ink.apply(carets)));
        }
    }
}
