package scholium.cause;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import scholium.conformance.Causes;
import scholium.implementation.Agreement;
import scholium.implementation.Batch;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.implementation.OutputReport;
import scholium.implementation.Reproduction;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.text.Span;
import scholium.verify.Bindings;

/** Why outputs differ, as far as a search finds it. */
public final class LikelyCauses implements Causes {
    private final Implementations installed;
    private final LongSupplier nanoTime;

    /**
     * @param installed whose conventions code may follow
     * @param nanoTime a clock in nanoseconds, the backstop of the search
     */
    public LikelyCauses(Implementations installed, LongSupplier nanoTime) {
        this.installed = installed;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<String> of(Bindings.Bound bound, OutputReport output) {
        if (output.verdict() != Agreement.DIFFERS) {
            return List.of();
        }
        Span span = bound.conformance().span();
        SourceDocument document = DocumentParser.parse(span.source());
        Optional<Statement.Conform> conform = document.statements().stream()
                .filter(s -> s instanceof Statement.Conform
                        && isAt(document.positions().of(s), span))
                .map(s -> (Statement.Conform) s)
                .findFirst();
        List<Batch> compared =
                output.samples().stream().map(OutputReport.Sample::batch).toList();
        Implementation code = bound.implementation();
        Reproduction reproduction = Reproduction.of(code, bound.binding(), output.output(), compared);
        return conform
                .map(c -> new CauseSearch(document, nanoTime)
                        .of(
                                c,
                                reproduction,
                                () -> siblings(bound, output, compared),
                                code.conventions(),
                                installed.all()))
                .orElse(List.of())
                .stream()
                .map(Cause::words)
                .toList();
    }

    private static List<Reproduction> siblings(Bindings.Bound bound, OutputReport output, List<Batch> compared) {
        return bound.binding().outputs().keySet().stream()
                .filter(p -> !p.equals(output.output()))
                .map(p -> Reproduction.of(bound.implementation(), bound.binding(), p, compared))
                .toList();
    }

    private static boolean isAt(Span a, Span b) {
        return a.start() == b.start() && a.end() == b.end();
    }
}
