package scholium.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scholium.engine.sums.SumsEngine;
import scholium.implementation.Implementations;

/** The program {@code scholium}. */
@Command(
        name = "scholium",
        header = "Checks the mathematics in course notes, line by line.",
        description = {
            "",
            "A derivation document is a Markdown file whose formal content stands in fenced blocks with the info string"
                    + " derivation. Scholium says which equalities are true, which are false (with a counterexample), which"
                    + " hold only under a condition, and which it cannot decide.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = Version.class,
        footer = {"", "scholium COMMAND --help says more about a command."})
public final class Main implements Callable<Integer> {
    private final PrintStream err;

    @Spec
    private @Nullable CommandSpec spec;

    private Main(PrintStream err) {
        this.err = err;
    }

    /** Runs a command and ends the process with its exit code, unless that is 0 (the caller may be a build tool). */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(args, out, err, Environment.ofProcess());
        out.flush();
        if (code != ExitCode.AS_EXPECTED) {
            System.exit(code);
        }
    }

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Environment environment) {
        return run(args, new Console(out, err, environment), new Wiring());
    }

    static int run(String[] args, Console console, Checker.Factory checkers) {
        Map<String, Supplier<Callable<Integer>>> commands = commands(console, checkers);
        CommandLine line = new CommandLine(new Main(console.err()));
        // Reading the options of all commands takes longer than many a command does.
        Predicate<String> needed = args.length > 0 && commands.containsKey(args[0]) ? args[0]::equals : c -> true;
        commands.forEach((name, command) -> {
            if (needed.test(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        Words.teach(line);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.environment().prefersColours() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, given) -> usage(e))
                .setExecutionExceptionHandler((e, command, result) -> internal(e, console.err()));
        int code = line.execute(args);
        console.out().flush();
        return code;
    }

    /** All commands by their names, in the order of the help. */
    private static Map<String, Supplier<Callable<Integer>>> commands(Console console, Checker.Factory checkers) {
        Implementations installed = Implementations.installed();
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("check", () -> new CheckCommand(console, checkers));
        commands.put("mutate", () -> new MutateCommand(console, Wiring::campaign));
        commands.put("conform", () -> new ConformCommand(console, installed));
        commands.put("vectors", () -> new VectorsCommand(console, installed));
        commands.put("list", () -> new ListCommand(console, installed));
        commands.put("notes", () -> new NotesCommand(console, checkers));
        commands.put("derive", () -> new DeriveCommand(console, new SumsEngine()));
        commands.put("explain", () -> new ExplainCommand(console));
        return commands;
    }

    /** Without a command there is nothing to do but to show what there is. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(err, Ansi.OFF);
        }
        return ExitCode.USAGE;
    }

    private static int usage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("scholium: " + Misuse.describe(e));
        err.println("Try “" + command.getCommandSpec().qualifiedName() + " --help”.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static int internal(Exception e, PrintStream err) {
        err.println("scholium: internal error: " + Defect.describe(e));
        Defect.trace(e, err);
        return ExitCode.INTERNAL;
    }
}
