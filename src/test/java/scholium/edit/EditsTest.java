package scholium.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.text.Source;

class EditsTest {
    private static final String DECLARATIONS = """
            size m ≥ 1
            size d ≥ 1
            index i, j : 1..m
            index k : 1..d
            real x_i, y_i, w_k, z_{i,k}, γ, ε, η
            function f
            define μ = (1/m) Σ_j x_j
            define σ² = (1/m) Σ_j (x_j − μ)²
            define x̂_i = (x_i − μ)/√(σ² + ε)
            sequence r_t, t ≥ 0: r_0 = γ; r_{t+1} = η·r_t
            """;

    private static SourceDocument document(String claim) {
        String text = "~~~derivation\n" + DECLARATIONS + "claim c: " + claim + "\n~~~\n";
        SourceDocument document = DocumentParser.parse(new Source("notes.md", text));
        assertThat(document.diagnostics()).isEmpty();
        return document;
    }

    private static Statement.Chain chain(SourceDocument document) {
        List<Statement> all = document.statements();
        return ((Statement.Claim) all.get(all.size() - 1)).chain();
    }

    private static List<Edit> edits(SourceDocument document) {
        Statement.Chain chain = chain(document);
        Term right = chain.links().get(0).right();
        return Edits.of(right, Vocabulary.of(document.statements()).near(chain.first(), right));
    }

    /** Each slip, both ways: what is written, what is meant, what the edit says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            μ       | Σ_j x_j               | (1/m) Σ_j x_j               | a factor 1/m is missing
            μ       | (1/m) Σ_j x_j         | Σ_j x_j                     | the factor 1/m is too much
            x̂_i     | x_i − μ/√(σ² + ε)     | x_i + μ/√(σ² + ε)           | the sign of the second term is wrong
            x̂_i     | (x_i − μ)/(√(σ²) + ε) | (x_i − μ)/√(σ² + ε)         | ε belongs under the root in the denominator
            x̂_i     | (x_i − μ)/√(σ² + ε)   | (x_i − μ)/(√(σ²) + ε)       | the root reaches too far: ε is not under it in the denominator
            x̂_i     | (x_i − μ)/(σ² + ε)    | (x_i − μ)/√(σ² + ε)         | a root is missing on σ² + ε in the denominator
            x̂_i     | (x_i − μ)/√(σ² + ε)   | (x_i − μ)/(σ² + ε)          | the root is too much in the denominator
            σ²      | (1/(m − 1)) Σ_j x_j   | (1/m) Σ_j x_j               | m − 1 should be m in the denominator
            σ²      | (1/m) Σ_j x_j         | (1/(m − 1)) Σ_j x_j         | m should be m − 1 in the denominator
            σ²      | (Σ_j x_j)²            | Σ_j x_j²                    | the power belongs inside the sum
            σ²      | Σ_j x_j²              | (Σ_j x_j)²                  | the power belongs outside of the sum
            σ²      | (1/m) Σ_j x_j²        | ((1/m) Σ_j x_j)²            | the power belongs outside of the mean
            x_i     | x̂_i                   | x_i                         | x̂_i should be x_i
            γ       | f(ε)                  | f′(ε)                       | f should be differentiated
            γ       | f′(ε)                 | f(ε)                        | the derivative of f is too much
            x_i     | x_i·(1 − x_j)         | x_i·(δ_ij − x_j)            | 1 should be δ_ij in the first term
            x_i     | x_i·(δ_ij − x_j)      | x_i·(1 − x_j)               | δ_ij should be 1 in the first term
            x_i     | x_i·x_j               | x_i·x_i                     | j should be i in x_j
            r_t     | η^t·γ                 | η^(t + 1)·γ                 | the exponent should be t + 1
            r_t     | η·r_t                 | η·r_{t − 1}                 | the subscript of r_t should be t − 1
            r_t     | η·γ                   | (1 − η)·γ                   | η should be 1 − η
            r_t     | (1 − η)·γ             | η·γ                         | 1 − η should be η
            γ       | log ε                 | ε                           | the log is too much
            μ       | Σ_j x_j               | x_j                         | the sum over j is too much
            x_j     | x_j                   | Σ_j x_j                     | the sum over j is missing
            γ       | ε                     | ε/2                         | a factor 1/2 is missing
            γ       | ε^(−3/2)              | ε^(−1/2)                    | the exponent should be −1/2
            z_{i,k} | z_ik·w_k + γ       | z_ik·w_k                 | the term γ is too much
            z_{i,k} | z_ik·w_k           | z_ik·w_k + γ             | the term γ is missing
            γ       | ε − η                 | η − ε                       | the difference is the wrong way round
            """)
    void eachSlipIsFoundAndNamed(String left, String written, String meant, String words) {
        List<Edit> edits = edits(document(left + " = " + written));
        assertThat(edits.stream()
                        .filter(e -> UnicodePrinter.print(e.term()).equals(meant))
                        .map(Edit::description))
                .as("%s of %s", meant, edits.size())
                .containsExactly(words);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            return files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void edits_of_real_lines_are_distinct_bounded_and_in_order_of_size() throws IOException {
        int lines = 0;
        List<Integer> counts = new ArrayList<>();
        for (Path file : files()) {
            SourceDocument document = DocumentParser.parse(new Source(file.toString(), Files.readString(file)));
            Vocabulary vocabulary = Vocabulary.of(document.statements());
            for (Statement s : document.statements()) {
                if (s instanceof Statement.Claim c && lines++ % 3 == 0) {
                    Term right = c.chain().links().get(0).right();
                    List<Edit> edits = Edits.of(right, vocabulary.near(c.chain().first(), right));
                    counts.add(edits.size());
                    assertThat(edits).extracting(Edit::size).isSorted();
                    assertThat(edits)
                            .extracting(Edit::term)
                            .doesNotHaveDuplicates()
                            .doesNotContain(right);
                }
            }
        }
        assertThat(counts).hasSizeGreaterThan(150).allMatch(n -> n > 0 && n < 20_000);
    }

    @Test
    void aFormulaOfManyHundredSymbolsHasNone() {
        String sum = "1" + " + x_i".repeat(700);
        assertThat(edits(document("x_i = " + sum))).isEmpty();
    }

    /** Slips made by mutation can be taken back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x_i − μ)/√(σ² + ε)",
                "(1/m) Σ_j (x_j − μ)²",
                "γ·x̂_i·(δ_ij − x_j/m)",
                "log(ε)·f′(γ) − (1 − η)·x_i²",
                "(1 − η^t)·γ/(η + ε)"
            })
    void mostSlipsCanBeTakenBack(String formula) {
        SourceDocument document = document("r_t = " + formula);
        Term right = chain(document).links().get(0).right();
        Vocabulary vocabulary =
                Vocabulary.of(document.statements()).near(chain(document).first(), right);
        String written = plain(right);
        List<Edit> edits = Edits.of(right, vocabulary);
        long back = edits.stream()
                .filter(e -> Edits.of(e.term(), vocabulary).stream()
                        .anyMatch(f -> plain(f.term()).equals(written)))
                .count();
        assertThat(back).isGreaterThan(edits.size() * 2L / 3);
    }

    /** Without the brackets that an edit leaves behind. */
    private static String plain(Term t) {
        return UnicodePrinter.print(t).replaceAll("[() ·]", "");
    }

    @Test
    void theOrderDependsOnTheFormulaAndTheVocabularyAlone() {
        String claim = "x̂_i = (x_i − μ)/(√(σ²) + ε)";
        assertThat(edits(document(claim)).toString())
                .isEqualTo(edits(document(claim)).toString());
    }
}
