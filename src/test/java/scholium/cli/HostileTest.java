package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.text.Source;
import scholium.verify.ClaimResult;
import scholium.verify.Diagnosing;

/** Towers, huge powers and long expansions end in the verdicts kept beside them, by counted steps and not by the clock. */
class HostileTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/scholium/hostile");

    @Test
    void hostileDocumentsGetTheirVerdicts() throws IOException {
        List<String> verdicts = new ArrayList<>();
        try (Checker checker = new Wiring().open(Budget.standard(), false, Diagnosing.UNEXPECTED);
                Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                for (ClaimResult c :
                        checker.check(new Source(name, Files.readString(file))).claims()) {
                    verdicts.add(name + " " + c.claim().name() + " " + c.verdict());
                }
            }
        }
        assertThat(verdicts).containsExactlyElementsOf(Files.readAllLines(DOCUMENTS.resolve("verdicts.txt")));
    }
}
