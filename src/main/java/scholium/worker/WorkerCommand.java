package scholium.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command that starts a worker, and whether Java itself is there to run it. */
public record WorkerCommand(List<String> words) {
    private static final List<String> OPTIONS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            // Keeps Java from writing a file of its own for every process.
            "-XX:-UsePerfData",
            // What Java says about itself must not be taken for an answer.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:ErrorFile=" + nowhere(),
            "-Djava.awt.headless=true",
            "-Duser.language=en",
            "-Duser.country=US");

    public WorkerCommand {
        words = List.copyOf(words);
    }

    private static String nowhere() {
        return isWindows() ? "NUL" : "/dev/null";
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    }

    /**
     * The running Java with a class of this program, in a working directory of its own.
     *
     * @param main has a method {@code main} that calls {@link WorkerLoop#run}
     * @param options for Java itself, such as the size of the heap
     */
    public static WorkerCommand own(Class<?> main, List<String> options, String... arguments) {
        String path = WorkerClasspath.of(main.getClassLoader(), System.getProperty("java.class.path", ""));
        List<String> all = new ArrayList<>(List.of(WorkerLoop.OWN_DIRECTORY));
        all.addAll(List.of(arguments));
        return java(path, options, main.getName(), all);
    }

    /** The running Java with a class of that class path. */
    public static WorkerCommand java(String classPath, List<String> options, String mainClass, List<String> arguments) {
        String java = Path.of(System.getProperty("java.home", ""), "bin", isWindows() ? "java.exe" : "java")
                .toString();
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(OPTIONS);
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, mainClass));
        words.addAll(arguments);
        return new WorkerCommand(words);
    }

    /** Why it cannot be run, if that is known before it is tried. */
    public Optional<String> missing() {
        return Path.of(words.get(0)).toFile().canExecute()
                ? Optional.empty()
                : Optional.of("there is no Java at " + words.get(0));
    }
}
