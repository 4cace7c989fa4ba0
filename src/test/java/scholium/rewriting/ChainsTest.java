package scholium.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains as a reader sees them. */
class ChainsTest {
    private static final String LAYER = """
            # Layer

            ```derivation
            size m ≥ 1
            index i, j, k : 1..m
            real x_i, γ, β, w
            real ε ≥ 0
            define μ = (1/m) Σ_j x_j
            define σ² = (1/m) Σ_j (x_j − μ)²
            assume σ² + ε > 0
            define x̂_i = (x_i − μ)/√(σ² + ε)
            define y_i = γ·x̂_i + β
            define φ(z) = 1/(1 + exp(−z))
            function f
            sequence r_t, t ≥ 0: r_0 = w; r_{t+1} = w·r_t + 1
            loss L(y)
            claim cancel: Σ_j (x_j − μ) = 0
            """;

    private static Explained layer(String claims) {
        return Explained.of(LAYER + claims + "\n```\n");
    }

    private static String line(String formula) {
        return layer("claim line: " + formula).text("line", 0);
    }

    @Test
    void a_definition_is_unfolded_a_constant_taken_out_and_an_earlier_claim_used() {
        assertThat(line("Σ_i x̂_i = 0")).isEqualTo("""
                Σ_i x̂_i
                  = Σ_i (x_i − μ)/√(σ² + ε)  by the definition of x̂_i
                  = (1/√(σ² + ε)) Σ_i (x_i − μ)  by taking constant factors out of the sum
                  = 0  by [cancel]
                """);
    }

    @Test
    void a_gradient_follows_the_graph_and_rests_on_local_derivatives() {
        assertThat(line("∂L/∂x̂_i = γ·∂L/∂y_i")).isEqualTo("""
                ∂L/∂x̂_i
                  = Σ_j ∂L/∂y_j · ∂y_j/∂x̂_i  by the chain rule
                  = Σ_j γ · ∂L/∂y_j · δ_ij  by the local derivative
                    ∂y_j/∂x̂_i
                      = ∂/∂x̂_i(γ·x̂_j + β)  by the definition of y_j
                      = γ·δ_ij  by differentiating term by term
                  = γ · ∂L/∂y_i  by keeping the one term that Kronecker’s delta leaves
                """);
    }

    @Test
    void a_constant_sum_is_counted_in_a_step_of_its_own() {
        assertThat(line("Σ_i (x_i + w)² = Σ_i x_i² + 2·w·Σ_i x_i + m·w²")).isEqualTo("""
                Σ_i (x_i + w)²
                  = Σ_i (x_i² + 2·w·x_i + w²)  by multiplying out
                  = Σ_i x_i² + Σ_i 2·w·x_i + Σ_i w²  by splitting the sum
                  = Σ_i x_i² + 2·w · Σ_i x_i + m·w²  by counting the terms of a constant sum
                """);
    }

    @Test
    void names_are_folded_where_the_other_side_uses_them() {
        assertThat(line("(1/m) Σ_i x̂_i² = σ²/(σ² + ε)")).isEqualTo("""
                (1/m) Σ_i x̂_i²
                  = (1/(m·(σ² + ε))) Σ_i (x_i − μ)²  by the definition of x̂_i
                  = σ²/(σ² + ε)  by the definition of σ²
                """);
    }

    @Test
    void a_function_is_differentiated() {
        assertThat(line("φ′(w) = φ(w)·(1 − φ(w))"))
                .startsWith("φ′(w)\n  = ∂/∂w(1/(1 + e^(−w)))  by the definition of φ\n")
                .contains("the power rule and the chain rule")
                .doesNotContain("normal form");
    }

    @Test
    void hypotheses_are_used_by_name() {
        assertThat(layer("claim line given ε = 0: (1/m) Σ_i x̂_i² = 1").text("line", 0))
                .contains("by the hypothesis on ε");
    }

    @Test
    void a_cited_claim_is_preferred() {
        assertThat(layer("claim square: (1/m) Σ_i x̂_i² = σ²/(σ² + ε)\n"
                                + "claim line: Σ_i x̂_i² = m·σ²/(σ² + ε)  by [square]")
                        .text("line", 0))
                .isEqualTo("Σ_i x̂_i²\n  = m·σ²/(σ² + ε)  by [square]\n");
    }

    @Test
    void a_claim_explains_neither_itself_nor_what_stands_before_it() {
        assertThat(layer("claim line: Σ_i x̂_i² = m·σ²/(σ² + ε)\nclaim square: (1/m) Σ_i x̂_i² = σ²/(σ² + ε)")
                        .text("line", 0))
                .doesNotContain("[line]")
                .doesNotContain("[square]");
    }

    @Test
    void the_built_in_mean_and_recurrences_are_definitions_too() {
        assertThat(line("mean(x) = μ")).contains("the definition of the mean");
        assertThat(line("r_{t+1} − 1 = w·r_t")).contains("the recurrence of r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Σ_i x̂_i² = m",
                "∂L/∂x_i = γ·∂L/∂y_i",
                "φ′(w) = φ(w)",
                "σ² = 1/(1/σ²)",
                "√(w²) = w",
                "∂σ²/∂μ = 1",
                "x_i·(1/x_i) = 1",
                "log(w²) = 2·log(w)",
                "Σ_i x_i = x_i"
            })
    void what_is_false_or_holds_only_sometimes_has_no_chain(String formula) {
        assertThat(line(formula)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w = w",
                "(w + 1)^1000 = (1 + w)^1000",
                "Σ_i Σ_j Σ_k (x_i + x_j + x_k)^4 = Σ_j Σ_i Σ_k (x_k + x_j + x_i)^4",
                "1/(w − w) = 1/(w − w)",
                "(w + x_1 + γ + β + ε)^12 = (x_1 + w + γ + β + ε)^12",
                "x = x",
                "[w, w] = [w, w]",
                "[w²]_{w = 1} = 1",
                "w^(w) = w^(w)"
            })
    void strange_lines_do_no_harm(String formula) {
        assertThat(layer("claim line: " + formula).lines()).isNotEmpty();
    }

    @Test
    void a_tower_of_definitions_is_left_alone() {
        StringBuilder text = new StringBuilder("# T\n\n```derivation\nreal u0\n");
        for (int k = 0; k < 60; k++) {
            text.append("define u").append(k + 1).append(" = u").append(k).append(" + 1\n");
        }
        assertThat(Explained.of(text + "claim line: u60 = u0 + 60\n```\n").text("line", 0))
                .isEqualTo("none");
    }
}
