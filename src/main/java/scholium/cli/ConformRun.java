package scholium.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scholium.conformance.Candidates;
import scholium.conformance.Causes;
import scholium.conformance.ComparedDocument;
import scholium.conformance.Comparer;
import scholium.conformance.ComparisonRun;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.sums.SumsEngine;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.verify.DeletedTerms;

/** Compares the blocks of files, one file after the other, the blocks of a file at the same time. */
final class ConformRun {
    /** Engines recurse over expressions; the parser's depth limit is meant for a stack of this size. */
    private static final long STACK = 64L << 20;

    private final Comparer comparer;
    private final long seed;
    private final StatusLine status;
    private final PrintStream err;

    ConformRun(Candidates candidates, Causes causes, long seed, StatusLine status, PrintStream err) {
        Budget standard = Budget.standard();
        Budget budget = new Budget(standard.terms(), standard.time(), standard.sizes(), seed);
        DeletedTerms deletedTerms = new DeletedTerms(List.of(new SumsEngine()), budget);
        this.comparer = new Comparer(candidates, deletedTerms, causes, seed);
        this.seed = seed;
        this.status = status;
        this.err = err;
    }

    /**
     * Compares all files.
     *
     * @param replaced whether another implementation than the documents name is compared, which need not fit all blocks
     * @param known problems that are no file's own
     */
    ComparisonRun run(Inputs inputs, boolean replaced, List<Diagnostic> known) {
        long start = System.nanoTime();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread thread = new Thread(null, task, "conform", STACK);
                    thread.setDaemon(true);
                    return thread;
                });
        List<ComparedDocument> documents = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>(inputs.problems());
        problems.addAll(known);
        try {
            for (Inputs.Input file : inputs.files()) {
                FileReading reading = FileReading.of(file);
                reading.problem().ifPresent(problems::add);
                reading.source()
                        .flatMap(s -> document(s, file.folder().isPresent(), threads, problems))
                        .ifPresent(documents::add);
            }
        } finally {
            threads.shutdownNow();
            status.clear();
        }
        return new ComparisonRun(
                replaced ? tolerant(documents) : documents,
                problems,
                seed,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** Where the implementation fits some block, the others are passed over with a note. */
    private static List<ComparedDocument> tolerant(List<ComparedDocument> documents) {
        return documents.stream().anyMatch(d -> !d.comparisons().isEmpty())
                ? documents.stream().map(ComparedDocument::withoutMisfits).toList()
                : documents;
    }

    /** Files that were only found in a folder and bind nothing are passed over. */
    private Optional<ComparedDocument> document(
            Source source, boolean found, ExecutorService threads, List<Diagnostic> problems) {
        try {
            status.show("reading " + source.name());
            SourceDocument document = DocumentParser.parse(source);
            Derivation derivation = Elaboration.of(document).derivation();
            if (document.statements().stream().noneMatch(Statement.Conform.class::isInstance)) {
                if (!found && !derivation.isIllFormed()) {
                    problems.add(nothingBound(source));
                }
                if (found || !derivation.isIllFormed()) {
                    return Optional.empty();
                }
            }
            return Optional.of(comparer.compare(derivation, threads, t -> status.show(source.name() + ": " + t)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add(Defect.in(source, e, seed, err));
            return Optional.empty();
        }
    }

    static Diagnostic nothingBound(Source source) {
        return Diagnostic.error(
                DiagnosticCode.NOTHING_BOUND,
                source.span(0, 0),
                "the document has no conform block",
                "a block says “conform NAME:” with input and output lines; scholium list shows the names");
    }
}
