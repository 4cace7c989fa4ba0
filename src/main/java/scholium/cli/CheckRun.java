package scholium.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.verify.DocumentResult;
import scholium.verify.Futures;
import scholium.verify.RunResult;

/** Checks files in parallel and puts the results together in the order of the inputs. */
final class CheckRun {
    /** Engines recurse over expressions; the parser's depth limit is meant for a stack of this size. */
    private static final long STACK = 64L << 20;

    private final Checker checker;
    private final long seed;
    private final PrintStream err;

    CheckRun(Checker checker, long seed, PrintStream err) {
        this.checker = checker;
        this.seed = seed;
        this.err = err;
    }

    /** What came of one file: a result, or what is wrong with it, or nothing (a file without derivations in a folder). */
    private record Outcome(Optional<DocumentResult> result, Optional<Diagnostic> problem) {}

    RunResult run(Inputs inputs, List<Inputs.Input> files, int jobs, Progress progress) {
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, files.size())), task -> {
            Thread thread = new Thread(null, task, "check", STACK);
            thread.setDaemon(true);
            return thread;
        });
        List<DocumentResult> documents = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>(inputs.problems());
        try {
            Map<Path, Future<Outcome>> pending = new HashMap<>();
            for (Inputs.Input file : longestFirst(files)) {
                pending.put(file.path(), pool.submit(() -> {
                    progress.begin(file.name());
                    return check(file);
                }));
            }
            for (Inputs.Input file : files) {
                Outcome o = Futures.await(Objects.requireNonNull(pending.get(file.path())));
                o.result().ifPresent(documents::add);
                o.problem().ifPresent(problems::add);
            }
        } finally {
            pool.shutdownNow();
            progress.end();
        }
        problems.addAll(foldersWithoutDocuments(files, documents, problems));
        return new RunResult(
                documents,
                problems,
                seed,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** So that no processor is left alone with a long file at the end. */
    private static List<Inputs.Input> longestFirst(List<Inputs.Input> files) {
        Map<Path, Long> lengths = new HashMap<>();
        files.forEach(f -> lengths.put(f.path(), length(f.path())));
        List<Inputs.Input> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(f -> -lengths.getOrDefault(f.path(), 0L)));
        return sorted;
    }

    /** In bytes; a file that cannot be read takes no time. */
    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private Outcome check(Inputs.Input file) {
        FileReading reading = FileReading.of(file);
        if (reading.source().isEmpty()) {
            return new Outcome(Optional.empty(), reading.problem());
        }
        Source source = reading.source().get();
        try {
            DocumentResult result = checker.check(source);
            boolean empty = result.diagnostics().stream().anyMatch(d -> d.code() == DiagnosticCode.EMPTY_DOCUMENT);
            return new Outcome(
                    file.folder().isPresent() && empty ? Optional.empty() : Optional.of(result), Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Outcome(Optional.empty(), Optional.of(Defect.in(source, e, seed, err)));
        }
    }

    /** A folder that was named and held no derivation at all deserves a word. */
    private static List<Diagnostic> foldersWithoutDocuments(
            List<Inputs.Input> files, List<DocumentResult> documents, List<Diagnostic> problems) {
        List<Diagnostic> found = new ArrayList<>();
        files.stream().flatMap(f -> f.folder().stream()).distinct().forEach(folder -> {
            boolean any = files.stream()
                    .filter(f -> f.folder().equals(Optional.of(folder)))
                    .anyMatch(f -> documents.stream()
                                    .anyMatch(
                                            d -> d.derivation().source().name().equals(f.name()))
                            || problems.stream()
                                    .anyMatch(p -> p.span().source().name().equals(f.name())));
            if (!any) {
                found.add(FileReading.problem(
                        DiagnosticCode.EMPTY_DOCUMENT,
                        folder,
                        "no Markdown file of this folder holds a derivation block",
                        "formal content stands in a fenced block with the info string derivation"));
            }
        });
        return found;
    }
}
