package scholium.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Golden pairs: a line, and below it, indented, what becomes of it. */
final class Fixtures {
    /** A line and the lines below it, without their indentation. */
    record Pair(String input, List<String> expected) {
        @Override
        public String toString() {
            return input;
        }
    }

    private Fixtures() {}

    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Pair> pairs(String name) {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("    ")) {
                pairs.get(pairs.size() - 1).expected().add(line.strip());
            } else if (!line.isBlank()) {
                pairs.add(new Pair(line, new ArrayList<>()));
            }
        }
        return pairs;
    }
}
