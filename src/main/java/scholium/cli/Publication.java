package scholium.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import scholium.report.Presentation;

/** Writes a result in every format that was asked for. */
final class Publication<F extends Enum<F>> {
    private final Console console;
    private final Presentation presentation;
    private final boolean coloursInFiles;
    private final BiFunction<F, Presentation, String> rendering;

    /** @param rendering the result in a format */
    Publication(
            Console console,
            Presentation presentation,
            boolean coloursInFiles,
            BiFunction<F, Presentation, String> rendering) {
        this.console = console;
        this.presentation = presentation;
        this.coloursInFiles = coloursInFiles;
        this.rendering = rendering;
    }

    /**
     * Whether everything could be written; what could not is said on the error stream.
     *
     * @param text the format that a person reads
     */
    boolean write(List<Destination<F>> destinations, F text) {
        List<String> places = new ArrayList<>();
        boolean all = true;
        Optional<F> shown = Optional.empty();
        for (Destination<F> d : destinations) {
            if (d.file().isEmpty()) {
                shown = Optional.of(d.format());
            } else if (write(d.format(), d.file().get())) {
                places.add(d.word() + " report: " + d.file().get().toString().replace('\\', '/'));
            } else {
                all = false;
            }
        }
        shown.ifPresent(f -> console.out().print(rendering.apply(f, presentation)));
        boolean readByPerson = shown.isPresent() && shown.get() == text;
        places.forEach(p -> (readByPerson ? console.out() : console.err()).println(p));
        console.out().flush();
        return all;
    }

    private boolean write(F format, Path file) {
        Presentation p = presentation
                .withColours(coloursInFiles && presentation.colours())
                .withLinks(linksFrom(file));
        return write(file, rendering.apply(format, p), console);
    }

    /**
     * Whether the text could be written; if not, that is said on the error stream.
     *
     * @param file null for standard output
     */
    static boolean write(@Nullable Path file, String text, Console console) {
        if (file == null) {
            console.out().print(text);
            console.out().flush();
            return true;
        }
        try {
            createParent(file);
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            console.err().println("scholium: " + problem(file, e));
            return false;
        }
    }

    /** Why a file could not be written; Java's own message is often no more than a path. */
    static String problem(Path file, IOException e) {
        return "cannot write " + file + ": " + reason(e);
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "that is not permitted";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file stands where a folder is needed";
        }
        return e instanceof NoSuchFileException ? "the folder cannot be made" : String.valueOf(e.getMessage());
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
        if (folder == null || folder.equals(here) || !Objects.equals(folder.getRoot(), here.getRoot())) {
            return "";
        }
        return folder.relativize(here).toString().replace('\\', '/') + "/";
    }
}
