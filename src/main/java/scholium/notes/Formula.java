package scholium.notes;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A formula in the spellings of the notes.
 *
 * @param mathml what stands inside the {@code math} element
 * @param unicode the notation itself, for widths and for readers without either
 */
record Formula(String latex, String mathml, String unicode) {
    private static final Pattern LONELY = Pattern.compile("<mrow>(<(m[ino])( [^>]*)?>[^<]*</\\2>)</mrow>");

    /** With MathML as {@code syntax} prints it; rows around one element are left out. */
    static Formula of(String latex, String math, String unicode) {
        int start = math.indexOf('>') + 1;
        String content = math.substring(start, math.lastIndexOf("</math>"));
        String before = "";
        while (!content.equals(before)) {
            before = content;
            content = LONELY.matcher(content).replaceAll("$1");
        }
        boolean row = content.startsWith("<mrow>") && content.indexOf("<mrow>", 1) < 0;
        return new Formula(
                latex, row ? content.substring(6, content.length() - "</mrow>".length()) : content, unicode);
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
