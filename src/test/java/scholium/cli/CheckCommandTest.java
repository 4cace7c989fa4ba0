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

class CheckCommandTest {
    @TempDir
    private Path folder;

    private String file(String name, String claims) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "# Title of " + name + "\n\n```derivation\nreal a\n" + claims + "\n```\n");
        return path.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "claim good: a = a, 0, 0",
        "mistake refuted: a = 1, 0, 0",
        "claim refuted: a = 1, 1, 1",
        "mistake good: a = a, 1, 1",
        "mistake undecided: a = a, 1, 1",
        "claim conditional: a/a = 1, 0, 4",
        "claim supported: a = a, 0, 4",
        "claim undecided: a = a, 0, 4",
        "claim broken: b = a, 3, 3",
        "claim defect: a = a, 70, 70"
    })
    void exit_code_says_what_came_of_it(String claim, int plain, int strict) throws IOException {
        String file = file("x.md", claim);
        assertThat(Cli.run("check", file).code()).isEqualTo(plain);
        assertThat(Cli.run("check", file, "--strict").code()).isEqualTo(strict);
    }

    @Test
    void ill_formed_input_outranks_a_false_line_and_a_defect_outranks_both() throws IOException {
        String wrong = file("wrong.md", "claim refuted: a = 1");
        String broken = file("broken.md", "claim c: (a = 1");
        String defect = file("defect.md", "claim defect: a = 1");
        assertThat(Cli.run("check", wrong, broken).code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(Cli.run("check", wrong, broken, defect).code()).isEqualTo(ExitCode.INTERNAL);
    }

    @Test
    void a_defect_names_place_and_seed_without_a_stack_trace_and_the_rest_is_checked() throws IOException {
        String defect = file("defect.md", "claim defect: a = 1");
        Cli.Result result = Cli.run("check", defect, file("good.md", "claim good: a = a"), "--seed", "77");
        assertThat(result.out())
                .contains("while judging defect at " + defect + ":5:")
                .contains("seed 77");
        assertThat(result.out()).contains("✓ good").contains("E9900");
        assertThat(result.out() + result.err()).doesNotContain("at scholium.").doesNotContain("Exception");
    }

    @Test
    void options_reach_the_engines() throws IOException {
        String file = file("x.md", "claim c: a = a");
        String json = Cli.run(
                        "check",
                        file,
                        "--format",
                        "json",
                        "--sizes",
                        "5,2,2",
                        "--seed",
                        "9",
                        "--budget",
                        "1.5s",
                        "--no-cas")
                .out();
        assertThat(json).contains("sizes [2, 5], seed 9, PT1.5S, cas false").contains("\"seed\": 9");
        assertThat(Cli.run("check", file, "--format", "json").out())
                .contains("sizes [2, 3, 4], seed 1, PT10S, cas true, diagnose UNEXPECTED");
        assertThat(Cli.run("check", file, "--format", "json", "--diagnose=all").out())
                .contains("diagnose ALL");
        assertThat(Cli.run("check", file, "--diagnose=some").code()).isEqualTo(2);
    }

    @Test
    void folders_are_searched_in_sorted_order_and_other_markdown_is_skipped() throws IOException {
        file("b/z.md", "claim z: a = a");
        file("b/a.md", "claim a-claim: a = a");
        file("a/c.md", "claim c: a = a");
        file(".hidden/h.md", "claim h: a = a");
        Files.writeString(folder.resolve("README.md"), "# Nothing formal\n");
        Files.writeString(folder.resolve("a/notes.txt"), "```derivation\n(((\n```\n");
        Cli.Result result = Cli.run("check", folder.toString());
        assertThat(result.code()).isZero();
        assertThat(result.out()
                        .lines()
                        .filter(l -> l.startsWith(folder.toString()))
                        .toList())
                .extracting(l -> l.substring(folder.toString().length() + 1, l.indexOf(".md") + 3))
                .containsExactly("a/c.md", "b/a.md", "b/z.md");
    }

    @Test
    void the_same_file_is_checked_once() throws IOException {
        String file = file("x.md", "claim c: a = a");
        assertThat(Cli.run("check", file, folder.toString(), file).out()).contains("1 claim, 1 step in 1 document");
    }

    @Test
    void shards_share_the_files_out() throws IOException {
        for (int i = 1; i <= 5; i++) {
            file(i + ".md", "claim c" + i + ": a = a");
        }
        assertThat(Cli.run("check", folder.toString(), "--shard", "1/2").out())
                .contains("c1")
                .contains("c3")
                .contains("c5")
                .doesNotContain("c2")
                .doesNotContain("c4");
        assertThat(Cli.run("check", folder.toString(), "--shard", "2/2").out())
                .contains("c2")
                .contains("c4")
                .doesNotContain("c1")
                .doesNotContain("c5");
    }

    @Test
    void reproducible_runs_give_the_same_bytes_however_many_threads_work() throws IOException {
        for (int i = 1; i <= 12; i++) {
            file(i + ".md", "claim refuted-" + i + ": a = " + i + "\nclaim broken: b = 1");
        }
        for (String format : new String[] {"text", "json", "junit", "sarif", "html"}) {
            String once = Cli.run("check", folder.toString(), "--format", format, "--reproducible", "--jobs", "1")
                    .out();
            String again = Cli.run("check", folder.toString(), "--format", format, "--reproducible", "--jobs", "4")
                    .out();
            assertThat(again).isEqualTo(once).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void several_formats_go_to_several_places() throws IOException {
        String file = file("x.md", "claim c: a = a");
        Path html = folder.resolve("deep/er/index.html");
        Path sarif = folder.resolve("x.sarif");
        Cli.Result result =
                Cli.run("check", file, "--format", "text", "--format", "html=" + html, "--format", "sarif=" + sarif);
        assertThat(result.out())
                .contains("1 claim")
                .contains("html report: " + html)
                .contains("sarif report: " + sarif);
        assertThat(html).content().startsWith("<!DOCTYPE html>");
        assertThat(sarif).content().contains("\"2.1.0\"");
    }

    @Test
    void output_takes_the_place_of_standard_output() throws IOException {
        String file = file("x.md", "claim c: a = a");
        Path json = folder.resolve("x.json");
        Cli.Result result = Cli.run("check", file, "--format", "json", "-o", json.toString());
        assertThat(result.out()).isEmpty();
        assertThat(json).content().startsWith("{").contains("\"version\": 1");
    }

    @Test
    void output_that_cannot_be_written_is_said() throws IOException {
        String file = file("x.md", "claim c: a = a");
        Cli.Result result = Cli.run("check", file, "--format", "json=" + folder.resolve("x.md/below.json"));
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("cannot write", ": a file stands where a folder is needed");
    }

    @Test
    void colours_follow_the_terminal_and_the_wish() throws IOException {
        String file = file("x.md", "claim c: a = a");
        Environment terminal = new Environment(Map.of(), true, false, d -> false);
        Environment plain = new Environment(Map.of("NO_COLOR", "1"), true, false, d -> false);
        assertThat(Cli.run(terminal, "check", file).out()).contains("\u001B[");
        assertThat(Cli.run(plain, "check", file).out()).doesNotContain("\u001B[");
        assertThat(Cli.run("check", file).out()).doesNotContain("\u001B[");
        assertThat(Cli.run("check", file, "--color", "always").out()).contains("\u001B[");
        assertThat(Cli.run(terminal, "check", file, "--color", "never").out()).doesNotContain("\u001B[");
    }

    @Test
    void progress_is_shown_on_a_terminal_alone_and_cleared() throws IOException {
        String file = file("x.md", "claim c: a = a");
        Environment terminal = new Environment(Map.of(), false, true, d -> false);
        assertThat(Cli.run(terminal, "check", file).err())
                .contains("[1/1] " + file)
                .endsWith("\r\u001B[2K");
        assertThat(Cli.run("check", file).err()).isEmpty();
    }

    @Test
    void watching_checks_again_after_a_change() throws IOException {
        String file = file("x.md", "claim before: a = a");
        int[] looks = {0};
        Environment watching = new Environment(Map.of(), false, false, d -> {
            if (looks[0] == 1) {
                change("claim refuted-after: a = 1");
            }
            return looks[0]++ < 3;
        });
        Cli.Result result = Cli.run(watching, "check", file, "--watch");
        assertThat(result.out()).contains("✓ before").contains("✗ refuted-after");
        assertThat(result.code()).isEqualTo(ExitCode.FALSE_LINE);
    }

    private void change(String claim) {
        try {
            file("x.md", claim);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check x.md --format yaml",
                "check x.md --format json=",
                "check x.md --format json --format text",
                "check x.md --format json=y -o z",
                "check x.md --sizes 2,x",
                "check x.md --sizes 0",
                "check x.md --seed much",
                "check x.md --budget soon",
                "check x.md --budget 0s",
                "check x.md --shard 3/2",
                "check x.md --shard 1/2/3",
                "check x.md --jobs 0",
                "check x.md --color blue",
                "check x.md --colour",
                "chek x.md",
                "explain E0000",
                "notes x.md",
                ""
            })
    void wrong_use_exits_with_2_and_says_why(String line) {
        Cli.Result result = Cli.run(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotBlank().doesNotContain("Exception");
    }
}
