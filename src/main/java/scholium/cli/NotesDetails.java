package scholium.cli;

import java.util.function.IntConsumer;
import scholium.engine.Budget;
import scholium.engine.sums.SumsEngine;
import scholium.notes.Explainer;
import scholium.notes.Notes;
import scholium.rewriting.Chains;
import scholium.syntax.SourceDocument;
import scholium.verify.DocumentResult;

/** What {@code notes} does with the smaller steps of proved lines. */
enum NotesDetails {
    NONE,
    FOLDED,
    ALL;

    Notes notes(SourceDocument document, DocumentResult result, Budget budget, IntConsumer progress) {
        return this == NONE
                ? Notes.of(document, result, progress)
                : DeepStack.call(
                        "while writing the smaller steps of "
                                + document.source().name(),
                        () -> explained(document, result, budget, progress));
    }

    private Notes explained(SourceDocument document, DocumentResult result, Budget budget, IntConsumer progress) {
        Explainer explainer = Explainer.of(new Chains(document, new SumsEngine(), budget));
        Notes notes = Notes.of(document, result, explainer, progress);
        return this == ALL ? notes.unfolded() : notes;
    }
}
