package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scholium.text.DiagnosticCode;
import scholium.text.Source;

/** Input that wants to exhaust the stack, the memory or the patience gets an ordinary diagnostic. */
class HostileInputTest {
    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of("(".repeat(100_000), DiagnosticCode.TOO_LARGE),
                Arguments.of("(".repeat(5_000), DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("[".repeat(9_000) + "x" + "]".repeat(9_000), DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("x" + ")".repeat(9_000), DiagnosticCode.UNCLOSED_BRACKET),
                Arguments.of("-".repeat(15_000) + "x", DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("2" + "^2".repeat(9_000), DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("y_{".repeat(3_000) + "i" + "}".repeat(3_000), DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("\\frac{1}{".repeat(3_000) + "x" + "}".repeat(3_000), DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("Σ_i ".repeat(4_000) + "y_i", DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("|".repeat(15_000), DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("d(".repeat(6_000) + "x" + ")".repeat(6_000), DiagnosticCode.NESTED_TOO_DEEPLY),
                Arguments.of("d(".repeat(150) + "x" + ")".repeat(150), DiagnosticCode.UNDECLARED_NAME),
                Arguments.of("x + ".repeat(9_000) + "x", DiagnosticCode.TOO_LARGE),
                Arguments.of("x + ".repeat(250_000) + "x", DiagnosticCode.TOO_LARGE),
                Arguments.of("a ".repeat(15_000), DiagnosticCode.TOO_LARGE),
                Arguments.of("x".repeat(1_000_000), DiagnosticCode.TOO_LARGE),
                Arguments.of("1".repeat(1_000_000), DiagnosticCode.TOO_LARGE),
                Arguments.of("x" + "\u0302".repeat(100_000), DiagnosticCode.TOO_LARGE),
                Arguments.of("x\0y", DiagnosticCode.UNKNOWN_CHARACTER),
                Arguments.of("x\uD800", DiagnosticCode.UNKNOWN_CHARACTER),
                Arguments.of("\uDC00x", DiagnosticCode.UNKNOWN_CHARACTER),
                Arguments.of("x\u202Ey", DiagnosticCode.UNKNOWN_CHARACTER),
                Arguments.of("x\u200By", DiagnosticCode.UNKNOWN_CHARACTER),
                Arguments.of("x\u0007", DiagnosticCode.UNKNOWN_CHARACTER),
                Arguments.of("😀", DiagnosticCode.UNKNOWN_CHARACTER),
                Arguments.of("\\", DiagnosticCode.UNKNOWN_COMMAND),
                Arguments.of("\\hat", DiagnosticCode.UNEXPECTED_TOKEN),
                Arguments.of("\\hat{", DiagnosticCode.UNEXPECTED_TOKEN),
                Arguments.of("\\left", DiagnosticCode.MISSING_OPERAND),
                Arguments.of("\\frac{1}", DiagnosticCode.UNEXPECTED_TOKEN),
                Arguments.of("Σ_{", DiagnosticCode.UNEXPECTED_TOKEN),
                Arguments.of("x^", DiagnosticCode.MISSING_OPERAND),
                Arguments.of("", DiagnosticCode.MISSING_OPERAND));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void formulaGetsADiagnostic(String formula, DiagnosticCode code) {
        TermParser.Result result = TermParser.parse(formula, Names.BATCH);
        assertThat(result.term()).isEmpty();
        assertThat(result.diagnostics()).anyMatch(d -> d.code() == code);
        assertThat(result.diagnostics())
                .allMatch(d -> d.span().end() <= formula.length() && d.help().isPresent());
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("", DiagnosticCode.EMPTY_DOCUMENT),
                Arguments.of("`".repeat(1_000_000), DiagnosticCode.EMPTY_DOCUMENT),
                Arguments.of(">".repeat(100_000) + " x\n", DiagnosticCode.EMPTY_DOCUMENT),
                Arguments.of("[".repeat(500_000), DiagnosticCode.EMPTY_DOCUMENT),
                Arguments.of("x".repeat(9_000_000), DiagnosticCode.TOO_LARGE),
                Arguments.of("```derivation\n".repeat(100_000), DiagnosticCode.UNKNOWN_STATEMENT),
                Arguments.of("```derivation\nreal x\n", DiagnosticCode.UNCLOSED_BLOCK),
                Arguments.of("```derivation\n" + "foo\n".repeat(100_000) + "```\n", DiagnosticCode.TOO_LARGE),
                Arguments.of("```derivation\n" + "claim a: x + = 1\n".repeat(50_000) + "```", DiagnosticCode.TOO_LARGE),
                Arguments.of("```derivation\nclaim " + ":".repeat(100_000) + "\n```", DiagnosticCode.UNEXPECTED_TOKEN),
                Arguments.of(
                        "```derivation\nclaim a " + "\"".repeat(100_001) + ": x = 1\n```", DiagnosticCode.TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentGetsADiagnostic(String text, DiagnosticCode code) {
        SourceDocument document = DocumentParser.parse(new Source("hostile", text));
        assertThat(document.diagnostics()).anyMatch(d -> d.code() == code);
        assertThat(document.diagnostics()).hasSizeLessThanOrEqualTo(DocumentParser.MAX_PROBLEMS + 1);
    }

    @Test
    void longDocumentsAreRead() {
        StringBuilder text = new StringBuilder("```derivation\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("real a").append(i).append('\n');
        }
        SourceDocument document = DocumentParser.parse(new Source("long", text + "```\n"));
        assertThat(document.diagnostics()).isEmpty();
        assertThat(document.statements()).hasSize(20_000);
    }
}
