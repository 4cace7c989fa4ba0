package scholium.syntax;

/**
 * A statement before it is read: its first word and where it stands in the text.
 *
 * @param start offset of the first word
 * @param end offset behind the last line
 */
record RawStatement(String keyword, int start, int end) {
    /** Offset behind the first word. */
    int body() {
        return start + keyword.length();
    }
}
