package scholium.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Counterexample;
import scholium.engine.Engine;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.sums.SumsEngine;
import scholium.engine.witness.WitnessEngine;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;
import scholium.verify.Suggestion;

/** Real errors, each with the suggestion that must come first, written behind it as {@code # meant: …}. */
class NearestTruthTest {
    private static final Path SLIPS = Path.of("src/test/resources/diagnosis/slips");
    private static final String MEANT = "# meant: ";
    private static final Budget BUDGET = Budget.standard();
    private static final Engine EXACT = new SumsEngine();

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(SLIPS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_first_suggestion_is_what_was_meant(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(annotated(bare(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_error_has_a_witness_of_size_three_at_most(Path file) throws IOException {
        Engine witness = new WitnessEngine(() -> 0L);
        Elaboration elaboration = Elaboration.of(document(Files.readString(file)));
        assertThat(elaboration.derivation().claims()).hasSizeGreaterThan(9).allSatisfy(c -> {
            Obligation o = c.steps().get(0).obligations().get(0);
            Outcome outcome = witness.decide(new Goal(o.relation(), o.setting()), BUDGET);
            assertThat(outcome).as(c.name()).isInstanceOf(Outcome.Refuted.class);
            Counterexample x = ((Outcome.Refuted) outcome).counterexample();
            assertThat(x.sizes().values()).as(c.name()).allMatch(n -> n <= 3);
        });
    }

    @Test
    void nothing_is_said_where_no_slip_explains_the_line() {
        String text = """
                ~~~derivation
                size m ≥ 1
                index i : 1..m
                real x_i, a, b, c
                mistake far: a·b = 7·c + Σ_i x_i³
                mistake order: a² + b² < c
                ~~~
                """;
        assertThat(suggestions(text)).containsExactly(List.of(), List.of());
    }

    @Test
    void a_derivative_that_is_0_for_no_reason_is_no_correction() {
        String text = """
                ~~~derivation
                real a > 0, c > 0
                real 0 < y < 1
                define F = a log y + c log(1 − y)
                define s = a/(1 + c²)
                mistake optimum: [∂F/∂y]_{y = c/(a + c)} = 0
                ~~~
                """;
        assertThat(suggestions(text).get(0)).noneMatch(s -> s.text().contains("∂F/∂y should be"));
    }

    @Test
    void a_wrong_number_is_replaced_by_the_right_one_and_a_relation_is_turned_round() {
        String text = """
                ~~~derivation
                real a
                mistake value: 3/4 − 1/2 = 1/5
                mistake factor: a + a + a = (2/5)·a
                mistake relation: a² + 1 ≤ 0
                mistake strict: a² > 0
                ~~~
                """;
        assertThat(suggestions(text).stream().map(s -> s.get(0).text()))
                .containsExactly(
                        "the value is 1/4: 3/4 − 1/2 = 1/4",
                        "a factor 15/2 is missing: a + a + a = (15/2)·((2/5)·a)",
                        "the relation should be ≥: a² + 1 ≥ 0",
                        "the relation should be ≥: a² ≥ 0");
    }

    /** Printed, read again in the place of the mistake, and proved: all suggestions, not only the first. */
    @ParameterizedTest
    @MethodSource("documents")
    void what_is_suggested_is_proved_when_it_is_written_down(Path file) throws IOException {
        String text = bare(Files.readString(file));
        List<List<Suggestion>> all = suggestions(text);
        for (int round = 0; round < 3; round++) {
            StringBuilder corrected = new StringBuilder();
            int k = 0;
            boolean mistake = false;
            for (String line : text.lines().toList()) {
                boolean replaced = mistake && all.get(k).size() > round;
                corrected
                        .append(replaced ? "  " + all.get(k).get(round).formula() : line)
                        .append('\n');
                k += mistake ? 1 : 0;
                mistake = line.startsWith("mistake ");
            }
            Derivation derivation =
                    Elaboration.of(document(corrected.toString())).derivation();
            assertThat(derivation.isIllFormed())
                    .as("%s", derivation.diagnostics())
                    .isFalse();
            for (int c = 0; c < all.size(); c++) {
                if (all.get(c).size() > round) {
                    Claim claim = derivation.claims().get(c);
                    assertThat(new Prover(EXACT, BUDGET)
                                    .proves(claim.steps().get(0).obligations()))
                            .as("%s: %s", claim.name(), all.get(c).get(round).formula())
                            .isTrue();
                }
            }
        }
    }

    private static SourceDocument document(String text) {
        return DocumentParser.parse(new Source("slips.md", text));
    }

    private static final Map<String, List<List<Suggestion>>> KNOWN = new HashMap<>();

    private static List<List<Suggestion>> suggestions(String text) {
        return KNOWN.computeIfAbsent(text, NearestTruthTest::searched);
    }

    private static List<List<Suggestion>> searched(String text) {
        SourceDocument document = document(text);
        Elaboration elaboration = Elaboration.of(document);
        assertThat(elaboration.derivation().isIllFormed())
                .as("%s", elaboration.derivation().diagnostics())
                .isFalse();
        NearestTruth nearest = new NearestTruth(document, elaboration, new Prover(EXACT, BUDGET), () -> 0L);
        List<List<Suggestion>> all = new ArrayList<>();
        for (Claim c : elaboration.derivation().claims()) {
            Line line = Line.of(document, c, 0).orElseThrow();
            all.add(nearest.of(line, c.steps().get(0).obligations().get(0)));
        }
        return all;
    }

    private static String bare(String text) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(l -> !l.strip().startsWith(MEANT))
                .forEach(l -> kept.append(l).append('\n'));
        return kept.toString();
    }

    /** Every line behind a mistake's header is followed by the first suggestion for it. */
    private static String annotated(String text) {
        List<List<Suggestion>> all = suggestions(text);
        StringBuilder annotated = new StringBuilder();
        int k = 0;
        boolean mistake = false;
        for (String line : text.lines().toList()) {
            annotated.append(line).append('\n');
            if (mistake) {
                List<Suggestion> s = all.get(k++);
                annotated.append("    ").append(MEANT);
                annotated.append(s.isEmpty() ? "nothing" : s.get(0).text()).append('\n');
            }
            mistake = line.startsWith("mistake ");
        }
        return annotated.toString();
    }
}
