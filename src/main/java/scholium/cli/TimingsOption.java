package scholium.cli;

import picocli.CommandLine.Option;
import scholium.report.Presentation;

/** {@code --reproducible}, of the commands whose results say how long they took. */
final class TimingsOption {
    @Option(
            names = "--reproducible",
            description = "Leave out all timings, so that the same input gives the same bytes.")
    private boolean reproducible;

    Presentation presentation(boolean colours) {
        return new Presentation(colours, !reproducible, Version.TEXT, "");
    }
}
