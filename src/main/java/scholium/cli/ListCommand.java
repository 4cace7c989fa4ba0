package scholium.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import scholium.implementation.Convention;
import scholium.implementation.Implementation;
import scholium.implementation.Implementations;
import scholium.implementation.Port;

/** {@code scholium list}: the implementations that a document can name. */
@Command(
        name = "list",
        header = "Lists the implementations that documents can be compared with.",
        description = {
            "",
            "Each with its inputs and outputs and the conventions it follows. Implementations are found on the class path,"
                    + " by java.util.ServiceLoader; a document can never load one.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true)
final class ListCommand implements Callable<Integer> {
    private final Console console;
    private final Implementations installed;

    ListCommand(Console console, Implementations installed) {
        this.console = console;
        this.installed = installed;
    }

    @Override
    public Integer call() {
        PrintStream out = console.out();
        for (Implementation i : installed.all()) {
            out.println(i.name());
            out.println("  " + i.description());
            out.println("  inputs:  " + ports(i.inputs()));
            out.println("  outputs: " + ports(i.outputs()));
            for (Convention c : i.conventions()) {
                out.println("  " + c.aspect() + ": " + c.choice());
            }
            out.println();
        }
        out.println(installed.all().size() + " implementations");
        return ExitCode.AS_EXPECTED;
    }

    private static String ports(List<Port> ports) {
        return ports.stream().map(ListCommand::port).collect(Collectors.joining(", "));
    }

    private static String port(Port p) {
        return switch (p.domain()) {
            case REAL -> p.toString();
            case NON_NEGATIVE -> p + " ≥ 0";
            case POSITIVE -> p + " > 0";
            case UNIT_INTERVAL -> p + " in [0, 1]";
            case BINARY -> p + " in {0, 1}";
            case DISTRIBUTION -> p + " (a distribution)";
        };
    }
}
