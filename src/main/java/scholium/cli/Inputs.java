package scholium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Spelling;

/** The paths of the command line as a list of files to check: folders are searched for {@code *.md}, in sorted order. */
final class Inputs {
    private final Map<Path, Input> files = new LinkedHashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private Inputs() {}

    /**
     * A file to check.
     *
     * @param name what it is called in reports: as the user wrote it, with {@code /} on every system
     * @param folder the folder it was found in; empty for a file that was named itself
     */
    record Input(Path path, String name, Optional<String> folder) {}

    static Inputs of(List<String> paths) {
        Inputs inputs = new Inputs();
        paths.forEach(inputs::add);
        return inputs;
    }

    List<Input> files() {
        return List.copyOf(files.values());
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    private void add(String argument) {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            problem(DiagnosticCode.MISSING_PATH, argument, "this is no path: " + e.getReason(), "");
            return;
        }
        if (argument.isEmpty() || !Files.exists(path)) {
            problem(DiagnosticCode.MISSING_PATH, argument, "there is no file or folder of this name", nearest(path));
        } else if (Files.isDirectory(path)) {
            folder(path, argument);
        } else {
            put(path, Optional.empty());
        }
    }

    private void folder(Path folder, String argument) {
        List<Path> found;
        try (Stream<Path> all = Files.find(
                folder,
                64,
                (p, a) -> a.isRegularFile() && isMarkdown(p),
                EnumSet.noneOf(FileVisitOption.class).toArray(new FileVisitOption[0]))) {
            found = all.filter(p -> !isHidden(folder.relativize(p))).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            problem(DiagnosticCode.MISSING_PATH, argument, "the folder cannot be read", "");
            return;
        }
        if (found.isEmpty()) {
            problem(
                    DiagnosticCode.EMPTY_DOCUMENT,
                    argument,
                    "the folder holds no Markdown file",
                    "a derivation document is a file *.md with a fenced block ```derivation");
        }
        found.forEach(p -> put(p, Optional.of(argument)));
    }

    private void put(Path path, Optional<String> folder) {
        files.putIfAbsent(path.toAbsolutePath().normalize(), new Input(path, slashed(path), folder));
    }

    private void problem(DiagnosticCode code, String name, String message, String help) {
        problems.add(FileReading.problem(code, name, message, help));
    }

    /** Names a file beside the missing one that the user may have meant. */
    private static String nearest(Path missing) {
        Path parent = missing.toAbsolutePath().getParent();
        Path last = missing.getFileName();
        if (parent == null || last == null || !Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            Set<String> names =
                    siblings.map(p -> String.valueOf(p.getFileName())).collect(Collectors.toCollection(TreeSet::new));
            return Spelling.nearest(last.toString(), names)
                    .map(n -> "did you mean “" + slashed(missing.resolveSibling(n)) + "”?")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isMarkdown(Path path) {
        return String.valueOf(path.getFileName()).endsWith(".md");
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
