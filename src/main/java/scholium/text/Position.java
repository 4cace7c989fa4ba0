package scholium.text;

/** A place in a source: 1-based line and column; the column counts code points. */
public record Position(int line, int column) {}
