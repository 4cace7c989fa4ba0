package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parameters of functions and operators, and arguments of losses: names in round brackets. */
final class Parameters {
    private static final Set<String> FAMILY_OPERATORS = Set.of("mean", "var");

    private Parameters() {}

    static List<NewName> read(Cursor cursor) {
        Token opening = cursor.expect("(", "write the parameters in round brackets");
        List<NewName> parameters = new ArrayList<>();
        do {
            parameters.add(NewName.read(cursor, w -> false));
        } while (cursor.take(","));
        cursor.close(opening, ")");
        return parameters;
    }

    /** Whether the text that follows uses a parameter with a subscript, or as the family of a mean. */
    static boolean areFamilies(List<NewName> parameters, Token from) {
        for (NewName parameter : parameters) {
            Token previous = from;
            Token before = from;
            for (Token t = from; !t.isEnd(); t = t.next) {
                if (t.isWord(parameter.key().base()) && parameter.key().labels() == 0) {
                    boolean subscripted = t.next.is("_") || (t.next.is("[") && !t.next.spaced);
                    boolean averaged = previous.is("(") && before.isWord() && FAMILY_OPERATORS.contains(before.text);
                    if (subscripted || averaged) {
                        return true;
                    }
                }
                before = previous;
                previous = t;
            }
        }
        return false;
    }
}
