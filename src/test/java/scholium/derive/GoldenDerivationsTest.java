package scholium.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole derivations and pictures that were looked at and kept; {@code -Dgolden.update=true} keeps the new ones instead. */
class GoldenDerivationsTest {
    private static final Path FILES = Path.of("src/test/resources/scholium/derive");

    private final Checked checked = new Checked();

    @AfterEach
    void close() {
        checked.close();
    }

    @ParameterizedTest
    @CsvSource({
        "batch-normalization, ∂L/∂x_i, batch-normalization",
        "softmax, ∂L/∂o_i, softmax",
        "two-layer-perceptron, '∂L/∂W_{h,p}', two-layer-perceptron"
    })
    void isWrittenAsBefore(String document, String target, String name) throws IOException {
        String text = Files.readString(Path.of("derivations", document + ".md"));
        Deriver.Result result = checked.derive(text, target);
        String markdown = result.markdown().orElseThrow();
        checked.requireProved(target, markdown);
        compare(name + ".md", markdown);
        compare(name + ".svg", result.picture().orElseThrow());
    }

    private static void compare(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FILES);
            Files.writeString(FILES.resolve(name), actual);
            return;
        }
        try (InputStream in = GoldenDerivationsTest.class.getResourceAsStream(name)) {
            assertThat(in)
                    .as("golden file %s; -Dgolden.update=true writes it", name)
                    .isNotNull();
            assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
