package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is run, not read: its example is checked, and what it shows is what comes out. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @TempDir
    private Path folder;

    @Test
    void theExampleGivesWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(README);
        Path notes = folder.resolve("notes.md");
        Files.writeString(notes, block(readme, "<!-- example: input -->"));
        String shown = block(readme, "<!-- example: output -->");
        String out = run("check", "--no-cas", "--reproducible", notes.toString());
        assertThat(out.replace(notes.toString(), "notes.md")).isEqualTo(shown);
    }

    @Test
    void theRemedyTheReadmeNamesIsRight() throws IOException {
        String input = block(Files.readString(README), "<!-- example: input -->");
        Path notes = folder.resolve("notes.md");
        Files.writeString(notes, input.replace("variance one\":", "variance one\" given ε = 0:"));
        assertThat(run("check", "--no-cas", notes.toString()))
                .contains("2 proved")
                .contains("as the document");
    }

    @Test
    void theMutantsAreWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(README);
        Path notes = folder.resolve("notes.md");
        String input = block(readme, "<!-- example: input -->");
        Files.writeString(notes, input.replace("variance one\":", "variance one\" given ε = 0:"));
        String out = run("mutate", "--limit", "150", "--reproducible", notes.toString());
        assertThat(out.replace(notes.toString(), "notes.md")).isEqualTo(block(readme, "<!-- mutation: output -->"));
    }

    @Test
    void theComparisonIsWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(README);
        Path notes = folder.resolve("variance.md");
        Files.writeString(notes, block(readme, "<!-- conform: input -->"));
        String out = run("conform", "--reproducible", notes.toString());
        assertThat(out.replace(notes.toString(), "variance.md")).isEqualTo(block(readme, "<!-- conform: output -->"));
    }

    @Test
    void theNotesAreWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(README);
        Path notes = folder.resolve("notes.md");
        Files.writeString(notes, block(readme, "<!-- example: input -->"));
        String out = run("notes", notes.toString(), "--to", "markdown", "--no-cas");
        assertThat(out.replaceAll("\\]\\([^)]*notes\\.md", "](./notes.md"))
                .contains(block(readme, "<!-- example: notes -->"));
    }

    @Test
    void theCommandLinesForNotesWriteTheirFiles() throws IOException {
        Matcher m = Pattern.compile("bin/scholium (notes .*) -o target/scholium/(\\S+)")
                .matcher(Files.readString(README));
        int lines = 0;
        while (m.find()) {
            Path out = folder.resolve(m.group(2));
            String[] line = (m.group(1) + " --no-cas -o " + out).split(" ", -1);
            assertThat(run(line)).isEmpty();
            assertThat(out).isNotEmptyFile();
            lines++;
        }
        assertThat(lines).isEqualTo(2);
    }

    @Test
    void theCommandsOfTheReadmeExist() throws IOException {
        Matcher m = Pattern.compile("bin/scholium (\\w+)").matcher(Files.readString(README));
        List<String> commands = new ArrayList<>();
        while (m.find()) {
            commands.add(m.group(1));
        }
        assertThat(commands).isNotEmpty();
        for (String c : commands) {
            assertThat(run(c, "--help")).contains("scholium " + c);
        }
        assertThat(run("explain", "E0203")).contains("two ways");
    }

    @Test
    void theDerivationEndsAsTheReadmeShows() throws IOException {
        String readme = Files.readString(README);
        Matcher m = Pattern.compile("<!-- example: (derive \\S+ \\S+) -->").matcher(readme);
        assertThat(m.find()).isTrue();
        assertThat(run(m.group(1).split(" ", -1))).endsWith("```derivation\n" + block(readme, m.group()) + "```\n");
    }

    @Test
    void theMapShowsEveryRoom() throws IOException {
        Matcher m = Pattern.compile("(?m)^\\| \\d \\| (.+?) \\|").matcher(Files.readString(README));
        List<String> shown = new ArrayList<>();
        while (m.find()) {
            Matcher room = Pattern.compile("`([a-z.]+)`").matcher(m.group(1));
            while (room.find()) {
                shown.add(room.group(1));
            }
        }
        Path house = Path.of("src/main/java/scholium");
        try (Stream<Path> files = Files.walk(house)) {
            List<String> rooms = files.filter(p -> p.endsWith("package-info.java"))
                    .map(p -> house.relativize(p.getParent()).toString().replaceAll("[/\\\\]", "."))
                    .toList();
            assertThat(shown).containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    private static String block(String readme, String marker) {
        int start = readme.indexOf("\n", readme.indexOf("```", readme.indexOf(marker))) + 1;
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(args, stream, stream, new Environment(Map.of(), false, false, d -> false));
        return out.toString(StandardCharsets.UTF_8);
    }
}
