package scholium.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scholium.text.Diagnostic;
import scholium.text.Source;

/** Files that nobody would write on purpose, and some that somebody did. */
class ResultsReaderTest {
    private static RecordedResults read(String text) {
        return ResultsReader.read(new Source("results.json", text));
    }

    private static String first(String text) {
        return read(text).problems().stream()
                .map(Diagnostic::toString)
                .findFirst()
                .orElse("");
    }

    private static String results(String blocks) {
        return "{\"format\": \"scholium-results\", \"version\": 1, \"blocks\": [" + blocks + "]}";
    }

    private static String outputs(String outputs) {
        return results("{\"block\": \"b\", \"batches\": [{\"batch\": 0, \"outputs\": {" + outputs + "}}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0x1.8p0                    | 1.5",
                "-0X1.8P-1                  | -0.75",
                "0x1p4                      | 16",
                "1.25                       | 1.25",
                "-1e-3                      | -0.001",
                ".5                         | 0.5",
                "+7                         | 7",
                "nan                        | NaN",
                "-inf                       | -Infinity",
                "Infinity                   | Infinity",
                "0x0.0000000000001p-1022    | 4.9E-324",
                "1e400                      | Infinity",
            })
    void numbersAreReadAsLanguagesWriteThem(String text, double number) {
        RecordedResults read = read(outputs("\"y\": \"" + text + "\""));
        assertThat(read.problems()).isEmpty();
        assertThat(Double.valueOf(read.blocks()
                        .get(0)
                        .batches()
                        .get(0)
                        .outputs()
                        .get("y")
                        .tensor()
                        .element(0)))
                .isEqualTo(Double.valueOf(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1.5f", "0x1.8", "1,5", "--1", "1e", "NaN0", "1 2", "0x", "٣", "1d", "0x1p99999999"})
    void whatIsNoNumberIsSaid(String text) {
        assertThat(first(outputs("\"y\": \"" + text + "\""))).contains("is no number");
    }

    @Test
    void bareNumbersAndPythonsNanAreRead() {
        RecordedResults read = read(outputs("\"y\": [[1, 2.5], [NaN, -Infinity]]"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.blocks()
                        .get(0)
                        .batches()
                        .get(0)
                        .outputs()
                        .get("y")
                        .tensor()
                        .dimensions())
                .containsExactly(2, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"y\": [[1, 2], [3]]         | lists of different lengths",
                "\"y\": [1, [2]]              | numbers and lists side by side",
                "\"y\": []                    | an empty list",
                "\"y\": null                  | a number or a list of numbers is expected",
                "\"y\": {\"a\": 1}            | a number or a list of numbers is expected",
                "\"y\": [true]                | a number or a list of numbers is expected",
                "\"y\": 1, \"y\": 2           | stands here twice",
                "\"y\": [[[[[[[[[1]]]]]]]]]   | no output has so many dimensions",
            })
    void valuesOfNoShapeAreListedAndTheRestIsKept(String value, String message) {
        String text = results("{\"block\": \"b\", \"batches\": [{\"batch\": 0, \"outputs\": {" + value
                + "}}, {\"batch\": 1, \"outputs\": {\"y\": 3}}]}");
        RecordedResults read = read(text);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).toString()).contains(message);
        assertThat(read.blocks().get(0).batches()).hasSize(2);
        assertThat(read.blocks().get(0).batches().get(1).outputs()).containsKey("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                       | an object {…} is expected here",
                "3                                                        | an object {…} is expected here",
                "{}                                                       | does not say that it is one of results",
                "{\"format\": \"scholium-vectors\"}                       | the test vectors themselves",
                "{\"format\": \"scholium-results\", \"version\": 2}       | version 2 of results is not known",
                "{\"format\": \"scholium-results\", \"version\": \"1\"}   | a whole number is expected here",
                "{\"format\": \"scholium-results\", \"version\": 1} x     | this is not JSON",
                "{\"format\": \"scholium-results\", \"version\": 1} {}    | something stands behind the end",
                "{'format': 1}                                            | this is not JSON",
                "# Notes                                                  | this is not JSON",
            })
    void filesOfAnotherFormAreSaidToBe(String text, String message) {
        assertThat(read(text).problems().stream().map(Diagnostic::toString))
                .anySatisfy(p -> assertThat(p).contains(message));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(first("")).contains("the file is empty");
        assertThat(first(" \n ")).contains("the file is empty");
    }

    @Test
    void unknownKeysArePassedOverWithANote() {
        RecordedResults read =
                read("{\"comment\": [{}, [1]], \"format\": \"scholium-results\", \"version\": 1, \"blocks\": []}");
        assertThat(read.problems()).singleElement().satisfies(d -> {
            assertThat(d.isError()).isFalse();
            assertThat(d.message()).contains("“comment” is passed over");
        });
    }

    @Test
    void keysComeInAnyOrder() {
        RecordedResults read = read("{\"blocks\": [{\"batches\": [{\"outputs\": {\"y\": 1}, \"batch\": 4}], \"block\":"
                + " \"b\"}], \"version\": 1, \"format\": \"scholium-results\"}");
        assertThat(read.problems()).isEmpty();
        assertThat(read.blocks().get(0).batches().get(0).number()).isEqualTo(4);
    }

    @Test
    void aFileThatIsCutOffAnywhereKeepsWhatStandsBefore() {
        String whole = Recorded.results(Recorded.vectors(Recorded.SOFTMAX, 1));
        int batches = read(whole).blocks().get(0).batches().size();
        int most = 0;
        for (int length = 0; length < whole.length() - 2; length += 97) {
            RecordedResults read = read(whole.substring(0, length));
            assertThat(read.problems()).isNotEmpty();
            int kept = read.blocks().stream().mapToInt(b -> b.batches().size()).sum();
            assertThat(kept).isBetween(most, batches);
            most = kept;
        }
        assertThat(most).isGreaterThan(batches / 2);
    }

    @Test
    void anyChangedByteIsReadWithoutHarm() {
        String whole = Recorded.results(Recorded.vectors(Recorded.SOFTMAX, 1)).substring(0, 3000);
        Random random = new Random(5);
        for (int k = 0; k < 2000; k++) {
            StringBuilder changed = new StringBuilder(whole);
            for (int c = 0; c < 3; c++) {
                changed.setCharAt(random.nextInt(whole.length()), "{}[]\",:0x-e\\\u0000é".charAt(random.nextInt(14)));
            }
            assertThat(read(changed.toString()).problems()).isNotEmpty();
        }
    }

    @Test
    void nestingAndLengthAreBounded() {
        assertThat(first("[".repeat(1_000_000))).contains("an object");
        assertThat(read(outputs("\"y\": " + "[".repeat(1_000_000))).problems())
                .anySatisfy(d -> assertThat(d.message()).contains("nested"));
        assertThat(read(outputs("\"y\": " + "9".repeat(1_000_000)))
                        .problems()
                        .get(0)
                        .message())
                .contains("longer, than results ever are");
        assertThat(read(outputs("\"y\": \"" + "9".repeat(1_000_000) + "\""))
                        .problems()
                        .get(0)
                        .message())
                .contains("longer, than results ever are");
        assertThat(first("{\"" + "k".repeat(1_000_000) + "\": 1}").length()).isLessThan(300);
    }

    @Test
    void manyProblemsAreCounted() {
        String batches =
                String.join(", ", java.util.Collections.nCopies(5000, "{\"batch\": 0, \"outputs\": {\"y\": \"no\"}}"));
        List<Diagnostic> problems = read(results("{\"block\": \"b\", \"batches\": [" + batches + "]}"))
                .problems();
        assertThat(problems).hasSizeLessThan(30);
        assertThat(problems.get(problems.size() - 1).message()).contains("4980 more problems");
    }

    @Test
    void aPlaceIsNamedByLineAndColumn() {
        assertThat(first("{\"format\": \"scholium-results\", \"version\": 1,\n \"blocks\": [7]}"))
                .startsWith("results.json:2:13");
    }
}
