package scholium.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.numeric.NumericEngine;
import scholium.engine.sums.SumsEngine;
import scholium.engine.symja.SymjaEngine;
import scholium.engine.witness.WitnessEngine;
import scholium.mutation.Vacuity;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;
import scholium.verify.DocumentResult;
import scholium.verify.Strategy;
import scholium.verify.Verifier;

/** Which engines take part, and the way of a document through the house. */
final class Wiring implements Checker.Factory {
    /** Engines recurse over expressions; the parser's depth limit is meant for a stack of this size. */
    private static final long STACK = 64L << 20;

    @Override
    public Checker open(Budget budget, boolean cas) {
        return new Pipeline(budget, cas);
    }

    private static final class Pipeline implements Checker {
        private final ExecutorService threads;
        private final List<SymjaEngine> cas = new ArrayList<>();
        private final Verifier verifier;
        private final Vacuity vacuity;

        Pipeline(Budget budget, boolean withCas) {
            threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(null, task, "judge", STACK);
                thread.setDaemon(true);
                return thread;
            });
            List<Engine> corroborators = new ArrayList<>(List.of(new NumericEngine(System::nanoTime)));
            if (withCas) {
                SymjaEngine symja = new SymjaEngine();
                symja.warmUp();
                cas.add(symja);
                corroborators.add(symja);
            }
            Strategy strategy = new Strategy(
                    List.of(new SumsEngine()), List.of(new WitnessEngine(System::nanoTime)), corroborators);
            verifier = new Verifier(strategy, budget, System::nanoTime);
            vacuity = new Vacuity(strategy, budget);
        }

        @Override
        public DocumentResult check(Source source) {
            SourceDocument document = DocumentParser.parse(source);
            DocumentResult result = verifier.verify(Elaborator.elaborate(document), threads);
            return result.isIllFormed() ? result : result.with(vacuity.notes(document));
        }

        @Override
        public void close() {
            threads.shutdownNow();
            cas.forEach(SymjaEngine::close);
        }
    }
}
