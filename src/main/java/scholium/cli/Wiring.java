package scholium.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import scholium.diagnosis.Explainer;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.engine.numeric.NumericEngine;
import scholium.engine.sums.SumsEngine;
import scholium.engine.symja.SymjaEngine;
import scholium.engine.witness.WitnessEngine;
import scholium.mutation.Campaign;
import scholium.mutation.Vacuity;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;
import scholium.verify.Diagnosing;
import scholium.verify.Diagnostician;
import scholium.verify.DocumentResult;
import scholium.verify.Strategy;
import scholium.verify.Verifier;
import scholium.worker.Processors;

/** Which engines take part, and the way of a document through the house. */
final class Wiring implements Checker.Factory {
    /** Engines recurse over expressions; the parser's depth limit is meant for a stack of this size. */
    private static final long STACK = 64L << 20;

    private static final int WAITING = 16;

    @Override
    public Checker open(Budget budget, boolean cas, Diagnosing diagnosing) {
        return new Pipeline(budget, cas, diagnosing);
    }

    /** A campaign without the computer algebra system. */
    static Campaign campaign(Budget budget) {
        Strategy strategy = new Strategy(
                List.of(new SumsEngine()),
                List.of(new WitnessEngine(System::nanoTime)),
                List.of(new NumericEngine(System::nanoTime)));
        return new Campaign(strategy, budget, System::nanoTime);
    }

    private static final class Pipeline implements Checker {
        private final Processors processors = Processors.ofThisMachine();
        private final ExecutorService threads;
        private final List<SymjaEngine> cas = new ArrayList<>();
        private final Verifier verifier;
        private final Vacuity vacuity;
        private final Diagnosing diagnosing;
        private final Engine exact = new SumsEngine();
        private final Budget budget;

        Pipeline(Budget budget, boolean withCas, Diagnosing diagnosing) {
            this.diagnosing = diagnosing;
            this.budget = budget;
            int judges = Runtime.getRuntime().availableProcessors();
            // Most goals wait for the one process of the computer algebra system, which takes them in turn.
            threads = processors.pool(withCas ? WAITING * judges : judges, task -> {
                Thread thread = new Thread(null, task, "judge", STACK);
                thread.setDaemon(true);
                return thread;
            });
            Engine numeric = new NumericEngine(System::nanoTime);
            List<Engine> corroborators = new ArrayList<>(List.of(numeric));
            if (withCas) {
                SymjaEngine symja = new SymjaEngine(processors);
                symja.warmUp();
                cas.add(symja);
                corroborators.add(symja);
            }
            Strategy strategy =
                    new Strategy(List.of(exact), List.of(new WitnessEngine(System::nanoTime)), corroborators);
            verifier = new Verifier(strategy, budget, processors::nanoTime);
            // That two formulas differ somewhere is enough there; a small counterexample nobody would see is dear.
            vacuity = new Vacuity(new Strategy(List.of(exact), List.of(numeric), List.of()), budget);
        }

        @Override
        public DocumentResult check(Source source) {
            return processors.computing(() -> {
                SourceDocument document = DocumentParser.parse(source);
                Elaboration elaboration = Elaboration.of(document);
                Diagnostician explained =
                        diagnosing.limiting(Explainer.of(document, elaboration, exact, budget, System::nanoTime));
                DocumentResult result =
                        processors.waiting(() -> verifier.verify(elaboration.derivation(), explained, threads));
                return result.isIllFormed() ? result : result.with(vacuity.notes(document));
            });
        }

        @Override
        public void close() {
            threads.shutdownNow();
            cas.forEach(SymjaEngine::close);
        }
    }
}
