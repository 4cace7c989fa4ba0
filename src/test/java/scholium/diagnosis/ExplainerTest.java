package scholium.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.sums.SumsEngine;
import scholium.engine.witness.WitnessEngine;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.StepResult;
import scholium.verify.Strategy;
import scholium.verify.Suggestion;
import scholium.verify.Verifier;

class ExplainerTest {
    private static final Path EXPLAINED = Path.of("src/test/resources/diagnosis/explained.md");
    private static final Engine EXACT = new SumsEngine();
    private static final Map<String, DocumentResult> KNOWN = new ConcurrentHashMap<>();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);

    @AfterAll
    static void end() {
        THREADS.shutdown();
    }

    @Test
    void every_error_is_explained_as_the_document_says() throws IOException {
        String text = Files.readString(EXPLAINED);
        assertThat(annotated(text)).isEqualTo(text);
    }

    @Test
    void what_is_shown_can_be_pasted_back_and_is_then_proved() throws IOException {
        String text = bare(Files.readString(EXPLAINED));
        StringBuilder corrected = new StringBuilder(text);
        List<String> names = new ArrayList<>();
        List<ClaimResult> claims = check(text).claims();
        for (int k = claims.size() - 1; k >= 0; k--) {
            StepResult s = claims.get(k).steps().get(0);
            if (claims.get(k).steps().size() == 1 && s.diagnosis().residual().isPresent()) {
                corrected.insert(
                        s.step().span().end(), " + (" + s.diagnosis().residual().get() + ")");
                names.add(claims.get(k).claim().name());
            }
        }
        assertThat(names).hasSizeGreaterThan(12);
        assertThat(check(corrected.toString()).claims().stream()
                        .filter(c -> c.steps().stream().allMatch(StepResult::isProved))
                        .map(c -> c.claim().name()))
                .containsAll(names);
    }

    @Test
    void what_is_said_to_make_a_line_true_makes_it_true_when_it_is_given() throws IOException {
        String text = bare(Files.readString(EXPLAINED));
        String given = text;
        List<String> names = new ArrayList<>();
        for (ClaimResult c : check(text).claims()) {
            Optional<String> condition = c.steps().get(0).diagnosis().trueIf().stream()
                    .filter(t -> c.steps().size() == 1 && !t.contains("excludes"))
                    .findFirst();
            if (condition.isPresent()) {
                String name = c.claim().name();
                given = given.replaceFirst(
                        "claim " + name + "\\b([^:\n]*):", "claim " + name + "$1 given " + condition.get() + ":");
                names.add(name);
            }
        }
        assertThat(names).hasSizeGreaterThan(7);
        assertThat(check(given).claims().stream()
                        .filter(c -> c.steps().stream().allMatch(StepResult::isProved))
                        .map(c -> c.claim().name()))
                .containsAll(names);
    }

    @Test
    void what_a_side_lacks_as_a_whole_is_said() {
        String text = """
                # Missing parts
                ~~~derivation
                real x, h, b, c
                function f
                assume h ≠ 0
                real p > 0
                define q = p/(1 + p)
                claim inner: d/dx[f(x²)] = f′(x²)
                claim negative-inner: d/dx[e^(−x²)] = e^(−x²)
                claim term: ((x + h)³ − x³)/h = 3 x² + 3 x h
                claim negative-term: (x − b)(x + b) = x²
                claim no-factor: (x + h)² = x² + c²
                claim not-itself: q = 1/p + 1
                claim number: x² + h² = 1
                ~~~
                """;
        assertThat(check(text).claims().stream()
                        .map(c -> c.steps().get(0).diagnosis().suggestions().stream()
                                .map(Suggestion::text)
                                .collect(Collectors.joining("; "))))
                .containsExactly(
                        "a factor 2 x is missing: d/dx[f(x²)] = 2 x·f′(x²)",
                        "a factor −2 x is missing: d/dx[e^(−x²)] = −2 x·e^(−x²)",
                        "the term h² is missing: ((x + h)³ − x³)/h = 3 x² + 3 x h + h²",
                        "the term −b² is missing: (x − b) (x + b) = x² − b²",
                        "",
                        "",
                        "");
    }

    @Test
    void a_partial_derivative_that_was_meant_to_be_total_is_told() {
        String text = """
                # Partial or total
                ~~~derivation
                real w, x, y, λ
                define E = (y − w x)²
                define J = E + λ w²
                claim gradient: ∂J/∂w = −2 x (y − w x) + 2 λ w
                claim neither: ∂J/∂w = −2 x (y − w x) + λ w
                ~~~
                """;
        assertThat(check(text).claims().stream()
                        .map(c -> c.steps().get(0).diagnosis().suggestions().stream()
                                .map(Suggestion::text)
                                .collect(Collectors.joining("; "))))
                .containsExactly(
                        "the total derivative is meant: write d for ∂, or declare what is differentiated as a loss:"
                                + " dJ/dw = −2 x (y − w x) + 2 λ w",
                        "");
    }

    /** The document with what is said of each refuted line behind it. */
    private static String annotated(String document) {
        String text = bare(document);
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<ClaimResult> claims = check(text).claims();
        for (int c = claims.size() - 1; c >= 0; c--) {
            List<StepResult> steps = claims.get(c).steps();
            for (int k = steps.size() - 1; k >= 0; k--) {
                StepResult s = steps.get(k);
                Stream<String> remarks = k == steps.size() - 1
                        ? claims.get(c).remarks().stream().map(r -> "remark: " + r)
                        : Stream.empty();
                Stream<String> said = Stream.of(
                                s.diagnosis().residual().stream().map(r -> "residual: " + r),
                                s.diagnosis().trueIf().stream().map(r -> "true if: " + r),
                                remarks)
                        .flatMap(x -> x);
                int at = s.step()
                        .span()
                        .source()
                        .position(s.step().span().end() - 1)
                        .line();
                lines.addAll(at, said.map(t -> "    # " + t).toList());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String bare(String document) {
        return document.replaceAll("(?m)^    # (residual|true if|remark): .*\n", "");
    }

    /** All tests begin with the same document. */
    private static DocumentResult check(String text) {
        return KNOWN.computeIfAbsent(text, ExplainerTest::verified);
    }

    private static DocumentResult verified(String text) {
        SourceDocument document = DocumentParser.parse(new Source("explained.md", text));
        Elaboration elaboration = Elaboration.of(document);
        assertThat(elaboration.derivation().diagnostics().stream().filter(d -> d.isError()))
                .isEmpty();
        Strategy strategy = new Strategy(List.of(EXACT), List.of(new WitnessEngine(() -> 0)), List.of());
        Budget budget = Budget.standard();
        return new Verifier(strategy, budget, () -> 0)
                .verify(elaboration.derivation(), Explainer.of(document, elaboration, EXACT, budget, () -> 0), THREADS);
    }
}
