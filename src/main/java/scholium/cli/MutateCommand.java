package scholium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scholium.engine.Budget;
import scholium.mutation.Campaign;
import scholium.mutation.CampaignResult;
import scholium.mutation.Fate;
import scholium.report.MutationReport;
import scholium.text.Diagnostic;

/** {@code scholium mutate}: break every proved line in many ways and count what is noticed. */
@Command(
        name = "mutate",
        header = "Breaks every proved line in many ways and counts how many of them are refuted.",
        description = {
            "",
            "Each link of each proved claim is changed in one place (a sign, a factor, an index, a name, a dropped"
                    + " term, ...), each hypothesis and assumption is weakened or dropped, and every mutant is judged like"
                    + " any other line, without the computer algebra system. What is proved is reviewed by evidence: a"
                    + " mutant that is proved although it is false is printed first, and must not exist.",
            ""
        },
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no mutant was proved that is false",
            "1:a mutant was proved that is false",
            "2:wrong use of the command line, or a state file of another campaign",
            "3:a file is missing, unreadable or ill-formed (the others are still mutated)",
            "70:a defect of Scholium itself"
        },
        footer = {
            "",
            "Examples:",
            "  scholium mutate derivations",
            "  scholium mutate notes.md --limit 500 --seed 7",
            "  scholium mutate notes.md --resume campaign.state --format html -o page.html"
        })
final class MutateCommand implements Callable<Integer> {
    private static final int PER_STEP = 14;

    private final Console console;
    private final Judges judges;

    @Mixin
    private final Misuse misuse = new Misuse();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Markdown files, or folders that are searched for *.md with derivation blocks.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(
            names = "--per-step",
            paramLabel = "N",
            description = "Mutants of a step at most (default: " + PER_STEP + ", or as many as --limit admits).")
    private @Nullable Integer perStep;

    @Option(names = "--limit", paramLabel = "N", description = "Mutants in all at most (default: no limit).")
    private @Nullable Integer limit;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Mutants judged at the same time (default: the number of processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final TimeOption time = new TimeOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or html.")
    private MutationReport.Format format = MutationReport.Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the result goes, instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description =
                    "Keep every result in FILE as it comes, and go on from there where a campaign was interrupted.")
    private @Nullable Path resume;

    @Mixin
    private final TimingsOption timings = new TimingsOption();

    /** Makes a campaign once its options are known. */
    @FunctionalInterface
    interface Judges {
        Campaign open(Budget budget);
    }

    MutateCommand(Console console, Judges judges) {
        this.console = console;
        this.judges = judges;
    }

    @Override
    public Integer call() {
        if (jobs < 1 || (perStep != null && perStep < 1) || (limit != null && limit < 1)) {
            throw misuse.of("--jobs, --per-step and --limit must be at least 1");
        }
        Budget limits = time.budget(Budget.standard().sizes(), seed.value());
        MutateRun run = new MutateRun(
                judges.open(limits),
                limits,
                quantity(),
                console.err(),
                console.environment().errorIsTerminal());
        try {
            CampaignResult result = run.run(Inputs.of(paths), Optional.ofNullable(resume), jobs);
            return write(result) ? code(result) : ExitCode.USAGE;
        } catch (MutationState.Foreign e) {
            throw misuse.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            console.err().println("scholium: " + Defect.describe(e));
            return ExitCode.USAGE;
        }
    }

    private MutateRun.Quantity quantity() {
        int most = limit == null ? PER_STEP : limit;
        return new MutateRun.Quantity(perStep == null ? most : perStep, Optional.ofNullable(limit));
    }

    private boolean write(CampaignResult result) {
        boolean colours = output == null && console.environment().prefersColours();
        String text = MutationReport.render(result, format, timings.presentation(colours));
        return Publication.write(output, text, console);
    }

    private static int code(CampaignResult result) {
        if (MutateRun.hasDefect(result) || !result.of(Fate.FAILED).isEmpty()) {
            return ExitCode.INTERNAL;
        }
        if (!result.of(Fate.WRONGLY_PROVED).isEmpty()) {
            return ExitCode.FALSE_LINE;
        }
        return result.diagnostics().stream().anyMatch(Diagnostic::isError) ? ExitCode.ILL_FORMED : ExitCode.AS_EXPECTED;
    }
}
