package scholium.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Across a kink a derivative is written where there is one, and the document says where that is. */
class KinksTest {
    private static final String NOTES = """
            ```derivation
            size m ≥ 1
            index i, j : 1..m
            real x_i, c_i, w, b
            define z_i = w·x_i + b
            define a_i = max(z_i, 0)
            define r_i = |z_i|
            define h_i = min(z_i, c_i)
            define leaky(u) = max(u, u/10)
            define k_i = leaky(z_i)
            define q = Σ_j |z_j|
            define e_i = exp(z_i)
            define g_i = |c_i|·x_i
            loss A(a)
            loss B(a, r)
            loss Q(q)
            loss E(e)
            ```
            """;

    private final Checked checked = new Checked();

    @AfterEach
    void close() {
        checked.close();
    }

    private String proved(String target) {
        Deriver.Result result = checked.derive(NOTES, target);
        assertThat(result.problems()).isEmpty();
        String markdown = result.markdown().orElseThrow();
        checked.requireProved(target, markdown);
        return markdown;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "∂A/∂x_i | assume z_i ≠ 0",
                "∂A/∂w   | assume z_i ≠ 0",
                "∂B/∂x_i | assume z_i ≠ 0",
                "dr_i/dx_j | assume z_i ≠ 0",
                "dh_i/dx_j | assume z_i − c_i ≠ 0",
                "∂Q/∂b | ≠ 0",
            })
    void theLineHoldsAwayFromTheKink(String target, String assumed) {
        assertThat(proved(target)).contains(assumed).contains("holds away from the kinks");
    }

    @ParameterizedTest
    @CsvSource({"∂E/∂x_i", "dg_i/dx_j"})
    void whatHasNoKinkAssumesNothing(String target) {
        assertThat(proved(target)).doesNotContain("assume");
    }

    @Test
    void aFunctionOfTheDocumentIsSeenThrough() {
        assertThat(proved("dk_i/dx_j")).contains("≠ 0");
    }
}
