package scholium.engine.symja;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command that starts a worker, and whether Java itself is there to run it. */
record WorkerCommand(List<String> words) {
    /** Fast to start rather than fast in the long run; measured in the package documentation. */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-XX:+ExitOnOutOfMemoryError",
            // Keeps Java from writing a file of its own for every process.
            "-XX:-UsePerfData",
            // What Java says about itself must not be taken for an answer.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:ErrorFile=" + nowhere(),
            "-Djava.awt.headless=true",
            "-Duser.language=en",
            "-Duser.country=US");

    /** The file of a class archive that a build has made; Java leaves it aside where it does not fit. */
    private static final String ARCHIVE = "scholium.worker.archive";

    /** The file to which a worker that ends in order writes its class archive. */
    private static final String RECORD = "scholium.worker.archive.record";

    private static final String RECORDING = "-XX:ArchiveClassesAtExit=";

    WorkerCommand {
        words = List.copyOf(words);
    }

    private static List<String> archives() {
        List<String> options = new ArrayList<>();
        Optional.ofNullable(System.getProperty(ARCHIVE))
                .filter(f -> Files.isReadable(Path.of(f)))
                .ifPresent(f -> options.add("-XX:SharedArchiveFile=" + f));
        Optional.ofNullable(System.getProperty(RECORD)).ifPresent(f -> options.add(RECORDING + f));
        return options;
    }

    /** How long the worker may take to end in order: writing an archive takes its time. */
    Duration orderlyEnd() {
        return Duration.ofSeconds(words.stream().anyMatch(w -> w.startsWith(RECORDING)) ? 120 : 2);
    }

    private static String nowhere() {
        return isWindows() ? "NUL" : "/dev/null";
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    }

    /** The command for this program's own worker. */
    static WorkerCommand own() {
        String path =
                WorkerClasspath.of(WorkerCommand.class.getClassLoader(), System.getProperty("java.class.path", ""));
        return java(path, Worker.class.getName(), Worker.OWN_DIRECTORY);
    }

    /** The running Java with a class of that class path. */
    static WorkerCommand java(String classPath, String mainClass, String... arguments) {
        String java = Path.of(System.getProperty("java.home", ""), "bin", isWindows() ? "java.exe" : "java")
                .toString();
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(OPTIONS);
        words.addAll(archives());
        words.addAll(List.of("-cp", classPath, mainClass));
        words.addAll(List.of(arguments));
        return new WorkerCommand(words);
    }

    /** Why it cannot be run, if that is known before it is tried. */
    Optional<String> missing() {
        return Path.of(words.get(0)).toFile().canExecute()
                ? Optional.empty()
                : Optional.of("there is no Java at " + words.get(0));
    }
}
