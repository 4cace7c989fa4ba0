package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A name where it is declared. Subscripts that are declared indices make it a family; every other subscript, every
 * superscript and every prime is part of the name.
 *
 * @param name the canonical spelling: as written here, LaTeX turned into Unicode
 * @param indices the indices of a family
 */
record NewName(String name, NameKey key, List<String> indices, Token first) {
    /** Reads the name at the cursor. */
    static NewName read(Cursor cursor, Predicate<String> isIndex) {
        Token first = cursor.token();
        Token last = first;
        String base = first.text;
        while (last.isWord() && last.command && last.next.isWord() && last.next.text.length() == 1) {
            last = last.next;
            base += last.text;
        }
        if (first.is("‖") && first.next.isWord() && first.next.next.is("‖")) {
            last = first.next.next;
            base = "‖" + first.next.text + "‖";
        } else if (!first.isWord()) {
            throw cursor.unexpected("a name", "a name begins with a letter: x, x̂_i, σ²_B, \\hat{x}_i");
        }
        List<Decoration> labels = new ArrayList<>();
        List<String> indices = new ArrayList<>();
        Token after = last.next;
        for (Decoration d : Decoration.behind(last)) {
            Optional<List<String>> subscripts = d.isLowered() ? indices(d, isIndex) : Optional.empty();
            if (subscripts.isPresent()) {
                indices.addAll(subscripts.get());
            } else {
                labels.add(d);
            }
            after = d.after();
        }
        cursor.moveTo(last);
        cursor.skipTo(after);
        if (indices.isEmpty() && cursor.is("[") && cursor.token().isMatched()) {
            Token close = cursor.token().match;
            Decoration bracket = new Decoration(cursor.token(), cursor.token().next, close, close.next, true);
            indices(bracket, isIndex).ifPresent(indices::addAll);
            cursor.skipTo(close.next);
        }
        return new NewName(canonical(cursor, base, labels), NameKey.of(base, labels), List.copyOf(indices), first);
    }

    /** The indices a subscript consists of; empty where it is a label. */
    static Optional<List<String>> indices(Decoration subscript, Predicate<String> isIndex) {
        List<String> found = new ArrayList<>();
        for (Token t = subscript.content(); t != subscript.stop(); t = t.next) {
            if (t.isWord() && isIndex.test(t.text)) {
                found.add(t.text);
            } else if (t.isWord() && Letters.glyphs(t.text).stream().allMatch(isIndex)) {
                found.addAll(Letters.glyphs(t.text));
            } else if (!t.is(",")) {
                return Optional.empty();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String canonical(Cursor cursor, String base, List<Decoration> labels) {
        StringBuilder name = new StringBuilder(base);
        String text = cursor.source().text();
        for (Decoration label : labels) {
            if (label.isPrime()) {
                name.append('′');
                continue;
            }
            String written =
                    text.substring(label.sign().start, label.after() == label.stop() ? end(label) : label.stop().end);
            name.append(written.contains("\\") || written.contains("^") ? rendered(label) : written.replace(" ", ""));
        }
        return name.toString();
    }

    private static int end(Decoration label) {
        Token last = label.content();
        while (last.next != label.stop()) {
            last = last.next;
        }
        return last.end;
    }

    private static String rendered(Decoration label) {
        String text = label.text();
        if (label.isLowered()) {
            return label.delimited() && text.length() > 1 ? "_{" + text + "}" : "_" + text;
        }
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char up = Letters.superscript(text.charAt(i));
            if (up == 0) {
                return "^{" + text + "}";
            }
            raised.append(up);
        }
        return raised.toString();
    }
}
