package scholium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Notices that watched files changed, appeared or went, by looking at their times and sizes now and then. */
final class Watch {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Supplier<List<Inputs.Input>> files;
    private String remembered = "";

    Watch(Supplier<List<Inputs.Input>> files) {
        this.files = files;
    }

    void remember() {
        remembered = state();
    }

    /** Waits for a change; false when the watching is over. */
    boolean awaitChange(Console console) {
        console.err().println("watching; interrupt to end");
        while (console.environment().pause().await(PAUSE)) {
            if (!state().equals(remembered)) {
                return true;
            }
        }
        return false;
    }

    private String state() {
        return files.get().stream().map(Watch::state).collect(Collectors.joining("\n"));
    }

    private static String state(Inputs.Input file) {
        try {
            return file.path() + " " + Files.getLastModifiedTime(file.path()).toMillis() + " "
                    + Files.size(file.path());
        } catch (IOException e) {
            return file.path() + " gone";
        }
    }
}
