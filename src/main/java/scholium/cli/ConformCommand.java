package scholium.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scholium.cause.LikelyCauses;
import scholium.conformance.Candidates;
import scholium.conformance.ComparisonRun;
import scholium.derivation.Derivation;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.report.ComparisonReport;
import scholium.report.ComparisonReport.Format;
import scholium.report.Presentation;
import scholium.syntax.DocumentParser;
import scholium.text.Diagnostic;
import scholium.text.Source;
import scholium.vectors.RecordedCandidates;
import scholium.vectors.RecordedResults;
import scholium.vectors.ResultsReader;
import scholium.vectors.TestVectors;
import scholium.verify.Bindings;

/** {@code scholium conform}: the formulas of documents against implementations, in depth. */
@Command(
        name = "conform",
        header = "Compares the formulas of documents with real code, in depth.",
        description = {
            "",
            "A block “conform NAME” in a document says which inputs and outputs of an implementation its symbols and"
                    + " formulas are. Each output is compared with the exact value of its formula at some hundred batches of"
                    + " many sizes and scales, far more than check does. “scholium list” shows what is installed.",
            ""
        },
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every output agrees with its formula",
            "1:an output differs from its formula, or could not be compared",
            "2:wrong use of the command line, or a file cannot be written",
            "3:a file is missing, unreadable or ill-formed, or a block does not fit (the others are still compared)",
            "70:a defect of Scholium itself"
        },
        footer = {
            "",
            "Examples:",
            "  scholium conform derivations/batch-normalization.md",
            "  scholium conform notes.md --format text --format html=page.html --plots plots",
            "  scholium conform notes.md --implementation my-batch-normalization",
            "  scholium conform notes.md --from results.json"
        })
final class ConformCommand implements Callable<Integer> {
    private final Console console;
    private final Implementations installed;

