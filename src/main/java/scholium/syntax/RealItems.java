package scholium.syntax;

/** The items of a declaration: {@code x_i}, {@code ε ≥ 0}, {@code 0 < α < 1}, {@code m ≥ 2}, {@code i : 1..m}. */
final class RealItems {
    private RealItems() {}

    /** Goes to the declared name of an item: at once, or behind the first relation of {@code 0 < α}. */
    static void toName(Cursor cursor) {
        if (cursor.token().isWord() || cursor.is("‖")) {
            return;
        }
        while (!Relations.isRelation(cursor.token()) && !cursor.token().isEnd() && !cursor.is(",")) {
            cursor.advance();
        }
        if (Relations.isRelation(cursor.token())) {
            cursor.advance();
        }
    }

    /** Goes to the next comma outside of brackets, or to the end. */
    static void skipToComma(Cursor cursor) {
        while (!cursor.is(",") && !cursor.token().isEnd()) {
            Token t = cursor.token();
            boolean opening = t.isMatched() && t.match.start > t.start;
            cursor.skipTo(opening ? t.match : t.next);
        }
    }
}
