package scholium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Mixin
    private final Misuse misuse = new Misuse();

    @Parameters(paramLabel = "FILE", description = "A Markdown file with derivation blocks.")
    private String file = "";

    @Option(names = "--to", paramLabel = "FORMAT", required = true, description = "html, latex, markdown or pdf.")
    private NotesFormat format = NotesFormat.HTML;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The file to write, instead of standard output. A PDF needs one.")
    private @Nullable Path output;

    @Option(names = "--fragment", description = "With latex: only the body, to be \\input in a document of one's own.")
    private boolean fragment;

    @Mixin
    private final TimeOption time = new TimeOption();

    @Option(
            names = "--diagnose",
            paramLabel = "WHICH",
            description = "Which false lines are explained: all (default), unexpected (no mistakes), or none.")
    private Diagnosing diagnosing = Diagnosing.ALL;

    @Option(
            names = "--details",
            paramLabel = "HOW",
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
            throw misuse.of("--fragment is for --to latex");
        }
        if (format == NotesFormat.PDF && output == null) {
            throw misuse.of("a PDF needs a file: give one with -o");
        }
        List<Inputs.Input> files = Inputs.of(List.of(file)).files();
        if (files.size() > 1 || (files.size() == 1 && files.get(0).folder().isPresent())) {
            throw misuse.of("notes are made of one file, and " + file + " is a folder");
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
        Budget limits = time.budget();
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
                document, result, time.budget(), n -> status.show("typesetting " + n + " of " + claims + " claims"));
        Path target = output;
        if (format == NotesFormat.PDF && target != null) {
            status.show("printing " + target);
            return printed(notes, target);
        }
        String text = format.render(notes, target == null ? "" : Publication.linksFrom(target), fragment);
        return Publication.write(target, text, console);
    }

    private boolean printed(Notes notes, Path target) {
        Optional<String> problem;
        try {
            problem = new PdfPrinter(console.environment().variables())
                    .print(notes, Publication.linksFrom(target), target);
        } catch (IOException e) {
            problem = Optional.of(Publication.problem(target, e));
        }
        problem.ifPresent(p -> console.err().println("scholium: " + p));
        return problem.isEmpty();
    }
}
