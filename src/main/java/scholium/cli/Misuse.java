package scholium.cli;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import scholium.text.Spelling;

/** What is wrong with a command line, said of the command into which this is mixed. */
@Command
final class Misuse {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    ParameterException of(String message) {
        if (command == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(command.commandLine(), message);
    }

    /** A sentence for what is wrong; picocli quotes otherwise, and speaks of indices. */
    static String describe(ParameterException e) {
        if (e instanceof UnmatchedArgumentException u && !u.getUnmatched().isEmpty()) {
            return unmatched(u.getUnmatched().get(0), u.getCommandLine().getCommandSpec());
        }
        String message = String.valueOf(e.getMessage()).replaceAll("(?<!\\w)'([^']*)'(?!\\w)", "“$1”");
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            return "there is no option “" + word + "”"
                    + meant(word, command.optionsMap().keySet());
        }
        return command.subcommands().isEmpty()
                ? "“" + word + "” is one argument too many"
                : "there is no command “" + word + "”"
                        + meant(word, command.subcommands().keySet());
    }

    private static String meant(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map(n -> "; did you mean “" + n + "”?")
                .orElse("");
    }
}
