package scholium.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.sums.SumsEngine;
import scholium.implementation.Batches;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.implementation.WrongBatchNormalization;
import scholium.syntax.DocumentParser;
import scholium.text.Source;
import scholium.verify.Bindings;
import scholium.verify.DeletedTerm;
import scholium.verify.DeletedTerms;

/** The shipped chapter against right and wrong code. */
class ComparerTest {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(null, task, "compare", 64L << 20);
        thread.setDaemon(true);
        return thread;
    });
    private static Derivation chapter = derivation("size m ≥ 1\n");

    @BeforeAll
    static void read() throws java.io.IOException {
        chapter = derivation(Files.readString(Path.of("derivations/batch-normalization.md")));
    }

    @AfterAll
    static void end() {
        THREADS.shutdownNow();
    }

    private static Derivation derivation(String text) {
        return Elaboration.of(DocumentParser.parse(new Source("notes.md", text)))
                .derivation();
    }

    /** The block of the training layer, at the small batches of the quick look. */
    private static Candidates training(Implementation code) {
        Bindings bindings = new Bindings(Implementations.of(List.of(code)));
        return c -> c.implementation().equals("batch-normalization")
                ? new Candidates.Found(
                        bindings.of(c, code)
                                .bound()
                                .map(b -> new Candidates.Candidate(
                                        b,
                                        Batches.of(code.inputs(), 1).stream()
                                                .filter(x -> x.sizes().getOrDefault("m", 1) <= 3)
                                                .toList())),
                        List.of())
                : new Candidates.Found(Optional.empty(), List.of());
    }

    private static ComparedDocument compare(Candidates candidates) {
        DeletedTerms terms = new DeletedTerms(List.of(new SumsEngine()), Budget.standard());
        return new Comparer(candidates, terms, Causes.NONE, 1).compare(chapter, THREADS, t -> {});
    }

    private static Implementation named(String name) {
        return Implementations.installed().named(name).orElseThrow();
    }

    @Test
    void theRightLayerAgreesOnEveryRoad() {
        ComparedDocument d = compare(training(named("batch-normalization")));
        assertThat(d.agrees()).isTrue();
        Comparison c = d.comparisons().get(0);
        assertThat(c.outputs()).extracting(ComparedOutput::port).contains("y", "dx", "dgamma", "dbeta", "variance");
        assertThat(c.outputs())
                .filteredOn(o -> o.gradient().isPresent())
                .extracting(ComparedOutput::port)
                .containsExactly("dx", "dgamma", "dbeta");
        assertThat(c.outputs())
                .flatExtracting(ComparedOutput::terms)
                .isNotEmpty()
                .noneMatch(DeletedTerm::isUntested);
        assertThat(c.outputs())
                .filteredOn(o -> o.port().equals("dx"))
                .allSatisfy(o -> assertThat(o.gradient().orElseThrow().second().orElseThrow())
                        .isLessThan(100));
    }

    /** The chapter has both forms of the variance, and the tool says what the one-pass form loses. */
    @Test
    void theFormThatLosesDigitsIsNamed() {
        Comparison c =
                compare(training(named("batch-normalization"))).comparisons().get(0);
        assertThat(c.forms())
                .filteredOn(f -> f.output().equals("variance"))
                .hasSize(1)
                .allSatisfy(f -> {
                    int rung = f.tellingRung().orElseThrow();
                    assertThat(f.worst(rung).text()).contains("Σ_j x_j²");
                    assertThat(f.worst(rung).rungs().get(rung).digits()).isZero();
                    assertThat(f.best(rung).rungs().get(rung).digits()).isGreaterThan(14);
                });
    }

    @ParameterizedTest
    @EnumSource(WrongBatchNormalization.class)
    void exactlyTheWrongOutputsAreCaught(WrongBatchNormalization code) {
        Comparison c = compare(training(code.implementation())).comparisons().get(0);
        Set<String> differ = c.outputs().stream()
                .filter(o -> !o.agrees())
                .map(ComparedOutput::port)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(differ).isEqualTo(new TreeSet<>(code.wrong()));
    }

    @Test
    void theOtherConventionOfTheMomentumIsCaught() {
        Candidates swapped = c -> c.implementation().startsWith("running-statistics-biased")
                ? Candidates.replaced(named("running-statistics-biased-new"), 1).of(c)
                : new Candidates.Found(Optional.empty(), List.of());
        ComparedDocument d = compare(swapped);
        assertThat(d.comparisons()).hasSize(1);
        assertThat(d.comparisons().get(0).outputs()).hasSize(2).noneMatch(ComparedOutput::agrees);
    }

    @Test
    void theOtherVarianceIsCaughtAndTheMeanIsRight() {
        Candidates unbiased = c -> c.implementation().startsWith("running-statistics-biased")
                ? Candidates.replaced(named("running-statistics-unbiased-old"), 1)
                        .of(c)
                : new Candidates.Found(Optional.empty(), List.of());
        assertThat(compare(unbiased).comparisons().get(0).outputs())
                .extracting(o -> o.port() + " " + o.agrees())
                .containsExactly("new-mean true", "new-variance false");
    }

    @Test
    void likelyCausesStandWithTheOutput() {
        DeletedTerms terms = new DeletedTerms(List.of(new SumsEngine()), Budget.standard());
        Causes causes = (bound, output) -> List.of("because of " + output.output());
        Implementation wrong = WrongBatchNormalization.GAMMA_FORGOTTEN.implementation();
        Comparison c = new Comparer(training(wrong), terms, causes, 1)
                .compare(chapter, THREADS, t -> {})
                .comparisons()
                .get(0);
        assertThat(c.outputs())
                .filteredOn(o -> o.port().equals("dx"))
                .flatExtracting(ComparedOutput::causes)
                .containsExactly("because of dx");
    }
}
