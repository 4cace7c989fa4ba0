package scholium.worker;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class path of the running program, for another process with another working directory. Started by {@code java -jar}
 * or {@code java -cp}, the program says it in {@code java.class.path} (the manifest of a jar is followed by Java itself);
 * inside Maven's process, the program's class loader knows it.
 */
public final class WorkerClasspath {
    private WorkerClasspath() {}

    /** The class path by which {@code loader} finds its classes, with absolute entries. */
    public static String of(@Nullable ClassLoader loader, String javaClassPath) {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader l = loader; l != null; l = l.getParent()) {
            if (l instanceof URLClassLoader urls) {
                entries.addAll(files(urls.getURLs()));
            }
        }
        // A loader of its own may see the rest through its parent, the loader of the class path.
        for (String entry : javaClassPath.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().normalize().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static List<String> files(URL[] urls) {
        List<String> files = new ArrayList<>();
        for (URL url : urls) {
            try {
                files.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                // Not a file: of no use to a process that is started from files.
            }
        }
        return files;
    }
}
