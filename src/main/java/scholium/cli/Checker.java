package scholium.cli;

import scholium.engine.Budget;
import scholium.text.Source;
import scholium.verify.Diagnosing;
import scholium.verify.DocumentResult;

/** Judges documents; several threads may ask at once. */
interface Checker extends AutoCloseable {
    DocumentResult check(Source source);

    @Override
    void close();

    /** Makes the checker a command needs, once its options are known. */
    @FunctionalInterface
    interface Factory {
        /**
         * Starts the engines.
         *
         * @param cas whether the computer algebra system takes part
         * @param diagnosing which refuted steps are explained
         */
        Checker open(Budget budget, boolean cas, Diagnosing diagnosing);
    }
}
