package scholium.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
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

    Notes notes(SourceDocument document, DocumentResult result, Duration budget, IntConsumer progress) {
        return this == NONE
                ? Notes.of(document, result, progress)
                : DeepStack.call(
                        "while writing the smaller steps of "
                                + document.source().name(),
                        () -> explained(document, result, budget, progress));
    }

    private Notes explained(SourceDocument document, DocumentResult result, Duration budget, IntConsumer progress) {
        Budget standard = Budget.standard();
        Budget limits = new Budget(standard.terms(), budget, standard.sizes(), standard.seed());
        Explainer explainer = Explainer.of(new Chains(document, new SumsEngine(), limits));
        Notes notes = Notes.of(document, result, explainer, progress);
        return this == ALL ? notes.unfolded() : notes;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Converter implements ITypeConverter<NotesDetails> {
        @Override
        public NotesDetails convert(String value) {
            return Arrays.stream(values())
                    .filter(d -> d.word().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of "
                            + Arrays.stream(values()).map(NotesDetails::word).collect(Collectors.joining(", "))));
        }
    }
}
