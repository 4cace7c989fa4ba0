package scholium.notes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A formula in the spellings of the notes.
 *
 * @param mathml what stands inside the {@code math} element
 * @param unicode the notation itself, for widths and for readers without either
 */
record Formula(String latex, String mathml, String unicode) {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^>]*>");

    /** With MathML as {@code syntax} prints it; rows around one element are left out. */
    static Formula of(String latex, String math, String unicode) {
        int start = math.indexOf('>') + 1;
        return new Formula(latex, compact(math.substring(start, math.lastIndexOf("</math>"))), unicode);
    }

    /** An element that is open. */
    private static final class Open {
        private final int start;
        private final int content;
        private int children;

        Open(int start, int content) {
            this.start = start;
            this.content = content;
        }
    }

    private static String compact(String mathml) {
        StringBuilder out = new StringBuilder(mathml.length());
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(0, 0)));
        Matcher tag = TAG.matcher(mathml);
        int at = 0;
        while (tag.find()) {
            out.append(mathml, at, tag.start());
            at = tag.end();
            if (tag.group(1).isEmpty()) {
                open.getFirst().children++;
                open.push(new Open(out.length(), out.length() + tag.group().length()));
                out.append(tag.group());
                continue;
            }
            Open element = open.pop();
            if (tag.group(2).equals("mrow") && element.children == 1) {
                out.delete(element.start, element.content);
            } else {
                out.append(tag.group());
            }
        }
        return out.append(mathml, at, mathml.length()).toString();
    }

    /** Several with something between them. */
    static Formula joined(List<Formula> parts, Formula between) {
        return new Formula(
                all(parts, Formula::latex, between.latex),
                all(parts, Formula::mathml, between.mathml),
                all(parts, Formula::unicode, between.unicode));
    }

    private static String all(List<Formula> parts, Function<Formula, String> spelling, String between) {
        return parts.stream().map(spelling).collect(Collectors.joining(between));
    }

    Formula then(Formula next) {
        return new Formula(latex + next.latex, mathml + next.mathml, unicode + next.unicode);
    }

    /** Something like the width in characters when it is set. */
    int width() {
        return (int) unicode.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && "_^{}".indexOf(c) < 0)
                .count();
    }
}
