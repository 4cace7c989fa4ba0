package scholium.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scholium.implementation.WrongBatchNormalization;

/** The mistakes that people make in batch normalization, each named by what it is. */
class BatchNormalizationCausesTest {
    private static final String NOTES = """
            # Batch normalization
            ```derivation
            size m ≥ 1
            index i, j : 1..m
            real x_i, γ, β
            real ε ≥ 0
            define μ_B = (1/m) Σ_j x_j
            define σ²_B = (1/m) Σ_j (x_j − μ_B)²
            assume σ²_B + ε > 0
            define x̂_i = (x_i − μ_B)/√(σ²_B + ε)
            define y_i = γ·x̂_i + β
            loss L(y)
            claim backward:
              ∂L/∂x_i = (γ/√(σ²_B + ε))·[∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j − x̂_i·(1/m) Σ_j ∂L/∂y_j · x̂_j]

            conform batch-normalization:
              input x = x, gamma = γ, beta = β, epsilon = ε, upstream = ∂L/∂y
              output y = y
              output dx = ∂L/∂x
              output dgamma = Σ_i ∂L/∂y_i · x̂_i
              output variance = σ²_B
            ```
            """;

    private static List<String> causes(WrongBatchNormalization wrong, String output) {
        return Tried.causes(NOTES, wrong.implementation(), output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VARIANCE_AS_A_CONSTANT   | dx     | as if σ²_B were held constant when differentiating",
                "MEAN_PATH_MISSING        | dx     | as if μ_B were held constant when differentiating",
                "GAMMA_FORGOTTEN          | dx     | as if there were a factor 1/γ more in claim “backward”",
                "DIVIDES_BY_M_MINUS_1     | y      | as if 1/m were 1/(m − 1) in the definition of σ²_B",
                "DIVIDES_BY_M_MINUS_1     | dx     | as if 1/m were 1/(m − 1) in the definition of σ²_B",
                "DIVIDES_BY_M_MINUS_1     | dgamma | as if 1/m were 1/(m − 1) in the definition of σ²_B",
                "EPSILON_OUTSIDE_THE_ROOT | y      | as if √(σ²_B + ε) were √(σ²_B) + ε in the definition of x̂",
                "EPSILON_OUTSIDE_THE_ROOT | dx     | as if √(σ²_B + ε) were √(σ²_B) + ε everywhere",
                "FLOAT32_ACCUMULATION     | y      | as if some of it were computed in single precision",
                "FLOAT32_ACCUMULATION     | dx     | as if some of it were computed in single precision",
                "FLOAT32_ACCUMULATION     | dgamma | as if some of it were computed in single precision",
            })
    void theMistakeIsNamed(WrongBatchNormalization wrong, String output, String cause) {
        assertThat(causes(wrong, output)).first().isEqualTo(cause);
    }

    @Test
    void aFormulaThatTheDocumentCallsAMistakeIsRecognized() throws IOException {
        String chapter = Files.readString(Path.of("derivations/batch-normalization.md"));
        assertThat(Tried.causes(chapter, WrongBatchNormalization.VARIANCE_AS_A_CONSTANT.implementation(), "dx"))
                .satisfiesExactly(
                        c -> assertThat(c).isEqualTo("as if σ²_B were held constant when differentiating"),
                        c -> assertThat(c).contains("mistake “variance-held-constant” of line"));
    }

    @Test
    void aRoadOnWhichDigitsAreLostIsToldFromAnotherFormula() {
        assertThat(causes(WrongBatchNormalization.MEAN_OF_SQUARES_MINUS_SQUARE_OF_MEAN, "y"))
                .containsExactly(
                        "as if (x_j − μ_B)² were multiplied out in the definition of σ²_B, where digits are lost"
                                + " that the formula keeps");
    }
}
