package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One formula in the three spellings is one term. */
class SpellingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "x̂ᵢ; xhat_i; \\hat{x}_i",
                "x̂ᵢ; xhat[i]; \\hat x_{i}",
                "σ²_B; σ_B²; \\sigma_B^2",
                "σ²_B; σ^2_B; \\sigma^{2}_{B}",
                "Σⱼ xⱼ; sum_j x_j; \\sum_{j} x_{j}",
                "Σ_{j=1}^{m} xⱼ; sum_{j=1}^m x[j]; \\sum_{j=1}^{m} x_j",
                "√(σ²_B + ε); sqrt(σ²_B + epsilon); \\sqrt{\\sigma_B^2 + \\varepsilon}",
                "∂L/∂xᵢ; partial L/partial x_i; \\frac{\\partial L}{\\partial x_i}",
                "dL/dxᵢ; dL/dx_i; \\frac{\\mathrm{d} L}{\\mathrm{d} x_i}",
                "γ·x̂ᵢ + β; gamma*xhat_i + beta; \\gamma \\cdot \\hat{x}_i + \\beta",
                "a − b; a - b; a - b",
                "a⁻¹; a^(-1); a^{-1}",
                "δᵢⱼ; delta_ij; \\delta_{ij}",
                "e^(−a); e^-a; e^{-a}",
                "|a − b|; |a - b|; \\left| a - b \\right|",
                "Σ_{j≠i} xⱼ; sum_{j != i} x_j; \\sum_{j \\ne i} x_j",
                "(a + b)²; (a + b)^2; \\left( a + b \\right)^{2}",
                "φ′(a); φ'(a); \\varphi'\\left(a\\right)",
                "∂²L/∂xᵢ∂xⱼ; ∂^2 L/∂x_i ∂x_j; \\frac{\\partial^2 L}{\\partial x_i \\partial x_j}",
                "∂/∂a[a²]; partial/partial a[a^2]; \\frac{\\partial}{\\partial a}\\left[a^2\\right]",
                "‖v‖; \\|v\\|; \\left\\|v\\right\\|",
                "[a²]_{a = 1}; [a^2]_{a = 1}; \\left. a^2 \\right|_{a = 1}",
                "W_ij; W[i, j]; W_{i,j}",
                "r_{t+1}; r_(t+1); r_{t + 1}",
                "tanh²(a); tanh^2(a); \\tanh^{2}\\left(a\\right)",
                "Δx·a; Δx*a; \\Delta x \\cdot a",
                "ᾱₜ₋₁; ᾱ_{t-1}; \\bar\\alpha_{t-1}",
                "BN(x)ᵢ; BN(x)_i; \\operatorname{BN}\\left(x\\right)_i",
            })
    void areOneTerm(String unicode, String ascii, String latex) {
        List<Term> terms = List.of(read(unicode), read(ascii), read(latex));
        assertThat(terms.get(1)).isEqualTo(terms.get(0));
        assertThat(terms.get(2)).isEqualTo(terms.get(0));
    }

    private static Term read(String formula) {
        TermParser.Result result = TermParser.parse(formula, Names.BATCH);
        assertThat(result.diagnostics()).as(formula).isEmpty();
        return result.term().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"x̂, x\u0302", "ŷ, y\u0302", "ε, ϵ", "μ, µ", "φ, ϕ", "x, 𝑥", "ā, a\u0305"})
    void lettersHaveOneForm(String one, String other) {
        assertThat(Letters.normalized(other)).isEqualTo(Letters.normalized(one));
    }
}
