package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scholium.syntax.DocumentParser;
import scholium.syntax.NameTable;
import scholium.text.Source;

/** What is a formula in a sentence, shown between dollar signs, and what is a word. */
class SentenceReaderTest {
    private static final NameTable NAMES =
            DocumentParser.parse(new Source("names", """
                    ```derivation
                    size m ≥ 1
                    index i, j : 1..m
                    real x_i, a, γ, α
                    real ε ≥ 0
                    define μ_B = (1/m) Σ_j x_j
                    define σ²_B = (1/m) Σ_j (x_j − μ_B)²
                    loss L(x)
                    ```
                    """)).names();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the mean μ_B, and x_i | the mean $\\mu_{B}$, and $x_{i}$",
                "a batch of m examples | a batch of $m$ examples",
                "(usually ε = 0), since | (usually $\\epsilon = 0$), since",
                "Since σ²_B ≥ 0, any ε > 0 is enough. | Since $\\sigma^{2}_{B} \\ge 0$, any $\\epsilon > 0$ is enough.",
                "the factor m − 1 appears | the factor $m - 1$ appears",
                "over 1/(1 − α) batches | over $1 / (1 - α)$ batches",
                "gradients ∂L/∂x_i. | gradients $\\frac{\\partial L}{\\partial x_{i}}$.",
                "0.9 and 0.99 are typical | 0.9 and 0.99 are typical",
                "well-known i.e. e.g. A/B | well-known i.e. e.g. A/B",
                "a layer's weights | a layer's weights",
                "what snake_case_name is | what snake_case_name is",
                "2020 – 2024 | 2020 – 2024",
                "an unknown ζ_q stays | an unknown ζ_q stays",
                "x_i + | $x_{i}$ +"
            })
    void finds_formulas(String text, String expected) {
        SentenceReader reader = new SentenceReader(new Typesetter(NAMES), Map.of());
        StringBuilder out = new StringBuilder();
        for (Piece p : reader.sentence(text.strip()).pieces()) {
            out.append(p.match(new Piece.Cases<String>() {
                @Override
                public String words(Piece.Words w) {
                    return w.text();
                }

                @Override
                public String symbols(Piece.Symbols s) {
                    return "$" + s.formula().latex() + "$";
                }

                @Override
                public String citation(Piece.Citation c) {
                    return "[" + c.name() + "]";
                }
            }));
        }
        assertThat(out.toString()).isEqualTo(expected.strip().replace("α", "\\alpha"));
    }
}
