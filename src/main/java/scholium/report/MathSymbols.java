package scholium.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What LaTeX commands of formulas stand for in MathML. */
public final class MathSymbols {
    /** Commands that are letters. */
    public static final Map<String, String> LETTERS =
            pairs("alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ"
                    + " eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς"
                    + " tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ"
                    + " Upsilon Υ Phi Φ Psi Ψ Omega Ω partial ∂ ell ℓ hbar ℏ infty ∞");

    /** Commands that are operators, relations or brackets. */
    public static final Map<String, String> OPERATORS =
            pairs("cdot ⋅ times × le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡"
                    + " lt < gt > pm ± sum ∑ prod ∏ ldots … dots … { { } } | ‖ lbrace { rbrace } to →");

    /** Commands that put an accent over their argument. */
    static final Map<String, String> ACCENTS = pairs(
            "hat ^ widehat ^ bar ¯ overline ¯ tilde ~ widetilde ~ dot ˙ ddot ¨ vec → check ˇ breve ˘ acute ´ grave `");

    /** Functions with a command of their own; they are set upright. */
    static final Set<String> FUNCTIONS = Set.of(
            "exp", "log", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "arcsin", "arccos", "max",
            "min");

    private MathSymbols() {}

    private static Map<String, String> pairs(String table) {
        String[] words = table.split(" ", -1);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
