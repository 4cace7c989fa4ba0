package scholium.text;

/** A half-open stretch {@code [start, end)} of a source, in UTF-16 offsets. */
public record Span(Source source, int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    public Position position() {
        return source.position(start);
    }

    public String text() {
        return source.text()
                .substring(
                        Math.min(start, source.text().length()),
                        Math.min(end, source.text().length()));
    }

    /** The smallest span that covers both. */
    public Span to(Span other) {
        return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
    }

    /** {@code name:line:column}. */
    @Override
    public String toString() {
        Position at = position();
        return source.name() + ":" + at.line() + ":" + at.column();
    }
}
