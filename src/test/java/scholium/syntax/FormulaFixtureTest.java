package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scholium.text.Diagnostic;

/** What formulas are read as, and what is said of those that cannot be read. */
class FormulaFixtureTest {
    static List<Fixtures.Pair> formulas() {
        return Fixtures.pairs("formulas.txt");
    }

    static List<Fixtures.Pair> mistakes() {
        return Fixtures.pairs("mistakes.txt");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isReadAs(Fixtures.Pair pair) {
        TermParser.Result result = TermParser.parse(pair.input(), Names.BATCH);
        assertThat(result.diagnostics()).isEmpty();
        assertThat(Sketch.of(result.term().orElseThrow()))
                .isEqualTo(pair.expected().get(0));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isPrintedSoThatItReadsBack(Fixtures.Pair pair) {
        Term term = TermParser.parse(pair.input(), Names.BATCH).term().orElseThrow();
        Laws.assertReadsBack(term, Names.BATCH);
    }

    /** Code, column, message and help. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefusedWith(Fixtures.Pair pair) {
        TermParser.Result result = TermParser.parse(pair.input(), Names.BATCH);
        assertThat(result.term()).isEmpty();
        assertThat(result.diagnostics().stream().map(FormulaFixtureTest::line))
                .containsExactlyElementsOf(pair.expected());
    }

    private static String line(Diagnostic d) {
        return d.code().id() + " " + d.span().position().column() + " " + d.message() + " ⇒ "
                + d.help().orElse("");
    }
}
