package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scholium.derivation.Claim;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.syntax.DocumentParser;
import scholium.text.Source;

class MathMlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "x_{i}^{2} # <msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
                "f' # <msup><mi>f</mi><mo>′</mo></msup>",
                "\\frac{1}{m} # <mfrac><mn>1</mn><mi>m</mi></mfrac>",
                "\\hat{x} # <mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">^</mo></mover>",
                "\\log \\sigma # <mi>log</mi><mspace width=\"0.1667em\"></mspace><mi>σ</mi>",
                "a \\not\\equiv b # <mi>a</mi><mo>≢</mo><mi>b</mi>",
                "\\left. a \\right| # <mrow><mi>a</mi><mo>|</mo></mrow>",
                "\\mathrm{d\\mu} # <mi mathvariant=\"normal\">dμ</mi>",
                "a < b # <mi>a</mi><mo>&lt;</mo><mi>b</mi>"
            })
    void translates(String latex, String expected) {
        assertThat(MathMl.of(latex)).contains("<math displaystyle=\"true\">" + expected + "</math>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\href{javascript:alert(1)}{x}",
                "\\unknown",
                "x_",
                "x_i_j",
                "{",
                "}",
                "\\",
                "\\left(",
                "\\left(a",
                "\\left<a\\right>",
                "\\frac{1}",
                "\\sqrt",
                "\\mathrm{<script>}",
                "\\mathrm{a",
                "σ²_B",
                "a & b",
                "a \\right) b"
            })
    void leaves_alone_what_it_does_not_know(String latex) {
        assertThat(MathMl.of(latex)).isEmpty();
    }

    @Test
    void deep_nesting_is_given_up() {
        assertThat(MathMl.of("{".repeat(100_000) + "}".repeat(100_000))).isEmpty();
    }

    @Test
    void knows_everything_the_shipped_derivations_need() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                Source source = new Source(file.toString(), Files.readString(file));
                List<Claim> claims =
                        Elaborator.elaborate(DocumentParser.parse(source)).claims();
                assertThat(claims).isNotEmpty();
                for (Claim claim : claims) {
                    for (Step step : claim.steps()) {
                        assertThat(MathMl.of(step.left().latex()))
                                .as("%s", step.left())
                                .isPresent();
                        assertThat(MathMl.of(step.right().latex()))
                                .as("%s", step.right())
                                .isPresent();
                    }
                }
            }
        }
    }
}
