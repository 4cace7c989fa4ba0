package scholium.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scholium.engine.Budget;
import scholium.notes.Notes;
import scholium.report.Presentation;
import scholium.report.TextReport;
import scholium.syntax.DocumentParser;
import scholium.syntax.SourceDocument;
import scholium.text.Source;
import scholium.verify.Diagnosing;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;

/** {@code scholium notes}: a checked document as notes to hand out. */
@Command(
        name = "notes",
        header = "Typesets a derivation document with the verdict beside every line.",
        description = {
            "",
            "Every displayed formula is printed from the term that was checked, in the author's names and layout. A page"
                    + " (html) is one file that fetches nothing; latex compiles as it is; markdown shows formulas between"
                    + " dollar signs; pdf needs Chromium or pdflatex on this machine.",
            ""
        },
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the notes are written, and everything is as the document says",
            "1:the notes are written, but a line is false or a mistake is not refuted",
            "2:wrong use of the command line, or the notes cannot be written",
            "3:the file is missing, unreadable or ill-formed; nothing is written",
            "70:a defect of Scholium itself"
        },
        footer = {
            "",
            "Examples:",
            "  scholium notes derivations/variance.md --to html -o variance.html",
            "  scholium notes derivations/variance.md --to latex --fragment -o variance.tex"
        })
final class NotesCommand implements Callable<Integer> {
    private final Console console;
    private final Checker.Factory checkers;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A Markdown file with derivation blocks.")
    private String file = "";

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            converter = NotesFormat.Converter.class,
            description = "html, latex, markdown or pdf.")
    private NotesFormat format = NotesFormat.HTML;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The file to write, instead of standard output. A PDF needs one.")
    private @Nullable Path output;

    @Option(names = "--fragment", description = "With latex: only the body, to be \\input in a document of one's own.")
    private boolean fragment;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Time for a step at most, such as 10s (default) or 500ms.")
    private Duration budget = Budget.standard().time();

    @Option(
            names = "--diagnose",
            paramLabel = "WHICH",
            description = "Which false lines are explained: all (default), unexpected (no mistakes), or none.")
    private Diagnosing diagnosing = Diagnosing.ALL;

    @Option(
            names = "--details",
            paramLabel = "HOW",
            converter = NotesDetails.Converter.class,
            description = "The smaller steps beneath proved lines: folded (default), all (shown), or none.")
    private NotesDetails details = NotesDetails.FOLDED;

    @Option(names = "--no-cas", description = "Leave the computer algebra system out.")
    private boolean withoutCas;

    NotesCommand(Console console, Checker.Factory checkers) {
        this.console = console;
        this.checkers = checkers;
    }

    @Override
    public Integer call() {
        if (fragment && format != NotesFormat.LATEX) {
            throw wrong("--fragment is for --to latex");
        }
        if (format == NotesFormat.PDF && output == null) {
            throw wrong("a PDF needs a file: give one with -o");
        }
        List<Inputs.Input> files = Inputs.of(List.of(file)).files();
        if (files.size() > 1 || (files.size() == 1 && files.get(0).folder().isPresent())) {
            throw wrong("notes are made of one file, and " + file + " is a folder");
        }
        Inputs inputs = Inputs.of(List.of(file));
        StatusLine status = new StatusLine(console.err(), console.environment().errorIsTerminal());
        RunResult run = check(inputs, status);
        if (run.documents().isEmpty() || run.isIllFormed()) {
            console.err().print(new TextReport(Presentation.plain(Version.TEXT).withTimings(false)).render(run));
            return ExitCode.of(run, false);
        }
        try {
            return write(run.documents().get(0), status) ? ExitCode.of(run, false) : ExitCode.USAGE;
        } finally {
            status.clear();
        }
    }

    private RunResult check(Inputs inputs, StatusLine status) {
        Budget limits = new Budget(
                Budget.standard().terms(),
                budget,
                Budget.standard().sizes(),
                Budget.standard().seed());
        try (Checker checker = checkers.open(limits, !withoutCas, diagnosing)) {
            Progress progress =
                    new Progress(console.err(), console.environment().errorIsTerminal(), 1);
            return new CheckRun(checker, limits.seed(), console.err()).run(inputs, inputs.files(), 1, progress);
        } finally {
            status.clear();
        }
    }

    private boolean write(DocumentResult result, StatusLine status) {
        Source source = result.derivation().source();
        int claims = result.claims().size();
        SourceDocument document = DocumentParser.parse(source);
        Notes notes = details.notes(
                document, result, budget, n -> status.show("typesetting " + n + " of " + claims + " claims"));
        Path target = output;
        try {
            if (format == NotesFormat.PDF && target != null) {
                status.show("printing " + target);
                Optional<String> problem = new PdfPrinter(console.environment().variables())
                        .print(notes, Publication.linksFrom(target), target);
                problem.ifPresent(p -> console.err().println("scholium: " + p));
                return problem.isEmpty();
            }
            String text = format.render(notes, target == null ? "" : Publication.linksFrom(target), fragment);
            if (target == null) {
                console.out().print(text);
                console.out().flush();
            } else {
                Publication.createParent(target);
                Files.writeString(target, text, StandardCharsets.UTF_8);
            }
            return true;
        } catch (IOException e) {
            console.err().println("scholium: cannot write " + target + ": " + e.getMessage());
            return false;
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
