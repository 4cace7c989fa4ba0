package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is said without picocli's quotes, types and indices. */
class MisuseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --bogus               | there is no option “--bogus”
            chek notes.md         | there is no command “chek”; did you mean “check”?
            check n.md --form x   | there is no option “--form”; did you mean “--format”?
            vectors a b           | “b” is one argument too many
            check                 | missing required parameter: “PATH”
            check n.md --seed x   | “x” is no whole number
            check n.md --sizes 2,b | “b” is no whole number
            check n.md --seed 1 --seed 2 | option “--seed” (N) should be specified only once
            check n.md --diagnose x | “x” is not one of unexpected, all, none
            check n.md --format x | “x” is not one of text, json, junit, sarif, html
            mutate n.md --format x | “x” is not one of text, json, html
            notes n.md --to x     | “x” is not one of html, latex, markdown, pdf
            explain it's          | there is no code “it's”; “scholium explain” lists all
            """)
    void isASentence(String line, String sentence) {
        Cli.Result result = Cli.run(line.split(" "));
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).startsWith("scholium: ").contains(sentence, "--help”.");
        assertThat(result.out()).isEmpty();
    }
}
