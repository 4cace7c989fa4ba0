package scholium.syntax;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import scholium.text.Source;

/** Names in LaTeX: Greek letters and accents as commands, words upright, never a character outside ASCII. */
final class LatexNames {
    private LatexNames() {}

    /** A declared name with its labels. */
    static String name(NameKey key) {
        String base = key.base().startsWith("‖")
                ? "\\left\\|" + letters(key.base().substring(1, key.base().length() - 1)) + "\\right\\|"
                : letters(key.base());
        String primes = "'".repeat(key.primes());
        String raised = key.raised().isEmpty() ? "" : "^{" + label(key.raised()) + "}";
        String lowered = key.lowered().isEmpty() ? "" : "_{" + label(key.lowered()) + "}";
        return base + primes + (key.raisedFirst() ? raised + lowered : lowered + raised);
    }

    /** Letters without labels. */
    static String letters(String word) {
        List<String> glyphs = Letters.glyphs(word);
        if (glyphs.size() == 1) {
            return glyph(glyphs.get(0));
        }
        boolean difference = glyphs.size() == 2
                && Letters.greekName(glyphs.get(0).codePointAt(0)).isPresent()
                && glyphs.get(1).matches("[A-Za-z]");
        if (difference) {
            return glyph(glyphs.get(0)) + " " + glyphs.get(1);
        }
        StringBuilder upright = new StringBuilder("\\mathrm{");
        for (String glyph : glyphs) {
            String command = glyph(glyph);
            upright.append(command);
            if (command.startsWith("\\") && !command.endsWith("}")) {
                upright.append(' ');
            }
        }
        return upright.append('}').toString();
    }

    private static String glyph(String glyph) {
        String apart = Normalizer.normalize(glyph, Normalizer.Form.NFD);
        int first = apart.codePointAt(0);
        String letter = letter(first);
        for (int i = Character.charCount(first); i < apart.length(); i++) {
            String accent = LatexCommands.ACCENT_NAMES.getOrDefault(apart.charAt(i), "hat");
            letter = "\\" + accent + "{" + letter + "}";
        }
        return letter;
    }

    private static String letter(int codePoint) {
        if (codePoint < 0x80) {
            return Character.toString(codePoint);
        }
        if (codePoint == 'ℓ') {
            return "\\ell";
        }
        if (codePoint == 'ħ') {
            return "\\hbar";
        }
        Optional<String> greek = Letters.greekName(codePoint);
        return greek.map(LatexNames::greekCommand).orElseGet(() -> "\\mathrm{u" + Integer.toHexString(codePoint) + "}");
    }

    /** Greek capitals that look like Latin ones, and omicron, have no command of their own. */
    private static String greekCommand(String name) {
        return switch (name) {
            case "omicron" -> "o";
            case "Alpha",
                    "Beta",
                    "Epsilon",
                    "Zeta",
                    "Eta",
                    "Iota",
                    "Kappa",
                    "Mu",
                    "Nu",
                    "Omicron",
                    "Rho",
                    "Tau",
                    "Chi" -> "\\mathrm{" + name + "}";
            default -> "\\" + name;
        };
    }

    private static String label(String text) {
        if (text.equals("*")) {
            return text;
        }
        Token token = Lexer.tokens(new Source("label", text), text, 0, text.length(), false);
        StringBuilder label = new StringBuilder();
        while (!token.isEnd()) {
            String part = token.isWord() ? letters(token.text) : token.text;
            boolean glued = label.length() > 0
                    && part.matches("[A-Za-z].*")
                    && label.toString().matches(".*\\\\[A-Za-z]+");
            label.append(glued ? " " : "").append(part);
            token = token.next;
        }
        return label.toString();
    }
}
