package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import scholium.engine.Budget;
import scholium.text.Diagnostic;
import scholium.text.Source;
import scholium.verify.ClaimResult;
import scholium.verify.Diagnosing;
import scholium.verify.DocumentResult;

/** Every shipped derivation is well-formed, and everything in it comes out as it says. */
class DerivationsTest {
    @TestFactory
    Stream<DynamicTest> derivations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            List<Path> sorted =
                    files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
            return sorted.stream().map(p -> DynamicTest.dynamicTest(String.valueOf(p.getFileName()), () -> check(p)));
        }
    }

    private static void check(Path file) throws IOException {
        Source source = new Source(file.toString(), Files.readString(file));
        try (Checker checker = new Wiring().open(Budget.standard(), false, Diagnosing.UNEXPECTED)) {
            DocumentResult result = checker.check(source);
            assertThat(result.diagnostics().stream().filter(Diagnostic::isError))
                    .isEmpty();
            assertThat(result.claims()).isNotEmpty();
            assertThat(result.claims().stream()
                            .filter(c -> !c.asExpected())
                            .map(c -> c.claim().name()))
                    .isEmpty();
            assertThat(result.conformances()).allMatch(c -> c.agrees());
            assertThat(result.claims()).map(ClaimResult::claim).doesNotHaveDuplicates();
        }
    }
}
