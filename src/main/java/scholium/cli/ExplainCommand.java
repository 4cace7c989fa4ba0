package scholium.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import scholium.text.DiagnosticCode;
import scholium.text.Spelling;

/** {@code scholium explain}: what a diagnostic code means. */
@Command(
        name = "explain",
        header = "Explains a diagnostic code such as E0203.",
        description = {"", "Without a code, all codes are listed.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Misuse misuse = new Misuse();

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "The code as printed in brackets: E0203.")
    private @Nullable String code;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (code == null) {
            Arrays.stream(DiagnosticCode.values()).forEach(this::print);
            return ExitCode.AS_EXPECTED;
        }
        Optional<DiagnosticCode> found = DiagnosticCode.byId(code.strip());
        if (found.isEmpty()) {
            String hint = Spelling.nearest(
                            code,
                            Arrays.stream(DiagnosticCode.values())
                                    .map(DiagnosticCode::id)
                                    .toList())
                    .map(n -> "; did you mean “" + n + "”?")
                    .orElse("; “scholium explain” lists all");
            throw misuse.of("there is no code “" + code + "”" + hint);
        }
        print(found.get());
        return ExitCode.AS_EXPECTED;
    }

    private void print(DiagnosticCode c) {
        console.out().println(c.id() + "  " + c.explanation());
    }
}
