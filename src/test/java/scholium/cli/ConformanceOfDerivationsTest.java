package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;

class ConformanceOfDerivationsTest {
    @TempDir
    private Path folder;

    /** Except where two conventions of one step are installed, and the one-row form of the layer over rows. */
    @Test
    void everyLayerThatShipsIsBoundByAChapter() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            for (Path p : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                all.append(Files.readString(p));
            }
        }
        List<String> unbound = Implementations.installed().all().stream()
                .filter(i -> i.getClass().getName().startsWith("scholium.implementation.layer"))
                .map(Implementation::name)
                .filter(n -> !all.toString().contains("conform " + n + ":"))
                .toList();
        assertThat(unbound)
                .containsExactly(
                        "layer-normalization",
                        "running-average-new",
                        "running-average-old",
                        "running-statistics-biased-new",
                        "running-statistics-unbiased-new");
    }

    @Test
    void plotsAreFilesThatAnXmlParserReads() throws Exception {
        Path plots = folder.resolve("plots");
        Cli.Result result = Cli.run(
                "conform",
                "derivations/rms-normalization.md",
                "--reproducible",
                "--plots",
                plots.toString(),
                "--format",
                "html=" + folder.resolve("page.html"),
                "--format",
                "text");
        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out())
                .contains("gradient: of L by x: automatic differentiation agrees")
                .contains("h^2.0");
        List<Path> files;
        try (Stream<Path> all = Files.list(plots)) {
            files = all.sorted().toList();
        }
        assertThat(files).extracting(p -> String.valueOf(p.getFileName())).anyMatch(n -> n.endsWith("dx-by-scale.svg"));
        assertThat(files).extracting(p -> String.valueOf(p.getFileName())).anyMatch(n -> n.endsWith("-by-d.svg"));
        assertThat(files).extracting(p -> String.valueOf(p.getFileName())).anyMatch(n -> n.contains("taylor"));
        for (Path p : files) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(p.toFile())
                    .getDocumentElement();
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .hasSizeGreaterThan(40);
        }
        String page = Files.readString(folder.resolve("page.html"));
        assertThat(page).contains("<svg class=\"plot\"").doesNotContain("style=\"");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        Path notes = Files.writeString(folder.resolve("notes.md"), """
                ```derivation
                size m ≥ 1
                index i : 1..m
                real x_i
                define μ = (1/m) Σ_i x_i
                conform batch-normalization:
                  input x = x
                  output mean = μ
                ```
                """);
        Path plots = folder.resolve("plots");
        assertThat(Cli.run("conform", notes.toString(), "--plots", plots.toString())
                        .code())
                .isZero();
        Cli.Result result = Cli.run("conform", notes.toString(), "--plots", file.toString());
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("cannot write");
    }
}
