package scholium.report;

import java.util.Set;

/**
 * A formula in its Unicode spelling as HTML: letters that stand alone are italic, {@code _i}, {@code _{…}} and {@code
 * ^{…}} become subscripts and superscripts, relations get room. What is not understood stays as it is, so that no
 * formula is lost; the text content without markup is the formula still.
 */
final class Typeset {
    private static final int DEPTH = 8;
    private static final Set<Integer> RELATIONS =
            Set.of((int) '=', (int) '≈', (int) '≠', (int) '≢', (int) '≤', (int) '≥', (int) '<', (int) '>');

    private final String text;
    private final boolean italics;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Typeset(String text, boolean italics) {
        this.text = text.replaceAll("\\s+", " ").strip();
        this.italics = italics;
    }

    static String html(String formula) {
        return new Typeset(formula, true).all();
    }

    /** A sentence with formulas in it, where a letter may be a word. */
    static String prose(String sentence) {
        return new Typeset(sentence, false).all();
    }

    private String all() {
        until(text.length(), 0);
        return out.toString();
    }

    private void until(int end, int depth) {
        while (at < end) {
            int c = text.codePointAt(at);
            boolean script = (c == '_' || c == '^') && at > 0 && at + 1 < end;
            if (script && depth < DEPTH) {
                script(c == '_' ? "sub" : "sup", end, depth);
            } else if (Character.isLetter(c) && !isScriptLetter(c)) {
                word(end);
            } else if (RELATIONS.contains(c)) {
                at++;
                out.append("<span class=\"rel\">")
                        .append(XmlText.escape(Character.toString(c)))
                        .append("</span>");
            } else {
                at += Character.charCount(c);
                out.append(XmlText.escape(Character.toString(c)));
            }
        }
    }

    private void script(String tag, int end, int depth) {
        int open = at + 1;
        if (text.charAt(open) == '{') {
            int close = matching(open, end);
            if (close > 0) {
                out.append('<').append(tag).append('>');
                at = open + 1;
                until(close, depth + 1);
                at = close + 1;
                out.append("</").append(tag).append('>');
                return;
            }
        }
        int stop = open;
        while (stop < end && (Character.isLetterOrDigit(text.codePointAt(stop)) || isMark(text.codePointAt(stop)))) {
            stop += Character.charCount(text.codePointAt(stop));
        }
        if (stop == open) {
            out.append(text.charAt(at));
            at++;
            return;
        }
        out.append('<').append(tag).append('>');
        at = open;
        until(stop, depth + 1);
        out.append("</").append(tag).append('>');
    }

    private int matching(int open, int end) {
        int level = 0;
        for (int i = open; i < end; i++) {
            level += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (level == 0) {
                return i;
            }
        }
        return -1;
    }

    /** A run of letters with their accents: italic if it is one letter, upright if it is a name such as log. */
    private void word(int end) {
        int start = at;
        int letters = 0;
        while (at < end) {
            int c = text.codePointAt(at);
            if (!(Character.isLetter(c) && !isScriptLetter(c)) && !isMark(c)) {
                break;
            }
            letters += isMark(c) ? 0 : 1;
            at += Character.charCount(c);
        }
        String word = XmlText.escape(text.substring(start, at));
        boolean symbol = italics && letters == 1 && "ΣΠ∂".indexOf(text.charAt(start)) < 0;
        boolean big = letters == 1 && "ΣΠ".indexOf(text.charAt(start)) >= 0;
        out.append(symbol ? "<i>" + word + "</i>" : big ? "<span class=\"big\">" + word + "</span>" : word);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == '′';
    }

    /** ᵢ, ₁, ⁿ and their like, which are subscripts and superscripts already. */
    private static boolean isScriptLetter(int c) {
        return (c >= 0x2070 && c <= 0x209C) || (c >= 0x1D2C && c <= 0x1D6A) || (c >= 0x02B0 && c <= 0x02B8) || c == 'ⱼ';
    }
}
