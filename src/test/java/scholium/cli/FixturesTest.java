package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import scholium.engine.Budget;
import scholium.text.Diagnostic;
import scholium.text.Source;
import scholium.verify.ClaimResult;
import scholium.verify.Diagnosing;
import scholium.verify.DocumentResult;
import scholium.verify.StepResult;

/**
 * Every fixture says beside each line what must come of it: {@code # expect: proved}, {@code # expect: E0401}. What has no
 * expectation must be neither refuted nor an error.
 */
class FixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final Pattern EXPECTATION = Pattern.compile("# expect: (.+)$");

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            List<Path> sorted =
                    files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
            return sorted.stream()
                    .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> check(p)));
        }
    }

    private static void check(Path fixture) throws IOException {
        Source source = new Source(fixture.getFileName().toString(), Files.readString(fixture));
        Map<Integer, String> expected = expectations(source);
        Map<Integer, String> actual = new TreeMap<>();
        try (Checker checker = new Wiring().open(Budget.standard(), false, Diagnosing.UNEXPECTED)) {
            DocumentResult result = checker.check(source);
            for (Diagnostic d : result.diagnostics()) {
                int line = d.span().position().line();
                boolean expectedNote =
                        expected.getOrDefault(line, "").contains(d.code().id());
                if (d.isError() || expectedNote) {
                    actual.merge(line, d.code().id(), (a, b) -> a.contains(b) ? a : a + ", " + b);
                }
            }
            for (ClaimResult c : result.claims()) {
                for (StepResult s : c.steps()) {
                    int line = lastLine(s);
                    String verdict = s.verdict().name().toLowerCase(Locale.ROOT);
                    boolean silent = !expected.containsKey(line) && verdict.equals("proved");
                    if (!silent) {
                        actual.merge(line, verdict, (a, b) -> a.equals(b) ? a : a + ", " + b);
                    }
                }
            }
        }
        assertThat(actual).as("verdicts by line of %s", fixture).isEqualTo(expected);
    }

    private static int lastLine(StepResult s) {
        return s.step().span().source().position(s.step().span().end() - 1).line();
    }

    private static Map<Integer, String> expectations(Source source) {
        Map<Integer, String> expected = new TreeMap<>();
        List<String> words = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            Matcher m = EXPECTATION.matcher(source.line(line));
            if (m.find()) {
                expected.put(line, m.group(1).strip());
                words.add(m.group(1));
            }
        }
        assertThat(words).as("a fixture without expectations tests nothing").isNotEmpty();
        return expected;
    }
}
