package scholium.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Letters and their spellings: Greek names, accents, raised and lowered characters, look-alikes. A letter has one form
 * here, whatever the author typed: NFC, mathematical alphabets folded to plain letters, {@code ϵ} read as {@code ε}.
 */
final class Letters {
    static final char HAT = '\u0302';
    static final char TILDE = '\u0303';
    static final char BAR = '\u0304';
    static final char ARROW = '\u20D7';

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵠᵡ";
    private static final String RAISED = "0123456789+-=()niabcdefghjklmoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδφχ";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";
    private static final String LOWERED = "0123456789+-=()aehijklmnoprstuvxβγρφχ";

    private static final Map<String, String> GREEK = greek();

    private Letters() {}

    private static Map<String, String> greek() {
        Map<String, String> letters = new TreeMap<>();
        String[] names = {
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
        };
        for (int i = 0; i < names.length; i++) {
            if (!names[i].isEmpty()) {
                letters.put(names[i], String.valueOf((char) ('α' + i)));
                String capital = names[i].substring(0, 1).toUpperCase(Locale.ROOT) + names[i].substring(1);
                letters.put(capital, String.valueOf((char) ('Α' + i)));
            }
        }
        letters.put("varepsilon", "ε");
        letters.put("varphi", "φ");
        letters.put("vartheta", "θ");
        letters.put("varrho", "ρ");
        letters.put("varsigma", "ς");
        letters.put("varkappa", "κ");
        return letters;
    }

    /** The Greek letter of a name such as {@code gamma}. */
    static Optional<String> greek(String name) {
        return Optional.ofNullable(GREEK.get(name));
    }

    static Set<String> greekNames() {
        return GREEK.keySet();
    }

    /** The name of a Greek letter. */
    static Optional<String> greekName(int letter) {
        String wanted = Character.toString(letter);
        return GREEK.entrySet().stream()
                .filter(e -> e.getValue().equals(wanted) && !e.getKey().startsWith("var"))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> letter == 'ς' ? Optional.of("varsigma") : Optional.empty());
    }

    /** The plain character a superscript stands for, or 0. */
    static char raised(char c) {
        int at = c < 0x80 ? -1 : SUPERSCRIPTS.indexOf(c);
        return at < 0 ? 0 : RAISED.charAt(at);
    }

    /** The plain character a subscript stands for, or 0. */
    static char lowered(char c) {
        int at = c < 0x80 ? -1 : SUBSCRIPTS.indexOf(c);
        return at < 0 ? 0 : LOWERED.charAt(at);
    }

    /** The superscript for a plain character, or 0. */
    static char superscript(char c) {
        int at = RAISED.indexOf(c);
        return at < 0 ? 0 : SUPERSCRIPTS.charAt(at);
    }

    static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint)
                && (codePoint > 0xFFFF || (raised((char) codePoint) == 0 && lowered((char) codePoint) == 0));
    }

    static boolean isAccent(int codePoint) {
        return (codePoint >= 0x0300 && codePoint <= 0x036F) || codePoint == ARROW;
    }

    /** One letter with its accents in the one form. */
    static String normalized(String glyph) {
        if (glyph.length() == 1 && glyph.charAt(0) < 0x80) {
            return glyph;
        }
        int first = glyph.codePointAt(0);
        String letter = Character.toString(first);
        if (first >= 0x1D400 && first <= 0x1D7FF) {
            letter = Normalizer.normalize(letter, Normalizer.Form.NFKC);
        }
        String rest = glyph.substring(Character.charCount(first)).replace('\u0305', BAR);
        letter = switch (letter) {
            case "µ" -> "μ";
            case "ϵ" -> "ε";
            case "ϕ" -> "φ";
            case "ϑ" -> "θ";
            case "ϱ" -> "ρ";
            case "∆" -> "Δ";
            default -> letter;
        };
        return Normalizer.normalize(letter + rest, Normalizer.Form.NFC);
    }

    static String accented(String letters, char accent) {
        return Normalizer.normalize(letters.replace("ı", "i") + accent, Normalizer.Form.NFC);
    }

    /** The letters (with their accents) and digits of a word. */
    static List<String> glyphs(String word) {
        List<String> glyphs = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int end = at + Character.charCount(word.codePointAt(at));
            while (end < word.length() && isAccent(word.codePointAt(end))) {
                end += Character.charCount(word.codePointAt(end));
            }
            glyphs.add(word.substring(at, end));
            at = end;
        }
        return glyphs;
    }

    /** What an ASCII spelling stands for: {@code gamma} is γ, {@code xhat} is x̂, {@code mubar} is μ̄. */
    static Optional<String> spelled(String word) {
        Optional<String> greek = greek(word);
        if (greek.isPresent()) {
            return greek;
        }
        return suffixed(word, "hat", HAT).or(() -> suffixed(word, "bar", BAR)).or(() -> suffixed(word, "tilde", TILDE));
    }

    private static Optional<String> suffixed(String word, String suffix, char accent) {
        if (!word.endsWith(suffix) || word.length() == suffix.length()) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - suffix.length());
        String letter = greek(stem).orElse(stem);
        return glyphs(letter).size() == 1 ? Optional.of(accented(letter, accent)) : Optional.empty();
    }
}
