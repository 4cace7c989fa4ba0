package scholium.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.sums.SumsEngine;
import scholium.syntax.DocumentParser;
import scholium.text.Severity;
import scholium.text.Source;
import scholium.verify.DocumentResult;
import scholium.verify.StepResult;
import scholium.verify.Strategy;
import scholium.verify.Verdict;
import scholium.verify.Verifier;

/** Derives on a stack of the usual size and sends what comes out through the house. */
final class Checked implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(null, task, "derive", 64L << 20));
    private final Verifier verifier = new Verifier(
            new Strategy(List.of(new SumsEngine()), List.of(), List.of()), Budget.standard(), System::nanoTime);

    Deriver open(String text) {
        return new Deriver(new Source("notes.md", text), new SumsEngine(), Budget.standard(), System::nanoTime);
    }

    Deriver.Result derive(Deriver deriver, String target) {
        try {
            return thread.submit(() -> deriver.derive(target)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(target, e);
        }
    }

    Deriver.Result derive(String text, String target) {
        return derive(open(text), target);
    }

    /** The document is well-formed, and every line of it is proved for every size. */
    void requireProved(String target, String markdown) {
        Derivation derivation = Elaborator.elaborate(DocumentParser.parse(new Source(target, markdown)));
        assertThat(derivation.diagnostics()).as(markdown).allMatch(d -> d.severity() == Severity.NOTE);
        DocumentResult result = verifier.verify(derivation, thread);
        List<StepResult> steps =
                result.claims().stream().flatMap(c -> c.steps().stream()).toList();
        assertThat(steps).as(target).isNotEmpty();
        assertThat(steps)
                .as(markdown)
                .allMatch(s -> s.verdict() == Verdict.PROVED && s.scope().equals("all"));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
