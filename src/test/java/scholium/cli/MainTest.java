package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import scholium.text.DiagnosticCode;

class MainTest {
    @Test
    void help_lists_the_commands_that_exist() {
        Cli.Result result = Cli.run("--help");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("check")
                .contains("explain")
                .contains("mutate")
                .contains("notes")
                .contains("derive")
                .doesNotContain("serve");
    }

    @Test
    void help_of_check_names_every_option_and_exit_code() {
        assertThat(Cli.run("check", "--help").out())
                .contains("PATH", "--format", "--output", "--sizes", "--seed", "--budget", "--strict", "--jobs")
                .contains("--shard", "--no-cas", "--watch", "--color", "--reproducible", "Exit codes:", "70");
    }

    @Test
    void version_is_that_of_the_build() throws IOException {
        assertThat(Cli.run("--version").out().strip()).isEqualTo("scholium " + Version.TEXT);
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom).contains("<artifactId>scholium</artifactId>\n  <version>" + Version.TEXT + "</version>");
    }

    @Test
    void explains_every_code() {
        String all = Cli.run("explain").out();
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(all).contains(code.id());
            assertThat(Cli.run("explain", code.id()).out()).contains(code.explanation());
        }
        assertThat(Cli.run("explain", "e0203").code()).isZero();
        assertThat(Cli.run("explain", "E0213").err()).contains("did you mean");
    }
}
