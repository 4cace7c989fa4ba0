package scholium.notes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scholium.report.MathSymbols;

/** Characters of formulas as LaTeX that is ASCII. */
final class MathCharacters {
    private static final Map<Integer, String> COMMANDS = new HashMap<>();
    private static final Map<Integer, String> ACCENTS = Map.of(
            0x302, "hat", 0x304, "bar", 0x305, "bar", 0x303, "tilde", 0x307, "dot", 0x308, "ddot", 0x20D7, "vec");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private static final String RAISED = "0123456789+-=()ni";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ";
    private static final String LOWERED = "0123456789+-=()aeoxhklmnpstijruv";

    static {
        MathSymbols.LETTERS.forEach(MathCharacters::put);
        MathSymbols.OPERATORS.forEach(MathCharacters::put);
        String more =
                "· cdot ∈ in ∉ notin ⊂ subset ⊆ subseteq ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee"
                        + " ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ← leftarrow ↔ leftrightarrow ↦ mapsto ∇ nabla ∫ int ∘ circ"
                        + " ∼ sim ≃ simeq ∝ propto ⟂ perp ⊥ perp ∥ parallel ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil"
                        + " ∗ ast ⋆ star ⊙ odot ⊗ otimes ⊕ oplus ± pm ∓ mp ÷ div ≪ ll ≫ gg ∣ mid ⊤ top √ surd ∞ infty ∎ blacksquare"
                        + " ≢ not\\equiv ⋯ cdots ⋮ vdots ⋱ ddots ✓ checkmark";
        String[] words = more.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            COMMANDS.put(words[i].codePointAt(0), "\\" + words[i + 1]);
        }
        COMMANDS.put((int) '−', "-");
        COMMANDS.put((int) '∕', "/");
        COMMANDS.put((int) '⁄', "/");
        COMMANDS.put((int) '′', "'");
        COMMANDS.put((int) '″', "''");
        COMMANDS.put((int) '‖', "\\|");
        COMMANDS.put((int) 'ℝ', "\\mathbb{R}");
        COMMANDS.put((int) 'ℕ', "\\mathbb{N}");
        COMMANDS.put((int) 'ℤ', "\\mathbb{Z}");
    }

    private MathCharacters() {}

    private static void put(String command, String character) {
        int c = character.codePointAt(0);
        boolean single = character.codePointCount(0, character.length()) == 1 && c >= 0x80;
        String spelled = "\\" + command;
        if (single && command.chars().allMatch(Character::isLetter)) {
            COMMANDS.merge(
                    c,
                    spelled,
                    (a, b) -> a.length() != b.length()
                            ? (a.length() < b.length() ? a : b)
                            : (a.compareTo(b) < 0 ? a : b));
        }
    }

    /** A sign or letter, with a space behind where a letter could follow. */
    static Optional<String> latex(int c) {
        String known = COMMANDS.get(c);
        if (known != null) {
            boolean word = known.startsWith("\\") && Character.isLetter(known.charAt(known.length() - 1));
            return Optional.of(word ? known + " " : known);
        }
        int up = SUPERSCRIPTS.indexOf(c);
        if (up >= 0) {
            return Optional.of("^{" + RAISED.charAt(up) + "}");
        }
        int down = SUBSCRIPTS.indexOf(c);
        return down >= 0 ? Optional.of("_{" + LOWERED.charAt(down) + "}") : Optional.empty();
    }

    /** An accented letter as {@code \hat{x}}, if the accent is one of mathematics. */
    static Optional<String> accented(String letter) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        int base = apart.codePointAt(0);
        Optional<String> latex = base < 0x80 ? Optional.of(Character.toString(base)) : latex(base);
        for (int i = Character.charCount(base); i < apart.length() && latex.isPresent(); i++) {
            String accent = ACCENTS.get((int) apart.charAt(i));
            latex = accent == null
                    ? Optional.empty()
                    : Optional.of("\\" + accent + "{" + latex.get().strip() + "}");
        }
        return latex;
    }
}
