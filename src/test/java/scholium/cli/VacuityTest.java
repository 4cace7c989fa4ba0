package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.verify.ConformanceReport;
import scholium.verify.Diagnosing;
import scholium.verify.DocumentResult;

/** Examples and comparisons that cannot tell right from wrong say so, and those that can are left alone. */
class VacuityTest {
    private static final String LAYER = """
            size m ≥ 1
            index i, j : 1..m
            real x_i, γ, β
            real ε ≥ 0
            define μ   = (1/m) Σ_j x_j
            define σ²  = (1/m) Σ_j (x_j − μ)²
            assume σ² + ε > 0
            define x̂_i = (x_i − μ)/√(σ² + ε)
            define y_i = γ·x̂_i + β
            loss L(y)
            claim input-gradient:
              ∂L/∂x_i = (γ/√(σ² + ε))·(∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j − x̂_i (1/m) Σ_j ∂L/∂y_j · x̂_j)
            """;

    private static DocumentResult check(String lines) {
        Source source = new Source("notes.md", "# Layer\n\n```derivation\n" + LAYER + lines + "```\n");
        try (Checker checker = new Wiring().open(Budget.standard(), false, Diagnosing.NONE)) {
            DocumentResult result = checker.check(source);
            assertThat(result.asExpected()).as("%s", result.diagnostics()).isTrue();
            assertThat(result.isIllFormed()).as("%s", result.diagnostics()).isFalse();
            return result;
        }
    }

    private static List<String> notes(String lines) {
        return check(lines).diagnostics().stream()
                .filter(d -> d.code() == DiagnosticCode.UNTESTED_TERM)
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void anUpstreamGradientOfOnesTestsNothing() {
        assertThat(notes("""
                        example ones with x = [1, 2, 6], γ = 3, β = 1, ε = 2, ∂L/∂y = [1, 1, 1]:
                          ∂L/∂x = [0, 0, 0]
                        """))
                .containsExactly("every line of “ones” holds as well without “(γ/√(σ² + ε))”,"
                        + " “x̂_i (1/m) Σ_j ∂L/∂y_j · x̂_j” in ∂L/∂x_i");
    }

    @Test
    void sumsOverADerivativeAreEvaluationsToo() {
        assertThat(notes("""
                        example ones with x = [1, 2, 6], γ = 3, β = 1, ε = 2, ∂L/∂y = [1, 1, 1]:
                          Σ_i (∂L/∂x_i)² = 0
                        """)).singleElement().asString().contains("“x̂_i (1/m) Σ_j ∂L/∂y_j · x̂_j” in ∂L/∂x_i");
    }

    @Test
    void aGenericGradientTestsEveryTerm() {
        assertThat(notes("""
                        example generic with x = [1, 2, 6], γ = 6, β = 1, ε = 13/3, ∂L/∂y = [1, 2, 0]:
                          ∂L/∂x = [−16/27, 46/27, −10/9]
                        """)).isEmpty();
    }

    @Test
    void aDigitTooFewHidesATinyEpsilon() {
        assertThat(notes("""
                        example tiny with x = [0, 6], γ = 1, β = 3, ε = 0.00001:
                          x̂ ≈ [−1.00, 1.00]
                        """)).containsExactly("every line of “tiny” holds as well without “ε” in x̂_i");
        assertThat(notes("""
                        example tiny with x = [0, 6], γ = 1, β = 3, ε = 0.00001:
                          x̂_1 ≈ −0.9999994
                          x̂_2 ≈ 0.9999994
                        """)).noneMatch(n -> n.contains("“ε”"));
    }

    /** Given inputs stand in the header for everyone to see: one example that tests them is enough. */
    @Test
    void anInputThatAnotherExampleTestsNeedsNoNote() {
        String neutral = """
                example neutral with x = [0, 2], γ = 1, β = 0, ε = 3:
                  y = [−1/2, 1/2]
                """;
        String telling = """
                example telling with x = [0, 2], γ = 3, β = 5, ε = 3:
                  y = [7/2, 13/2]
                """;
        assertThat(notes(neutral)).containsExactly("every line of “neutral” holds as well without “γ”, “β” in y_i");
        assertThat(notes(neutral + telling)).isEmpty();
    }

    /** A term that is always 0 is no example's fault. */
    @Test
    void aTermThatNeverMattersIsNotMissed() {
        assertThat(notes("""
                        define z = Σ_i (x_i − μ) + γ
                        example generic with x = [1, 2, 6], γ = 3, β = 1, ε = 2:
                          z = 3
                        """)).isEmpty();
    }

    @Test
    void aNotePointsAtTheExample() {
        DocumentResult result = check("""
                example constant with x = [3, 3], γ = 2, β = 7, ε = 1:
                  y = [7, 7]
                """);
        assertThat(result.diagnostics())
                .filteredOn(d -> d.code() == DiagnosticCode.UNTESTED_TERM)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.message()).contains("“γ·x̂_i” in y_i");
                    assertThat(d.isError()).isFalse();
                    assertThat(d.span().position().line()).isEqualTo(16);
                });
    }

    @Test
    void aComparisonNamesTheTermsItWouldNotMiss() {
        String inputs = "conform batch-normalization:\n  input x = x, gamma = γ, beta = β, epsilon = ε,"
                + " upstream = ∂L/∂y\n";
        assertThat(outputs(inputs + "  output dbeta = Σ_i ∂L/∂y_i + Σ_i δ_{i,1000}·γ\n"))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.agrees()).isTrue();
                    assertThat(o.untested()).singleElement().asString().contains("1000");
                });
        assertThat(outputs(inputs + "  output dbeta = Σ_i ∂L/∂y_i + Σ_i (x_i − μ)\n"))
                .singleElement()
                .satisfies(o -> assertThat(o.untested()).noneMatch(t -> t.contains("Σ")));
    }

    private static List<ConformanceReport.Output> outputs(String lines) {
        return check(lines).conformances().get(0).outputs();
    }
}
