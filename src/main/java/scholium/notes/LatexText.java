package scholium.notes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plain text as LaTeX that is ASCII and compiles with pdflatex; a character LaTeX has no sign for is named by its number. */
final class LatexText {
    private static final Map<Integer, String> SIGNS = new HashMap<>();
    private static final Map<Integer, String> ACCENTS = new HashMap<>();

    static {
        String[] signs = {
            "\\",
            "\\textbackslash{}",
            "{",
            "\\{",
            "}",
            "\\}",
            "$",
            "\\$",
            "&",
            "\\&",
            "#",
            "\\#",
            "%",
            "\\%",
            "_",
            "\\_",
            "^",
            "\\textasciicircum{}",
            "~",
            "\\textasciitilde{}",
            "<",
            "\\textless{}",
            ">",
            "\\textgreater{}",
            "|",
            "\\textbar{}",
            "\"",
            "{\\char34}",
            "`",
            "{\\char96}",
            "[",
            "{[}",
            "]",
            "{]}",
            "-",
            "{-}",
            "–",
            "--",
            "—",
            "---",
            "“",
            "``",
            "”",
            "''",
            "„",
            ",,",
            "‘",
            "`",
            "’",
            "'",
            "…",
            "\\ldots{}",
            "«",
            "<<",
            "»",
            ">>",
            "§",
            "\\S{}",
            "¶",
            "\\P{}",
            "©",
            "\\textcopyright{}",
            "°",
            "$^{\\circ}$",
            "•",
            "\\textbullet{}",
            "ß",
            "\\ss{}",
            "ø",
            "\\o{}",
            "Ø",
            "\\O{}",
            "æ",
            "\\ae{}",
            "Æ",
            "\\AE{}",
            "œ",
            "\\oe{}",
            "Œ",
            "\\OE{}",
            "ł",
            "\\l{}",
            "Ł",
            "\\L{}",
            "ı",
            "\\i{}",
            "\t",
            " ",
            "\n",
            " "
        };
        for (int i = 0; i < signs.length; i += 2) {
            SIGNS.put(signs[i].codePointAt(0), signs[i + 1]);
        }
        SIGNS.put(0xA0, "~");
        SIGNS.put(0x2009, "\\,");
        SIGNS.put(0x202F, "\\,");
        SIGNS.put(0xAD, "");
        SIGNS.put(0x200B, "");
        SIGNS.put(0xFEFF, "");
        Object[] accents = {
            0x300, "`", 0x301, "'", 0x302, "^", 0x303, "~", 0x304, "=", 0x306, "u", 0x307, ".", 0x308, "\"", 0x30A, "r",
            0x30B, "H", 0x30C, "v", 0x323, "d", 0x327, "c", 0x331, "b"
        };
        for (int i = 0; i < accents.length; i += 2) {
            ACCENTS.put((Integer) accents[i], (String) accents[i + 1]);
        }
    }

    private LatexText() {}

    static String escape(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < composed.length()) {
            int end = at + Character.charCount(composed.codePointAt(at));
            while (end < composed.length()
                    && Character.getType(composed.codePointAt(end)) == Character.NON_SPACING_MARK) {
                end += Character.charCount(composed.codePointAt(end));
            }
            out.append(cluster(composed.substring(at, end)));
            at = end;
        }
        return out.toString();
    }

    /** A character with its accents. */
    private static String cluster(String letter) {
        int base = letter.codePointAt(0);
        int marks = Character.charCount(base);
        if (marks == letter.length()) {
            return single(base);
        }
        boolean latin = base < 0x80 && Character.isLetter(base);
        if (!latin) {
            return MathCharacters.accented(letter)
                    .map(s -> "$" + s + "$")
                    .orElseGet(() -> single(base) + numbers(letter.substring(marks)));
        }
        String whole = Character.toString(base);
        for (int i = marks; i < letter.length(); i++) {
            String accent = ACCENTS.get((int) letter.charAt(i));
            if (accent == null || i > marks) {
                return whole + numbers(letter.substring(i));
            }
            whole = "\\" + accent + "{" + whole + "}";
        }
        return whole;
    }

    private static String single(int c) {
        String sign = SIGNS.get(c);
        if (sign != null) {
            return sign;
        }
        if (c >= 0x20 && c < 0x7F) {
            return Character.toString(c);
        }
        Optional<String> math = MathCharacters.latex(c);
        return math.map(m -> "$" + (m.startsWith("^") || m.startsWith("_") ? "{}" : "") + m.strip() + "$")
                .orElseGet(() -> numbers(Character.toString(c)));
    }

    private static String numbers(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        out.append(Character.isISOControl(c) ? "" : String.format(Locale.ROOT, "\\texttt{U+%04X}", c)));
        return out.toString();
    }
}
