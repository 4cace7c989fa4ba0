package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformCommandTest {
    private static final String AVERAGE = """
            real a, b, q
            assume q ≥ 0
            define c = (1 − q)·a + q·b
            conform running-average-new:
              input old = a, observed = b, momentum = q
              output new = c
            """;

    @TempDir
    private Path folder;

    private String document(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "# Notes\n\n```derivation\n" + lines + "```\n");
        return file.toString();
    }

    private static Cli.Result conform(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("conform", "--reproducible"));
        all.addAll(List.of(more));
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void codeThatComputesTheFormulaAgrees() throws IOException {
        Cli.Result result = conform(document("notes.md", AVERAGE));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("✓ new  agrees")
                .contains("deleting any of")
                .contains("all agree · seed 1");
    }

    @Test
    void codeThatComputesAnotherFormulaDiffers() throws IOException {
        Cli.Result result = conform(document("notes.md", AVERAGE.replace("(1 − q)·a + q·b", "q·a + (1 − q)·b")));
        assertThat(result.code()).isEqualTo(ExitCode.FALSE_LINE);
        assertThat(result.out())
                .contains("✗ new  differs")
                .contains("formula: c")
                .contains("first difference:")
                .contains("inputs there: momentum = 0.")
                .contains("1 not as the documents say");
    }

    @Test
    void anotherImplementationOfTheSamePortsCanTakeThePlace() throws IOException {
        String notes = document("notes.md", AVERAGE);
        Cli.Result swapped = conform(notes, "--implementation", "running-average-old");
        assertThat(swapped.code()).isEqualTo(ExitCode.FALSE_LINE);
        assertThat(swapped.out()).contains("running-average-old  One step").contains("✗ new");
    }

    @Test
    void conventionsAreMeasured() throws IOException {
        String notes = document("notes.md", AVERAGE);
        Path page = folder.resolve("page.html");
        Path data = folder.resolve("data.json");
        Cli.Result both = conform(
                notes,
                "--implementation",
                "running-average-old",
                "--implementation",
                "running-average-new",
                "--format",
                "text",
                "--format",
                "html=" + page,
                "--format",
                "json=" + data);
        assertThat(both.out())
                .containsSubsequence(
                        "conventions, as measured",
                        "  running-average-old",
                        "    running value  momentum weighs the old value",
                        "  running-average-new",
                        "    running value  momentum weighs the new value");
        assertThat(Files.readString(page))
                .contains("Conventions, as measured", "<td>momentum weighs the old value</td>");
        assertThat(Files.readString(data)).contains("\"measured\"", "momentum weighs the new value");
    }

    @Test
    void severalImplementationsAreComparedSideBySide() throws IOException {
        String notes = document("notes.md", AVERAGE);
        Cli.Result both =
                conform(notes, "--implementation", "running-average-old", "--implementation", "running-average-new");
        assertThat(both.code()).isEqualTo(ExitCode.FALSE_LINE);
        assertThat(both.out())
                .containsSubsequence("running-average-old  One step", "✗ new", "running-average-new  One step", "✓ new")
                .contains("2 outputs in 2 comparisons in 1 document");
    }

    @Test
    void anImplementationCanTakeThePlaceInSomeBlocksOnly() throws IOException {
        String notes = document(
                "notes.md",
                AVERAGE + AVERAGE.substring(AVERAGE.indexOf("conform")).replace("-new", "-old"));
        Cli.Result one = conform(notes, "--implementation", "running-average-new=running-average-old");
        assertThat(one.out()).contains("1 output in 1 comparison").contains("✗ new");
        Cli.Result none = conform(notes, "--implementation", "no-such-block=running-average-old");
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("no conform block names “no-such-block”");
    }

    /** A library that computes less than the layer of the document is compared as far as it goes. */
    @Test
    void outputsThatAnImplementationLacksAreNoted() throws IOException {
        String notes = document("notes.md", """
                size m ≥ 1
                index i, j : 1..m
                real x_i, γ, β, ε
                assume ε > 0
                define μ = (1/m) Σ_j x_j
                define v = (1/m) Σ_j (x_j − μ)²
                define y_i = γ·(x_i − μ)/√(v + ε) + β
                loss L(y)
                conform batch-normalization:
                  input x = x, gamma = γ, beta = β, epsilon = ε, upstream = ∂L/∂y
                  output y = y
                  output mean = μ
                """);
        Cli.Result inference = conform(notes, "--implementation", "batch-normalization-inference");
        assertThat(inference.out())
                .contains("✗ y")
                .contains("not compared: batch-normalization-inference has no output mean")
                .doesNotContain("not compared: not compared");
        assertThat(inference.code()).isEqualTo(ExitCode.FALSE_LINE);
    }

    @Test
    void anImplementationThatDoesNotFitIsAnErrorUnlessItFitsAnotherBlock() throws IOException {
        String notes = document("notes.md", AVERAGE);
        Cli.Result none = conform(notes, "--implementation", "softmax-cross-entropy");
        assertThat(none.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(none.out())
                .contains("softmax-cross-entropy does not fit “conform running-average-new”: it has no input momentum");
        String probabilities = document("softmax.md", """
                size k ≥ 1
                index i, j : 1..k
                real z_i, t_i
                define p_i = exp(z_i)/Σ_j exp(z_j)
                conform softmax-cross-entropy:
                  input logits = z, target = t
                  output probabilities = p
                """);
        Cli.Result some = conform(notes, probabilities, "--implementation", "softmax-cross-entropy");
        assertThat(some.code()).as(some.out()).isZero();
        assertThat(some.out()).contains("note[E0702]").contains("not compared").contains("✓ probabilities");
    }

    @Test
    void anUnknownImplementationIsNamedWithTheNearest() throws IOException {
        Cli.Result result = conform(document("notes.md", AVERAGE), "--implementation", "running-avrage-new");
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("“running-avrage-new”; did you mean “running-average-new”?");
        Cli.Result inText = conform(document("typo.md", AVERAGE.replace("conform running", "conform runing")));
        assertThat(inText.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(inText.out()).contains("did you mean “running-average-new”?");
    }

    @Test
    void aDocumentThatBindsNothingIsAnErrorOnlyWhereItWasNamed() throws IOException {
        String plain = document("plain.md", "real a\nclaim same: a = a\n");
        assertThat(conform(plain).out()).contains("E0703");
        assertThat(conform(plain).code()).isEqualTo(ExitCode.ILL_FORMED);
        document("notes.md", AVERAGE);
        Cli.Result all = conform(folder.toString());
        assertThat(all.code()).as(all.out()).isZero();
        assertThat(all.out()).doesNotContain("E0703").contains("in 1 document");
    }

    @Test
    void aDocumentWithErrorsIsNotCompared() throws IOException {
        Cli.Result result = conform(document("notes.md", AVERAGE + "claim x: a = nowhere\n"));
        assertThat(result.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(result.out()).contains("nowhere").doesNotContain("agrees");
    }

    @Test
    void jsonAndThePageSayTheSameAndBatchesCarryTheirNumbers() throws IOException {
        String notes = document("notes.md", AVERAGE);
        Path page = folder.resolve("out/page.html");
        Cli.Result result = conform(notes, "--format", "json", "--format", "html=" + page);
        assertThat(result.out())
                .startsWith("{\n  \"version\": 1,")
                .contains("\"verdict\": \"agrees\"")
                .contains("\"momentum\": ")
                .contains("\"terms\": [");
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("Content-Security-Policy")
                .contains("The code computes what the formulas say.");
        assertThat(conform(notes, "--format", "json").out()).isEqualTo(result.out());
        assertThat(conform(notes, "--format", "json", "--seed", "2").out()).isNotEqualTo(result.out());
    }

    @Test
    void listShowsEachImplementationWithItsPortsAndConventions() {
        Cli.Result result = Cli.run("list");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("batch-normalization\n  Batch normalization of one feature in training mode")
                .contains("inputs:  x[m], gamma, beta, epsilon ≥ 0, upstream[m]")
                .contains("momentum weighs: the new value")
                .contains("13 implementations");
    }

    @Test
    void whatCannotBeComparedIsNotSaidToAgree() throws IOException {
        String undefined =
                document("notes.md", "real a\nconform running-average-new:\n  input old = a\n  output new = a/0\n");
        Cli.Result result = conform(undefined);
        assertThat(result.code()).isEqualTo(ExitCode.FALSE_LINE);
        assertThat(result.out())
                .contains("could not be compared  none of the batches could be compared")
                .contains("the formula has no value where the code gives a number");
        String outside = document(
                "big.md",
                "size m ≥ 5000\nindex i : 1..m\nreal x_i\nconform batch-normalization:\n"
                        + "  input x = x\n  output mean = (1/m) Σ_i x_i\n");
        assertThat(conform(outside).out()).contains("the document speaks of none of the batches");
    }
}