    @Mixin
    private final Misuse misuse = new Misuse();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Markdown files, or folders searched for *.md with conform blocks.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--implementation",
            paramLabel = "[BLOCK=]NAME",
            description =
                    "Compare this implementation instead of those that the documents name, wherever its ports fit, or with"
                            + " the blocks that name BLOCK. Outputs that it lacks are left out. May be repeated.")
    private List<String> implementations = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "RESULTS.json",
            description = "Judge what code in another language computed from the test vectors of one document, see"
                    + " “scholium vectors”.")
    private @Nullable String from;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            converter = Destination.OfComparison.class,
            description = "text (default), json or html, to a file if one is given, else to standard output. May be"
                    + " repeated.")
    private List<Destination<Format>> destinations = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the format without a file of its own goes, instead of standard output.")
    private @Nullable String output;

    @Option(
            names = "--plots",
            paramLabel = "DIR",
            description = "Write every plot of the page as an SVG file of its own into this folder.")
    private @Nullable Path plots;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final TimingsOption timings = new TimingsOption();

    ConformCommand(Console console, Implementations installed) {
        this.console = console;
        this.installed = installed;
    }

    @Override
    public Integer call() {
        List<Destination<Format>> targets = Destination.all(destinations, Format.TEXT, output, misuse::of);
        StatusLine status = new StatusLine(console.err(), console.environment().errorIsTerminal());
        Inputs inputs = Inputs.of(paths);
        LikelyCauses causes = new LikelyCauses(installed, System::nanoTime);
        ComparisonRun result;
        try {
            result = compared(inputs).stream()
                    .map(c -> run(c, inputs, causes, status))
                    .reduce(ComparisonRun::with)
                    .orElseThrow();
        } finally {
            // The search for causes runs any of them.
            installed.release();
        }
        Presentation presentation = timings.presentation(console.environment().prefersColours());
        boolean written = new Publication<Format>(
                        console, presentation, false, (f, p) -> ComparisonReport.render(result, f, p))
                .write(targets, Format.TEXT);
        return drawn(result) && written ? ExitCode.of(result) : ExitCode.USAGE;
    }

    private boolean drawn(ComparisonRun result) {
        Path folder = plots;
        if (folder == null) {
            return true;
        }
        SortedMap<String, String> files = ComparisonReport.plots(result);
        boolean all = true;
        for (Map.Entry<String, String> f : files.entrySet()) {
            all = all && Publication.write(folder.resolve(f.getKey()), f.getValue(), console);
        }
        if (all) {
            console.err().println(files.size() + " plots: " + folder.toString().replace('\\', '/'));
        }
        return all;
    }

    /**
     * With what the documents are compared.
     *
     * @param block only where a block names this
     */
    private record Compared(Candidates candidates, long seed, List<Diagnostic> problems, Optional<String> block) {}

    private ComparisonRun run(Compared with, Inputs inputs, LikelyCauses causes, StatusLine status) {
        ConformRun run = new ConformRun(with.candidates(), causes, with.seed(), status, console.err());
        ComparisonRun result = run.run(inputs, !implementations.isEmpty(), with.problems());
        with.block()
                .filter(b -> result.comparisons().isEmpty()
                        && result.allDiagnostics().stream().noneMatch(Diagnostic::isError))
                .ifPresent(b -> {
                    throw misuse.of("no conform block names “" + b + "”");
                });
        return result;
    }

    private List<Compared> compared(Inputs inputs) {
        String file = from;
        if (file != null) {
            return List.of(recorded(inputs, file));
        }
        long drawn = seed.value();
        return implementations.isEmpty()
                ? List.of(new Compared(Candidates.named(installed, drawn), drawn, List.of(), Optional.empty()))
                : implementations.stream().map(o -> replaced(o, drawn)).toList();
    }

    private Compared replaced(String option, long drawn) {
        int equals = option.indexOf('=');
        String name = option.substring(equals + 1);
        Implementation other = installed.named(name).orElseThrow(() -> misuse.of(unknown(name)));
        Candidates everywhere = Candidates.replaced(other, drawn);
        if (equals < 0) {
            return new Compared(everywhere, drawn, List.of(), Optional.empty());
        }
        String block = option.substring(0, equals);
        return new Compared(everywhere.where(block), drawn, List.of(), Optional.of(block));
    }

    private Compared recorded(Inputs inputs, String file) {
        if (!implementations.isEmpty()) {
            throw misuse.of("--from and --implementation exclude each other");
        }
        if (inputs.files().size() + inputs.problems().size() != 1) {
            throw misuse.of("results are of one document: name one file with --from");
        }
        long standard = Budget.standard().seed();
        Inputs results = Inputs.of(List.of(file));
        List<Diagnostic> problems = new ArrayList<>(results.problems());
        Optional<Source> text = results.files().stream()
                .map(FileReading::ofResults)
                .peek(r -> r.problem().ifPresent(problems::add))
                .flatMap(r -> r.source().stream())
                .findFirst();
        Optional<Source> document = inputs.files().stream()
                .flatMap(f -> FileReading.of(f).source().stream())
                .findFirst();
        if (text.isEmpty() || document.isEmpty()) {
            return new Compared(
                    c -> new Candidates.Found(Optional.empty(), List.of()), standard, problems, Optional.empty());
        }
        RecordedResults read = ResultsReader.read(text.get());
        long drawn = read.of().seed().orElse(standard);
        Derivation derivation = Elaborator.elaborate(DocumentParser.parse(document.get()));
        TestVectors vectors = TestVectors.of(derivation, new Bindings(installed), drawn);
        RecordedCandidates candidates = new RecordedCandidates(vectors, read, seed.given());
        problems.addAll(candidates.problems());
        return new Compared(candidates, drawn, problems, Optional.empty());
    }

    private String unknown(String name) {
        return "no implementation is named “" + name + "”; "
                + installed.nearest(name).map(n -> "did you mean “" + n + "”? ").orElse("")
                + "“scholium list” shows all";
    }
}
