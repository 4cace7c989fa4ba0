package scholium.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scholium.derive.Deriver;
import scholium.engine.Engine;
import scholium.report.Presentation;
import scholium.report.TextReport;
import scholium.text.Diagnostic;
import scholium.text.Source;

/** {@code scholium derive}: the textbook derivation of a derivative, from the definitions alone. */
@Command(
        name = "derive",
        header = "Writes the derivation of a derivative.",
        description = {
            "",
            "From the definitions of a document alone: the computation graph and its paths, the local derivatives, the"
                    + " adjoints from the loss backwards, what cancels, and a short form in the document's own names. The"
                    + " result is a document that check accepts; a line is written only after it has been proved.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the derivation was written",
            "2:wrong use of the command line, or a file cannot be written",
            "3:the document or the target is ill-formed, or no derivation was found (the reason is given)",
            "70:a defect of Scholium itself"
        },
        footer = {
            "",
            "Examples:",
            "  scholium derive derivations/batch-normalization.md '∂L/∂x_i'",
            "  scholium derive notes.md 'dp_i/do_j' --output softmax.md --graph softmax.svg"
        })
final class DeriveCommand implements Callable<Integer> {
    private final Console console;
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "FILE", description = "A derivation document.")
    private String file = "";

    @Parameters(
            index = "1",
            paramLabel = "TARGET",
            description = "A derivative of a loss or a node, in any spelling of the notation: ∂L/∂x_i, dL/dx_i.")
    private String target = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the document goes, instead of standard output.")
    private @Nullable Path output;

    @Option(names = "--graph", paramLabel = "FILE", description = "Draw the computation graph into this SVG file.")
    private @Nullable Path graph;

    @Mixin
    private final TimeOption time = new TimeOption();

    DeriveCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            console.err().println("scholium: “" + file + "” is no path");
            return ExitCode.USAGE;
        }
        String name = file.replace('\\', '/');
        FileReading reading = FileReading.of(new Inputs.Input(path, name, Optional.empty()));
        if (reading.source().isEmpty()) {
            return refused(reading.problem().stream().toList());
        }
        Deriver.Result result = derived(reading.source().get());
        if (result.markdown().isEmpty()) {
            return refused(result.problems());
        }
        boolean written = Publication.write(output, result.markdown().get(), console);
        boolean drawn =
                graph == null || Publication.write(graph, result.picture().orElse(""), console);
        return written && drawn ? ExitCode.AS_EXPECTED : ExitCode.USAGE;
    }

    private Deriver.Result derived(Source source) {
        return DeepStack.call(
                "while deriving " + target + " in " + source.name(),
                () -> new Deriver(source, engine, time.budget(), System::nanoTime).derive(target));
    }

    private int refused(List<Diagnostic> problems) {
        Presentation presentation = new Presentation(console.environment().prefersColours(), false, Version.TEXT, "");
        console.err().print(new TextReport(presentation).render(problems));
        return ExitCode.ILL_FORMED;
    }
}
