package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.report.Installed;

/** The Python of the README, run where NumPy is, and what becomes of it with a mistake in it. */
class NumpyExampleTest {
    private static final String DOCUMENT = "derivations/batch-normalization.md";

    @TempDir
    private Path folder;

    private String readme = "";
    private String program = "";

    @BeforeEach
    void vectors() throws IOException, InterruptedException {
        assumeTrue(python("-c", "import numpy") == 0, "NumPy is not installed here");
        readme = Files.readString(Path.of("README.md"));
        program = block("<!-- example: numpy -->");
        Cli.Result written = Cli.run(
                "vectors", DOCUMENT, "-o", folder.resolve("vectors.json").toString());
        assertThat(written.code()).as(written.err()).isZero();
    }

    private int python(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(List.of(Installed.program("python3").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("python.txt").toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String block(String marker) {
        int start = readme.indexOf("\n", readme.indexOf("```", readme.indexOf(marker))) + 1;
        return readme.substring(start, readme.indexOf("```", start));
    }

    private Cli.Result judged(String code) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("code.py"), code);
        assertThat(python("-W", "ignore", "code.py")).isZero();
        return Cli.run(
                "conform", DOCUMENT, "--from", folder.resolve("results.json").toString());
    }

    @Test
    void theExampleAgrees() throws IOException, InterruptedException {
        assertThat(program.strip().lines().filter(l -> !l.isBlank())).hasSizeLessThanOrEqualTo(21);
        Cli.Result run = judged(program);
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("outputs in 1 comparison").contains("all agree");
    }

    @Test
    void aWrongSignIsCaughtAndNamed() throws IOException, InterruptedException {
        Cli.Result run = judged(program.replace("g.mean() - z", "g.mean() + z"));
        assertThat(run.code()).isEqualTo(ExitCode.FALSE_LINE);
        block("<!-- example: numpy with a wrong sign -->")
                .lines()
                .forEach(l -> assertThat(run.out()).contains(l));
    }

    @Test
    void singlePrecisionIsCaughtAndNamed() throws IOException, InterruptedException {
        Cli.Result run = judged(program.replace("else float.fromhex(v)", "else np.float32(float.fromhex(v))"));
        assertThat(run.code()).isEqualTo(ExitCode.FALSE_LINE);
        assertThat(run.out()).contains("likely cause: as if it were computed in single precision");
        assertThat(run.out()).doesNotContain("agrees");
    }
}
