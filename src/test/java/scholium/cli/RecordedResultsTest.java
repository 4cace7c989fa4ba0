package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.vectors.Recorded;

/** {@code conform --from}: what is judged, and what is said of results that are not of these vectors. */
class RecordedResultsTest {
    @TempDir
    private Path folder;

    private Path document = Path.of("");
    private String good = "";

    @BeforeEach
    void write() throws IOException {
        document = folder.resolve("notes.md");
        Files.writeString(document, Recorded.SOFTMAX);
        good = Recorded.results(Recorded.vectors(Recorded.SOFTMAX, 1));
    }

    private Cli.Result judged(String results, String... more) throws IOException {
        Path file = folder.resolve("results.json");
        Files.writeString(file, results);
        String[] arguments = {"conform", document.toString(), "--from", file.toString()};
        String[] all = java.util.Arrays.copyOf(arguments, 4 + more.length);
        System.arraycopy(more, 0, all, 4, more.length);
        return Cli.run(all);
    }

    private String batch(int number) {
        Matcher m = Pattern.compile("\\{\"batch\": " + number + ", .*\\}\\}").matcher(good);
        assertThat(m.find()).isTrue();
        return m.group();
    }

    @Test
    void goodResultsAgree() throws IOException {
        Cli.Result run = judged(good);
        assertThat(run.out())
                .contains("3 outputs in 1 comparison in 1 document · all agree")
                .contains("Results from");
        assertThat(run.code()).isZero();
    }

    @Test
    void resultsOfAChangedDocumentAreNotJudged() throws IOException {
        Files.writeString(document, Recorded.SOFTMAX + "\nA remark.\n");
        Cli.Result run = judged(good);
        assertThat(run.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(run.out())
                .contains("error[E0712]")
                .contains("results for another document")
                .contains("scholium vectors");
    }

    @Test
    void resultsOfAnotherSeedAreNotJudged() throws IOException {
        Cli.Result run = judged(good, "--seed", "2");
        assertThat(run.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(run.out()).contains("results for the seed 1, not 2");
        assertThat(judged(good.replace("\"seed\": 1", "\"seed\": 2")).out()).contains("have other inputs now");
        assertThat(judged(good.replaceFirst("\"seed\": 1, ", "")).out())
                .contains("do not say of which vectors they are");
    }

    @Test
    void theSeedOfTheResultsIsTaken() throws IOException {
        Cli.Result run = judged(Recorded.results(Recorded.vectors(Recorded.SOFTMAX, 7)));
        assertThat(run.out()).contains("all agree").contains("seed 7");
    }

    @Test
    void theGoodBatchesAreJudgedAndTheOthersListed() throws IOException {
        String fewer = good.replace(batch(3) + ",\n", "").replace(batch(5) + ",\n", "");
        String twice = fewer.replace(batch(6), batch(6) + ",\n" + batch(6));
        String shape = twice.replace(batch(7), batch(7).replace("\"dlogits\": [", "\"dlogits\": [1, "));
        Cli.Result run = judged(shape);
        assertThat(run.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(run.out())
                .contains("batches 3, 5 of the block “softmax-cross-entropy” are missing")
                .contains("batch 6 stands here twice")
                .contains("dlogits of batch 7 is a list of")
                .contains("✓ dlogits")
                .contains("✓ probabilities");
    }

    @Test
    void anOutputThatIsMissingKeepsNoOtherFromBeingJudged() throws IOException {
        Cli.Result run = judged(good.replaceAll(", \"dlogits\": \\[[^\\]]*\\]", ""));
        assertThat(run.out())
                .contains("there are no results for dlogits")
                .contains("✓ probabilities")
                .contains("✓ loss")
                .doesNotContain("✓ dlogits");
        assertThat(run.code()).isEqualTo(ExitCode.ILL_FORMED);
    }

    @Test
    void whatTheDocumentDoesNotAskForIsPassedOver() throws IOException {
        Files.writeString(document, Recorded.SOFTMAX.replace("  output loss = L\n", ""));
        String results = Recorded.results(Recorded.vectors(Files.readString(document), 1))
                .replaceAll("\"outputs\": \\{", "\"outputs\": {\"loss\": 1, ");
        Cli.Result run = judged(results);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("N0714")
                .contains("says nothing of “loss”")
                .contains("all agree");
    }

    @Test
    void aMisspeltOutputAndBlockAreSaid() throws IOException {
        assertThat(judged(good.replace("\"dlogits\"", "\"dlogit\"")).out())
                .contains("there is no output “dlogit”")
                .contains("the document binds probabilities, loss, dlogits");
        assertThat(judged(good.replace("softmax-cross-entropy", "softmax")).out())
                .contains("the document has no block “softmax”")
                .contains("the blocks are softmax-cross-entropy");
    }

    @Test
    void notANumberIsADifference() throws IOException {
        String bad = batch(4).replaceFirst("\"loss\": \"[^\"]*\"", "\"loss\": \"NaN\"");
        Cli.Result run = judged(good.replace(batch(4), bad));
        assertThat(run.code()).isEqualTo(ExitCode.FALSE_LINE);
        assertThat(run.out()).contains("✗ loss").contains("NaN").contains("✓ dlogits");
    }

    @Test
    void aTruncatedFileIsJudgedAsFarAsItGoes() throws IOException {
        Cli.Result run = judged(good.substring(0, good.length() * 2 / 3));
        assertThat(run.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(run.out())
                .contains("the file ends in the middle; was it cut off?")
                .contains("are missing")
                .contains("✓ probabilities");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        Cli.Result run = Cli.run("conform", document.toString(), "--from", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(run.out()).contains("error[E0105]").contains("1073741824 bytes");
    }

    @Test
    void aMissingFileAndWrongUseAreSaid() {
        assertThat(Cli.run(
                                "conform",
                                document.toString(),
                                "--from",
                                folder.resolve("none.json").toString())
                        .out())
                .contains("error[E0101]");
        assertThat(Cli.run("conform", "derivations", document.toString(), "--from", "x")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("conform", "a.md", "--from", "x", "--implementation", "y")
                        .err())
                .contains("exclude each other");
    }

    @Test
    void vectorsSayWhatIsWrongWithTheirDocument() throws IOException {
        assertThat(Cli.run("vectors", folder.resolve("none.md").toString()).err())
                .contains("error[E0101]");
        Path plain = folder.resolve("plain.md");
        Files.writeString(plain, "# Plain\n```derivation\nreal x\nclaim c: x = x\n```\n");
        assertThat(Cli.run("vectors", plain.toString()).err()).contains("no conform block");
        Files.writeString(plain, Recorded.SOFTMAX.replace("softmax-cross-entropy", "softmax-cross-entrop"));
        Cli.Result run = Cli.run("vectors", plain.toString());
        assertThat(run.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(run.err()).contains("did you mean “softmax-cross-entropy”?");
        assertThat(run.out()).isEmpty();
    }
}
