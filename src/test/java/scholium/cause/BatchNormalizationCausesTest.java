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
    private static List<String> causes(WrongBatchNormalization wrong, String output) throws IOException {
        String notes = Files.readString(Path.of("derivations/batch-normalization.md"));
        return Tried.causes(notes, wrong.implementation(), output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VARIANCE_AS_A_CONSTANT   | dx     | as if σ²_B were held constant when differentiating",
                "MEAN_PATH_MISSING        | dx     | as if μ_B were held constant when differentiating",
                "GAMMA_FORGOTTEN          | dx     | as if ∂L/∂x were (1/γ) · ∂L/∂x in the formula for dx",
                "DIVIDES_BY_M_MINUS_1     | y      | as if 1/m were 1/(m − 1) in the definition of σ²_B",
                "DIVIDES_BY_M_MINUS_1     | dx     | as if 1/m were 1/(m − 1) in the definition of σ²_B",
                "DIVIDES_BY_M_MINUS_1     | dgamma | as if 1/m were 1/(m − 1) in the definition of σ²_B",
                "EPSILON_OUTSIDE_THE_ROOT | y      | as if √(σ²_B + ε) were √(σ²_B) + ε in the definition of x̂",
                "EPSILON_OUTSIDE_THE_ROOT | dx     | as if √(σ²_B + ε) were √(σ²_B) + ε everywhere",
                "FLOAT32_ACCUMULATION     | y      | as if some of it were computed in single precision",
                "FLOAT32_ACCUMULATION     | dx     | as if some of it were computed in single precision",
                "FLOAT32_ACCUMULATION     | dgamma | as if some of it were computed in single precision",
            })
    void theMistakeIsNamed(WrongBatchNormalization wrong, String output, String cause) throws IOException {
        assertThat(causes(wrong, output)).first().isEqualTo(cause);
    }

    @Test
    void aFormulaThatTheDocumentCallsAMistakeIsRecognized() throws IOException {
        assertThat(causes(WrongBatchNormalization.VARIANCE_AS_A_CONSTANT, "dx").get(1))
                .contains("mistake “variance-held-constant” of line");
    }

    @Test
    void aRoadOnWhichDigitsAreLostIsToldFromAnotherFormula() throws IOException {
        assertThat(causes(WrongBatchNormalization.MEAN_OF_SQUARES_MINUS_SQUARE_OF_MEAN, "y"))
                .containsExactly("as if (x_j − μ_B)² were multiplied out in the definition of σ²_B, where digits are lost"
                        + " that the formula keeps");
    }
}
