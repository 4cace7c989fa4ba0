package scholium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutateCommandTest {
    private static final String LINES = """
            size m ≥ 1
            index i, j : 1..m
            real x_i
            define μ = (1/m) Σ_j x_j
            claim centred: Σ_i (x_i − μ) = 0
            claim squares: Σ_i (x_i − μ)² = Σ_i x_i² − m·μ²
            """;

    @TempDir
    private Path folder;

    private Path notes = Path.of("");

    @BeforeEach
    void write() throws IOException {
        notes = document("notes.md", LINES);
    }

    private Path document(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "# Notes\n\n```derivation\n" + lines + "```\n");
        return file;
    }

    private Cli.Result mutate(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("mutate", "--reproducible"));
        all.addAll(List.of(more));
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        Cli.Result one = mutate(notes.toString(), "--limit", "60", "--jobs", "1");
        Cli.Result three = mutate(notes.toString(), "--limit", "60", "--jobs", "3");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out())
                .isEqualTo(three.out())
                .contains("none wrongly proved")
                .contains("seed 1");
        assertThat(mutate(notes.toString(), "--limit", "60", "--seed", "2").out())
                .isNotEqualTo(one.out());
    }

    @Test
    void jsonAndThePageSayTheSame() {
        assertThat(mutate(notes.toString(), "--limit", "20", "--format", "json").out())
                .startsWith("{\n  \"version\": 1,")
                .contains("\"wronglyProved\": 0");
        assertThat(mutate(notes.toString(), "--limit", "20", "--format", "html").out())
                .startsWith("<!DOCTYPE html>")
                .contains("Content-Security-Policy")
                .contains("wrongly proved");
    }

    @Test
    void anInterruptedCampaignGoesOnWhereItStopped() throws IOException {
        Path state = folder.resolve("campaign.state");
        String[] arguments = {notes.toString(), "--limit", "60", "--resume", state.toString()};
        String whole = mutate(arguments).out();
        String kept = Files.readString(state);
        assertThat(mutate(arguments).out()).isEqualTo(whole);
        assertThat(Files.readString(state)).isEqualTo(kept);

        byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
        int inside = bytes.length / 2;
        while ((bytes[inside] & 0xC0) != 0x80) {
            inside++;
        }
        for (int length : new int[] {bytes.length / 2, inside, bytes.length - 1}) {
            Files.write(state, java.util.Arrays.copyOf(bytes, length));
            assertThat(mutate(arguments).out()).as("cut at %s", length).isEqualTo(whole);
        }
    }

    @Test
    void theStateOfAnotherCampaignIsRefused() throws IOException {
        Path state = folder.resolve("campaign.state");
        assertThat(mutate(notes.toString(), "--limit", "10", "--resume", state.toString())
                        .code())
                .isZero();
        String kept = Files.readString(state);
        Cli.Result other = mutate(notes.toString(), "--limit", "10", "--seed", "5", "--resume", state.toString());
        assertThat(other.code()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains("another campaign").contains("seed 1, not seed 5");
        document("notes.md", LINES + "claim more: μ = μ\n");
        Cli.Result changed = mutate(notes.toString(), "--limit", "10", "--resume", state.toString());
        assertThat(changed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(changed.err()).contains("documents");
        Cli.Result none = mutate(notes.toString(), "--limit", "10", "--resume", notes.toString());
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("is no state of a mutation campaign");
        assertThat(Files.readString(state)).isEqualTo(kept);
    }

    @Test
    void falseClaimsAreNotMutatedAndItIsSaid() throws IOException {
        Path file = document("wrong.md", LINES + "claim wrong: μ = 0\n");
        assertThat(mutate(file.toString(), "--limit", "10").out())
                .contains("1 claim not mutated, being not proved:")
                .contains("wrong is refuted");
    }

    @Test
    void hostileInputsEndClearly() throws IOException {
        Path broken = document("broken.md", LINES + "claim odd: μ = ν\nclaim (\n");
        Cli.Result errors = mutate(broken.toString(), "--limit", "10");
        assertThat(errors.code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(errors.out()).contains("error[E").contains("mutants of 2 steps");
        Path empty = document("empty.md", "real a\n");
        Cli.Result nothing = mutate(empty.toString());
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out()).startsWith("0 mutants of 0 steps in 1 document");
        assertThat(mutate(folder.resolve("nowhere.md").toString()).code()).isEqualTo(ExitCode.ILL_FORMED);
        assertThat(mutate(notes.toString(), "--limit", "0").code()).isEqualTo(ExitCode.USAGE);
        Path huge = document("huge.md", "real a\nclaim huge: " + "a + ".repeat(400) + "a = 401·a\n");
        assertThat(mutate(huge.toString(), "--limit", "5").code()).isZero();
    }
}
