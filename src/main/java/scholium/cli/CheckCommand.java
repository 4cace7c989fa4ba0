package scholium.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scholium.engine.Budget;
import scholium.report.Presentation;
import scholium.verify.Diagnosing;
import scholium.verify.RunResult;

/** {@code scholium check}: judge every line of the derivations in files and folders. */
@Command(
        name = "check",
        header = "Checks derivation documents, line by line.",
        description = {
            "",
            "Every step of every claim is judged from the definitions and assumptions of its document: PROVED, CONDITIONAL"
                    + " (with the condition), SUPPORTED (evidence without proof), UNDECIDED (with the reason) or REFUTED"
                    + " (with a counterexample). A mistake is a claim the document says is false: it must be refuted.",
            ""
        },
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is as the documents say",
            "1:a line is false, a mistake is not refuted, or an implementation differs from its formula",
            "2:wrong use of the command line",
            "3:a file is missing, unreadable or ill-formed (the others are still checked)",
            "4:with --strict: nothing is false, but not everything is proved",
            "70:a defect of Scholium itself"
        },
        footer = {
            "",
            "Examples:",
            "  scholium check derivations",
            "  scholium check notes.md --format text --format sarif=scholium.sarif --strict",
            "  scholium check notes.md --format json --no-cas --reproducible"
        })
final class CheckCommand implements Callable<Integer> {
    /** Files in hand for each processor, where most of their time is spent waiting. */
    private static final int FILES_WAITING = 3;

    private final Console console;
    private final Checker.Factory checkers;

    @Mixin
    private final Misuse misuse = new Misuse();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Markdown files, or folders that are searched for *.md with derivation blocks.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            converter = Destination.Converter.class,
            description =
                    "text (default), json, junit, sarif or html, to a file if one is given, else to standard output."
                            + " May be repeated.")
    private List<Destination<Format>> destinations = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the format without a file of its own goes, instead of standard output.")
    private @Nullable String output;

    @Option(
            names = "--sizes",
            paramLabel = "LIST",
            hideParamSyntax = true,
            split = ",",
            description = "Sizes at which fixed-size engines try a claim, such as 2,3,4 (the default).")
    private List<Integer> sizes = new ArrayList<>();

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final TimeOption time = new TimeOption();

    @Option(names = "--strict", description = "Exit with 4 unless everything is proved.")
    private boolean strict;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Files checked at the same time (default: the number of processors, or three times as many if"
                    + " they wait for the computer algebra system).")
    private @Nullable Integer jobs;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Shard.Converter.class,
            description = "Check only part I of N of the files, to spread a run over machines.")
    private Shard shard = Shard.WHOLE;

    @Option(names = "--no-cas", description = "Leave the computer algebra system out.")
    private boolean withoutCas;

    @Option(
            names = "--diagnose",
            paramLabel = "WHICH",
            description = "Which refuted lines are explained: unexpected (default: those of claims and examples), all"
                    + " (mistakes too), or none.")
    private Diagnosing diagnosing = Diagnosing.UNEXPECTED;

    @Option(names = "--watch", description = "Check again whenever a file changes, until interrupted.")
    private boolean watch;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (default: on a terminal, unless NO_COLOR is set), always or never.")
    private Colour colour = Colour.AUTO;

    @Mixin
    private final TimingsOption timings = new TimingsOption();

    /** When colours are used; written in small letters. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    CheckCommand(Console console, Checker.Factory checkers) {
        this.console = console;
        this.checkers = checkers;
    }

    @Override
    public Integer call() {
        List<Destination<Format>> targets = Destination.all(destinations, Format.TEXT, output, misuse::of);
        Budget limits = time.budget(sizes(), seed.value());
        if (jobs != null && jobs < 1) {
            throw misuse.of("--jobs must be at least 1");
        }
        try (Checker checker = checkers.open(limits, !withoutCas, diagnosing)) {
            Watch files = new Watch(() -> Inputs.of(paths).files());
            while (true) {
                files.remember();
                int code = once(checker, targets);
                if (!watch || !files.awaitChange(console)) {
                    return code;
                }
            }
        }
    }

    private int once(Checker checker, List<Destination<Format>> targets) {
        Inputs inputs = Inputs.of(paths);
        List<Inputs.Input> files = shard.pick(inputs.files());
        Progress progress = new Progress(console.err(), console.environment().errorIsTerminal(), files.size());
        RunResult run = new CheckRun(checker, seed.value(), console.err()).run(inputs, files, jobs(), progress);
        boolean written = new Publication<Format>(
                        console,
                        presentation(),
                        colour == Colour.ALWAYS,
                        (f, p) -> f.report(p).render(run))
                .write(targets, Format.TEXT);
        return written ? ExitCode.of(run, strict) : ExitCode.USAGE;
    }

    private int jobs() {
        int processors = Runtime.getRuntime().availableProcessors();
        return jobs != null ? jobs : withoutCas ? processors : FILES_WAITING * processors;
    }

    private Presentation presentation() {
        boolean colours = colour == Colour.ALWAYS
                || (colour == Colour.AUTO && console.environment().prefersColours());
        return timings.presentation(colours);
    }

    private List<Integer> sizes() {
        if (sizes.isEmpty()) {
            return Budget.standard().sizes();
        }
        if (sizes.stream().anyMatch(s -> s < 1 || s > 64)) {
            throw misuse.of("--sizes are numbers from 1 to 64");
        }
        return sizes.stream().distinct().sorted().toList();
    }
}
