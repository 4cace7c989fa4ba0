package scholium.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import scholium.rewriting.ComputationGraph;

/** Every derivative of a loss by an input in every shipped document is derived, and the result is checked like any other. */
class ShippedDocumentsTest {
    private static Checked checked = new Checked();

    @BeforeAll
    static void open() {
        checked = new Checked();
    }

    @AfterAll
    static void close() {
        checked.close();
    }

    @TestFactory
    Stream<DynamicTest> everyDocument() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("derivations"))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> document(f)));
        }
    }

    private static void document(Path file) throws IOException {
        Deriver deriver = checked.open(Files.readString(file));
        for (String target : targets(deriver.graph())) {
            Deriver.Result result = checked.derive(deriver, target);
            assertThat(result.problems()).as(target).isEmpty();
            checked.requireProved(target, result.markdown().orElseThrow());
        }
    }

    /** ∂L/∂x for every loss and every input upstream of it. */
    private static List<String> targets(ComputationGraph graph) {
        List<String> targets = new ArrayList<>();
        List<String> losses = new ArrayList<>(graph.opaque().keySet());
        losses.addAll(graph.losses());
        for (String loss : losses) {
            graph.inputs().keySet().stream()
                    .filter(x -> graph.dependsOn(loss, x))
                    .filter(x -> !graph.opaque().getOrDefault(loss, List.of()).contains(x))
                    .forEach(x -> targets.add("∂" + loss + "/∂" + x));
        }
        return targets;
    }
}
