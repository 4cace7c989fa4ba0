package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the input, there is a code, a place and advice, and the other files are still checked. */
class BadInputTest {
    @TempDir
    private Path folder;

    private String good() throws IOException {
        return write("good.md", "```derivation\nreal a\nclaim good: a = a\n```\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void isReported(String path, String code, String place) throws IOException {
        Cli.Result result = Cli.run("check", path, good());
        assertThat(result.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(result.out()).contains("error[" + code + "]: ").contains("--> " + path + ":" + place + "\n");
        assertThat(result.out()).contains("✓ good");
        assertThat(result.out() + result.err()).doesNotContain("Exception").doesNotContain("at scholium.");
        assertThat(Cli.run("check", path, good(), "--format", "json").out()).contains("\"code\": \"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim c: a = q | E0301 | 5:14",
                "claim c: x_i_j = a | E0304 | 5:10",
                "claim c: x_i = x_j | E0401 | 5:14",
                "claim c: a/m a = a | E0203 | 5:10",
                "claim c: (a = a | E0202 | 5:10",
                "claim c: a = | E0207 | 5:13",
                "clam c: a = a | E0204 | 5:1",
                "claim c: a = § | E0205 | 5:14",
                "claim c: a = \\frobnicate | E0206 | 5:14"
            })
    void mistakes_in_a_formula_have_a_code_and_a_place(String line, String code, String place) throws IOException {
        String path = write("bad.md", "```derivation\nsize m ≥ 1\nindex i, j : 1..m\nreal x_i, a\n" + line + "\n```\n");
        isReported(path, code, place);
    }

    @Test
    void a_block_never_closed() throws IOException {
        isReported(write("open.md", "text\n\n```derivation\nreal a\nclaim c: a = a\n"), "E0104", "3:1");
    }

    @Test
    void an_empty_file() throws IOException {
        isReported(write("empty.md", ""), "E0103", "1:1");
    }

    @Test
    void a_file_without_derivations() throws IOException {
        isReported(write("prose.md", "# Only prose\n"), "E0103", "1:1");
    }

    @Test
    void a_binary_file() throws IOException {
        Path binary = folder.resolve("binary.md");
        Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, (byte) 0xFF});
        isReported(binary.toString(), "E0102", "1:1");
        Files.write(binary, new byte[] {'a', 0, 'b'});
        isReported(binary.toString(), "E0102", "1:1");
    }

    @Test
    void a_file_in_another_encoding() throws IOException {
        Path latin = folder.resolve("latin.md");
        Files.write(latin, new byte[] {'m', (byte) 0xFC, 'l', 'l'});
        isReported(latin.toString(), "E0102", "1:1");
        assertThat(Cli.run("check", latin.toString()).out()).contains("byte 2 ");
    }

    @Test
    void a_file_too_large() throws IOException {
        isReported(write("large.md", "x".repeat(FileReading.LIMIT + 1)), "E0105", "1:1");
    }

    @Test
    void a_missing_path_names_its_neighbour() throws IOException {
        isReported(folder.resolve("no-such-file.md").toString(), "E0101", "1:1");
        assertThat(Cli.run("check", folder.resolve("goood.md").toString()).out())
                .contains("did you mean “" + folder.resolve("good.md") + "”?");
    }

    @Test
    void an_empty_argument() throws IOException {
        isReported("", "E0101", "1:1");
    }

    @Test
    void something_that_is_neither_file_nor_folder() throws IOException {
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            isReported(device.toString(), "E0101", "1:1");
        }
    }

    @Test
    void a_folder_without_documents() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        isReported(empty.toString(), "E0103", "1:1");
        Files.writeString(empty.resolve("README.md"), "# Prose\n");
        isReported(empty.toString(), "E0103", "1:1");
    }

    @Test
    void a_byte_order_mark_is_no_mistake() throws IOException {
        String path = write("bom.md", "\uFEFF```derivation\nreal a\nclaim c: a = a\n```\n");
        assertThat(Cli.run("check", path).code()).isZero();
    }

    @Test
    void all_mistakes_of_a_file_are_shown_at_once() throws IOException {
        String path = write("many.md", "```derivation\nreal a\nclaim c: a = q\nclaim d: (a = a\nclaim e: a = a\n```\n");
        assertThat(Cli.run("check", path).out())
                .contains("E0301")
                .contains("E0202")
                .contains("✓ e");
    }
}
