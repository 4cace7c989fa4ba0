package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that was looked at and kept; {@code -Dgolden.update=true} keeps the new text instead. */
public final class Golden {
    private Golden() {}

    static void check(String name, String actual) throws IOException {
        check(Golden.class, name, actual);
    }

    /** A file beside the class. */
    public static void check(Class<?> beside, String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Path folder = Path.of("src/test/resources", beside.getPackageName().replace('.', '/'));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), actual, StandardCharsets.UTF_8);
            return;
        }
        try (InputStream in = beside.getResourceAsStream(name)) {
            assertThat(in)
                    .as("golden file %s; -Dgolden.update=true writes it", name)
                    .isNotNull();
            assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
