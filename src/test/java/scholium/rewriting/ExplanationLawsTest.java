package scholium.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** What holds of every explanation, over all documents that ship. */
class ExplanationLawsTest {
    private static final Map<String, CompletableFuture<Explained>> DOCUMENTS = new TreeMap<>();

    @BeforeAll
    static void explainEverything() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
            all.forEach(f -> DOCUMENTS.put(f.toString(), new CompletableFuture<>()));
            inParallel(all, f -> DOCUMENTS.get(f.toString()).complete(Explained.of(f)));
        }
    }

    /** On as many threads as there are processors, each with a stack of the usual size. */
    private static <T> void inParallel(List<T> all, Consumer<T> task) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), t -> new Thread(null, t, "explain", 64L << 20));
        try {
            List<CompletableFuture<Void>> running = all.stream()
                    .map(x -> CompletableFuture.runAsync(() -> task.accept(x), threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private static List<Explained> documents() {
        return DOCUMENTS.values().stream().map(CompletableFuture::join).toList();
    }

    private interface Law {
        void holds(Explained document, Explained.Place place, Explanation explanation);
    }

    private static void everywhere(Law law) {
        for (Explained d : documents()) {
            d.lines().forEach((place, e) -> e.ifPresent(x -> law.holds(d, place, x)));
        }
    }

    @Test
    void the_ends_are_the_authors_own_formulas() {
        everywhere((d, place, e) -> {
            Term last = e.lines().get(e.lines().size() - 1).right();
            assertThat(e.left()).isEqualTo(place.left());
            assertThat(last).isEqualTo(place.right());
        });
    }

    @Test
    void every_line_is_proved() {
        inParallel(documents(), d -> {
            Explained.Judge judge = new Explained.Judge(d.document());
            d.lines()
                    .forEach((place, e) -> e.ifPresent(
                            x -> assertThat(judge.doubtful(place, x)).isEmpty()));
        });
    }

    @Test
    void chains_stay_short_and_say_nothing_twice() {
        everywhere((d, place, e) -> {
            List<String> texts = Stream.concat(
                            Stream.of(e.left()), e.lines().stream().map(Explanation.Line::right))
                    .map(UnicodePrinter::print)
                    .toList();
            assertThat(e.lines()).hasSizeBetween(1, 12);
            assertThat(texts).doesNotHaveDuplicates();
            assertThat(texts.subList(1, texts.size() - 1)).allMatch(t -> t.length() <= 170);
            assertThat(e.lines()).allMatch(l -> !l.reason().isBlank());
            long bridges = e.lines().stream()
                    .filter(l -> l.reason().contains(Explanation.BRIDGE))
                    .count();
            assertThat(bridges).isEqualTo(e.named() ? 0 : 1);
        });
    }

    @Test
    void a_line_that_is_false_has_no_explanation() {
        for (String name :
                List.of("derivations/variance.md", "derivations/softmax.md", "derivations/reverse-mode.md")) {
            Explained d = Explained.of(Path.of(name), EnumSet.allOf(Statement.ClaimKind.class));
            List<Statement.Claim> mistakes = d.lines().keySet().stream()
                    .map(Explained.Place::claim)
                    .filter(c -> c.kind() == Statement.ClaimKind.MISTAKE)
                    .distinct()
                    .toList();
            assertThat(mistakes)
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(d.lines().entrySet().stream()
                                    .filter(l -> l.getKey().claim() == c))
                            .as(c.name())
                            .anyMatch(l -> l.getValue().isEmpty()));
        }
    }

    @Test
    void most_lines_are_explained_by_rules_with_names() {
        List<Explanation> claims = documents().stream()
                .flatMap(d -> d.lines().entrySet().stream())
                .filter(l -> l.getKey().claim().kind() == Statement.ClaimKind.CLAIM)
                .flatMap(l -> l.getValue().stream())
                .toList();
        long named = claims.stream().filter(Explanation::named).count();
        assertThat(named).isGreaterThan(500);
        assertThat(named).isGreaterThan(claims.size() * 8L / 10);
    }

    @Test
    void the_same_document_gets_the_same_explanations() {
        for (String name : List.of("derivations/variance.md", "derivations/reverse-mode.md")) {
            Map<String, Optional<Explanation>> again = new TreeMap<>();
            Explained.of(Path.of(name)).lines().forEach((p, e) -> again.put(p.toString(), e));
            Map<String, Optional<Explanation>> before = new TreeMap<>();
            DOCUMENTS.get(name).join().lines().forEach((p, e) -> before.put(p.toString(), e));
            assertThat(again).isEqualTo(before);
        }
    }
}
