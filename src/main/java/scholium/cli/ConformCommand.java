package scholium.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scholium.conformance.Candidates;
import scholium.conformance.Causes;
import scholium.conformance.ComparisonRun;
import scholium.engine.Budget;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.report.ComparisonReport;
import scholium.report.ComparisonReport.Format;
import scholium.report.Presentation;

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
            "  scholium conform notes.md --format text --format html=target/scholium/conform.html --plots target/plots",
            "  scholium conform notes.md --implementation my-batch-normalization"
        })
final class ConformCommand implements Callable<Integer> {
    private final Console console;
    private final Implementations installed;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Markdown files, or folders that are searched for *.md with conform blocks.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--implementation",
            paramLabel = "NAME",
            description =
                    "Compare this implementation instead of those that the documents name, wherever its ports fit.")
    private @Nullable String implementation;

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

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice (default: 1).")
    private long seed = Budget.standard().seed();

    @Option(
            names = "--reproducible",
            description = "Leave out all timings, so that the same input gives the same bytes.")
    private boolean reproducible;

    ConformCommand(Console console, Implementations installed) {
        this.console = console;
        this.installed = installed;
    }

    @Override
    public Integer call() {
        List<Destination<Format>> targets = Destination.all(destinations, Format.TEXT, output, this::wrong);
        StatusLine status = new StatusLine(console.err(), console.environment().errorIsTerminal());
        ConformRun run = new ConformRun(candidates(), Causes.NONE, seed, status, console.err());
        ComparisonRun result = run.run(Inputs.of(paths), implementation != null);
        Presentation presentation =
                new Presentation(console.environment().prefersColours(), !reproducible, Version.TEXT, "");
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

    private Candidates candidates() {
        String name = implementation;
        if (name == null) {
            return Candidates.named(installed, seed);
        }
        Implementation other = installed.named(name).orElseThrow(() -> wrong(unknown(name)));
        return Candidates.replaced(other, seed);
    }

    private String unknown(String name) {
        return "no implementation is named “" + name + "”"
                + installed
                        .nearest(name)
                        .map(n -> "; did you mean " + n + "? scholium list shows all")
                        .orElse("; none is installed");
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
