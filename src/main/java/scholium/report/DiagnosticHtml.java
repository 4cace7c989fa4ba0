package scholium.report;

import scholium.text.Diagnostic;
import scholium.text.Source;
import scholium.text.Span;

/** A diagnostic with its source line, the place marked. */
final class DiagnosticHtml {
    private static final int CONTEXT = 120;

    private DiagnosticHtml() {}

    static void write(Diagnostic d, Html page) {
        page.open("div", "class", "diagnostic " + DiagnosticText.word(d)).line();
        page.open("p").element("code", d.code().id(), "title", d.code().explanation());
        page.element("span", d.message(), "class", "message");
        page.element("span", d.span().toString(), "class", "place");
        page.close().line();
        Source source = d.span().source();
        if (!source.text().isEmpty()) {
            excerpt(d.span(), page);
        }
        d.help().ifPresent(h -> page.element("p", h, "class", "help").line());
        page.close().line();
    }

    private static void excerpt(Span span, Html page) {
        Source source = span.source();
        int number = span.position().line();
        String line = source.line(number);
        int from = Math.min(line.length(), span.start() - source.lineStart(number));
        int to = Math.max(from, Math.min(line.length(), span.end() - source.lineStart(number)));
        int begin = Math.max(0, from - CONTEXT);
        int end = Math.min(line.length(), to + CONTEXT);
        page.open("pre").element("span", String.valueOf(number), "class", "gutter");
        page.text((begin > 0 ? "…" : "") + line.substring(begin, from));
        page.element("mark", from == to ? " " : line.substring(from, Math.min(to, from + 4 * CONTEXT)));
        page.text(line.substring(to, end) + (end < line.length() ? "…" : ""));
        page.close().line();
    }
}
