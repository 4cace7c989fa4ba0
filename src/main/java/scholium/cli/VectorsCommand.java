package scholium.cli;

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
import scholium.derivation.Derivation;
import scholium.elaborate.Elaborator;
import scholium.implementation.Implementations;
import scholium.report.Presentation;
import scholium.report.TextReport;
import scholium.report.VectorsJson;
import scholium.syntax.DocumentParser;
import scholium.text.Diagnostic;
import scholium.text.Source;
import scholium.vectors.TestVectors;
import scholium.verify.Bindings;

/** {@code scholium vectors}: test vectors for code in any language. */
@Command(
        name = "vectors",
        header = "Writes test vectors for code in any language.",
        description = {
            "",
            "For each conform block of the document: inputs, exactly, as hexadecimal floating-point numbers; what the"
                    + " formulas give there, to 30 certain digits; and how many units in the last place arithmetic may lose."
                    + " What code computes from them is judged by “scholium conform FILE --from RESULTS.json”.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the vectors were written",
            "2:wrong use of the command line, or the file cannot be written",
            "3:the document is missing, unreadable or ill-formed, or a block does not fit; nothing is written",
            "70:a defect of Scholium itself"
        },
        footer = {
            "",
            "Examples:",
            "  scholium vectors derivations/batch-normalization.md -o vectors.json",
            "  scholium vectors notes.md --seed 7 -o vectors.json"
        })
final class VectorsCommand implements Callable<Integer> {
    private final Console console;
    private final Implementations installed;

    @Parameters(index = "0", paramLabel = "FILE", description = "A derivation document with a conform block.")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the vectors go, instead of standard output.")
    private @Nullable Path output;

    @Mixin
    private final SeedOption seed = new SeedOption();

    VectorsCommand(Console console, Implementations installed) {
        this.console = console;
        this.installed = installed;
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.of(List.of(file));
        List<Diagnostic> problems = new ArrayList<>(inputs.problems());
        Optional<Source> source = inputs.files().stream()
                .map(FileReading::of)
                .peek(r -> r.problem().ifPresent(problems::add))
                .flatMap(r -> r.source().stream())
                .findFirst();
        Optional<TestVectors> vectors = source.flatMap(s -> vectors(s, problems));
        if (!problems.isEmpty() || vectors.isEmpty()) {
            Presentation presentation =
                    new Presentation(console.environment().prefersColours(), false, Version.TEXT, "");
            console.err().print(new TextReport(presentation).render(problems));
            return ExitCode.ILL_FORMED;
        }
        return Publication.write(output, VectorsJson.of(vectors.get()), console)
                ? ExitCode.AS_EXPECTED
                : ExitCode.USAGE;
    }

    private Optional<TestVectors> vectors(Source source, List<Diagnostic> problems) {
        Derivation derivation = Elaborator.elaborate(DocumentParser.parse(source));
        if (derivation.isIllFormed()) {
            derivation.diagnostics().stream().filter(Diagnostic::isError).forEach(problems::add);
            return Optional.empty();
        }
        if (derivation.conformances().isEmpty()) {
            problems.add(ConformRun.nothingBound(source));
            return Optional.empty();
        }
        TestVectors vectors = TestVectors.of(derivation, new Bindings(installed), seed.value());
        problems.addAll(vectors.problems());
        return Optional.of(vectors);
    }
}
