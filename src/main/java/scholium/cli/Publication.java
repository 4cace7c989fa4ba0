package scholium.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.report.Presentation;
import scholium.verify.RunResult;

/** Writes a run in every format that was asked for. */
final class Publication {
    private final Console console;
    private final Presentation presentation;
    private final boolean coloursInFiles;

    Publication(Console console, Presentation presentation, boolean coloursInFiles) {
        this.console = console;
        this.presentation = presentation;
        this.coloursInFiles = coloursInFiles;
    }

    /** Whether everything could be written; what could not is said on the error stream. */
    boolean write(RunResult run, List<Destination> destinations) {
        List<String> places = new ArrayList<>();
        boolean all = true;
        Optional<Format> shown = Optional.empty();
        for (Destination d : destinations) {
            if (d.file().isEmpty()) {
                shown = Optional.of(d.format());
            } else if (write(run, d.format(), d.file().get())) {
                places.add(d.format().word() + " report: "
                        + d.file().get().toString().replace('\\', '/'));
            } else {
                all = false;
            }
        }
        shown.ifPresent(f -> console.out().print(f.report(presentation).render(run)));
        boolean readByPerson = shown.isPresent() && shown.get() == Format.TEXT;
        places.forEach(p -> (readByPerson ? console.out() : console.err()).println(p));
        console.out().flush();
        return all;
    }

    private boolean write(RunResult run, Format format, Path file) {
        Presentation p = presentation
                .withColours(coloursInFiles && presentation.colours())
                .withLinks(linksFrom(file));
        try {
            createParent(file);
            Files.writeString(file, format.report(p).render(run), StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            console.err().println("scholium: cannot write " + file + ": " + e.getMessage());
            return false;
        }
    }

    static void createParent(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    /** The way from the folder of a written page back to the working directory. */
    static String linksFrom(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || folder.equals(here) || !java.util.Objects.equals(folder.getRoot(), here.getRoot())) {
            return "";
        }
        return folder.relativize(here).toString().replace('\\', '/') + "/";
    }
}
