package scholium.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What stands before the equations of a sequence.
 *
 * @param variable where the natural variable of the sequence is named first; empty where it is nowhere
 * @param first the number of the first element, where the equations begin at once: {@code r_0 = a, r_{t+1} = …}
 */
record SequenceHead(NewName name, Optional<Token> variable, OptionalInt first) {
    /** Reads the name; the cursor is behind it, or at the first equation. */
    static SequenceHead read(Cursor cursor, Predicate<String> isIndex) {
        Token start = cursor.token();
        NewName name = NewName.read(cursor, isIndex);
        Optional<Token> number = subscript(start).filter(t -> t.text.matches("[0-9]{1,6}"));
        if (number.isEmpty() || !cursor.is("=")) {
            return new SequenceHead(name, variable(start), OptionalInt.empty());
        }
        cursor.moveTo(start);
        NewName bare = new NewName(start.text, NameKey.of(start.text), List.of(), start);
        return new SequenceHead(bare, variable(start), OptionalInt.of(Integer.parseInt(number.get().text)));
    }

    /** The natural variable: t in {@code , t ≥ 0:}, or else in {@code , r_{t+1} = …} and {@code ; r_t = …}. */
    static Optional<Token> variable(Token start) {
        for (Token t = start; !t.isEnd() && !t.is(":"); t = t.next) {
            boolean separates = t.is(",") || t.is(";");
            if (separates && t.next.isWord() && t.next.next.is("≥")) {
                return Optional.of(t.next);
            }
            Optional<Token> subscript =
                    separates && t.next.text.equals(start.text) ? subscript(t.next) : Optional.empty();
            if (subscript.filter(Token::isWord).isPresent()) {
                return subscript;
            }
        }
        return Optional.empty();
    }

    /** The first token of what stands below a name. */
    private static Optional<Token> subscript(Token name) {
        return Decoration.behind(name).stream()
                .filter(Decoration::isLowered)
                .map(Decoration::content)
                .findFirst();
    }
}
