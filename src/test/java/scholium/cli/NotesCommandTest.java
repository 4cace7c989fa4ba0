package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scholium.report.Installed;

class NotesCommandTest {
    @TempDir
    private Path folder;

    private String file(String name, String claims) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "# Title\n\nSome x_1.\n\n```derivation\nreal a, b\n" + claims + "\n```\n");
        return file.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "html, '<!DOCTYPE html>', '<h1>Title</h1>'",
        "latex, '% Checked', '\\begin{document}'",
        "markdown, '# Title', '$$'"
    })
    void writes_every_format_to_a_file_or_to_standard_output(String format, String start, String part)
            throws IOException {
        String file = file("x.md", "claim c: a = a");
        Path out = folder.resolve("deep/er/notes.out");
        Cli.Result toFile = Cli.run("notes", file, "--to", format, "-o", out.toString());
        assertThat(toFile.code()).isZero();
        assertThat(toFile.out()).isEmpty();
        assertThat(toFile.err()).isEmpty();
        assertThat(out).content().startsWith(start).contains(part);
        Cli.Result shown = Cli.run("notes", file, "--to", format);
        assertThat(shown.out()).startsWith(start).contains(part);
    }

    @Test
    void smaller_steps_are_folded_shown_or_left_out() throws IOException {
        String file = file("x.md", "define c = a + b\nclaim d: c² − a² = 2·a·b + b²");
        String folded = Cli.run("notes", file, "--to", "html").out();
        String all = Cli.run("notes", file, "--to", "html", "--details", "all").out();
        assertThat(folded).contains("<details class=\"steps\">").contains("multiplying out");
        assertThat(all).contains("<details class=\"steps\" open=\"open\">");
        assertThat(Cli.run("notes", file, "--to", "html", "--details", "none").out())
                .doesNotContain("class=\"steps\"");
        assertThat(Cli.run("notes", file, "--to", "latex", "--details", "all").out())
                .contains("\\scholiumdetailstrue\n");
        Cli.Result wrong = Cli.run("notes", file, "--to", "html", "--details", "some");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("“some” is not one of none, folded, all");
    }

    @Test
    void a_fragment_has_no_preamble_of_its_own() throws IOException {
        String file = file("x.md", "claim c: a = a");
        assertThat(Cli.run("notes", file, "--to", "latex", "--fragment").out())
                .doesNotContain("\\documentclass")
                .contains("\\section*{Title}");
    }

    @Test
    void a_false_line_is_written_and_said() throws IOException {
        String file = file("x.md", "claim refuted-1: a = b");
        Cli.Result result = Cli.run("notes", file, "--to", "markdown");
        assertThat(result.code()).isEqualTo(ExitCode.FALSE_LINE);
        assertThat(result.out()).contains("✗ refuted");
    }

    @Test
    void an_ill_formed_document_gives_diagnostics_and_no_notes() throws IOException {
        String file = file("x.md", "claim c: a = = b");
        Path out = folder.resolve("x.html");
        Cli.Result result = Cli.run("notes", file, "--to", "html", "-o", out.toString());
        assertThat(result.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(result.err()).contains("x.md:7:");
        assertThat(out).doesNotExist();
        assertThat(Cli.run("notes", folder.resolve("none.md").toString(), "--to", "html")
                        .code())
                .isEqualTo(ExitCode.ILL_FORMED);
    }

    @Test
    void links_lead_from_the_page_to_the_source() throws IOException {
        String file = file("x.md", "claim c: a = a");
        assertThat(Cli.run(
                                "notes",
                                file,
                                "--to",
                                "html",
                                "-o",
                                folder.resolve("x.html").toString())
                        .code())
                .isZero();
        assertThat(folder.resolve("x.html")).content().contains("x.md#L7\"");
    }

    @Test
    void progress_is_shown_on_a_terminal_alone_and_cleared() throws IOException {
        String file = file("x.md", "claim c: a = a");
        Environment terminal = new Environment(Map.of(), false, true, d -> false);
        assertThat(Cli.run(terminal, "notes", file, "--to", "html").err())
                .contains("typesetting 1 of 1 claims")
                .endsWith("\r\u001B[2K");
    }

    @Test
    void a_pdf_without_a_program_that_makes_one_is_refused_with_advice() throws IOException {
        String file = file("x.md", "claim c: a = a");
        Path out = folder.resolve("x.pdf");
        Cli.Result result = Cli.run("notes", file, "--to", "pdf", "-o", out.toString());
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("neither is on the PATH").contains("--to html");
        assertThat(out).doesNotExist();
    }

    @Test
    void chromium_prints_the_page() throws IOException {
        pdf(Installed.program("chromium", "chromium-browser", "google-chrome"));
    }

    @Test
    void pdflatex_sets_the_document() throws IOException {
        pdf(Installed.program("pdflatex"));
    }

    /** With this program alone on the PATH, and the shell that it may be a script for. */
    private void pdf(Path program) throws IOException {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(programs.resolve(String.valueOf(program.getFileName())), program);
        Environment environment = new Environment(Map.of("PATH", programs.toString()), false, false, d -> false);
        String file = file("x.md", "claim c: a = a");
        Path out = folder.resolve("x.pdf");
        Cli.Result result = Cli.run(environment, "notes", file, "--to", "pdf", "-o", out.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(Files.readAllBytes(out)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void a_program_that_fails_is_quoted() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Path fake =
                Files.writeString(programs.resolve("pdflatex"), "#!/bin/sh\necho '! Something is missing.'\nexit 1\n");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                fake.toFile().setExecutable(true), "files cannot be programs here");
        Environment environment = new Environment(Map.of("PATH", programs.toString()), false, false, d -> false);
        Path out = folder.resolve("x.pdf");
        Cli.Result result =
                Cli.run(environment, "notes", file("x.md", "claim c: a = a"), "--to", "pdf", "-o", out.toString());
        assertThat(result.err()).contains("pdflatex ended with code 1: ! Something is missing.");
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes",
                "notes x.md",
                "notes x.md --to yaml",
                "notes x.md --to html --fragment",
                "notes x.md --to pdf",
                "notes . --to html",
                "notes x.md y.md --to html"
            })
    void wrong_use_exits_with_2_and_says_why(String line) {
        Cli.Result result = Cli.run(line.split(" ", -1));
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).isNotBlank().doesNotContain("Exception");
    }
}
