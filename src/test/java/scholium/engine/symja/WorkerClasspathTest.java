package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.engine.Budget;
import scholium.engine.Outcome;
import scholium.expr.Exprs;
import scholium.worker.WorkerClasspath;
import scholium.worker.WorkerCommand;

final class WorkerClasspathTest {
    private static void assertWorks(String classPath) {
        try (SymjaEngine engine =
                new SymjaEngine(WorkerCommand.java(classPath, Worker.OPTIONS, Worker.class.getName(), List.of()))) {
            assertThat(engine.decide(Goals.scalars(Exprs.variable("x"), Exprs.variable("x")), Budget.standard()))
                    .isInstanceOf(Outcome.Corroborated.class);
        }
    }

    @Test
    void entriesBecomeAbsolute() {
        String path = WorkerClasspath.of(null, "lib" + File.separator + "a.jar" + File.pathSeparator + "b.jar");
        assertThat(path.split(File.pathSeparator, -1))
                .hasSize(2)
                .allMatch(entry -> Path.of(entry).isAbsolute());
        assertThat(WorkerClasspath.of(null, ""))
                .isEqualTo(Path.of("").toAbsolutePath().toString());
    }

    /** As inside Maven's process: the loader knows the program, {@code java.class.path} only Maven. */
    @Test
    void aLoaderOfItsOwn() throws Exception {
        String[] entries = Elsewhere.classPath().split(File.pathSeparator, -1);
        URL[] urls = new URL[entries.length + 1];
        for (int k = 0; k < entries.length; k++) {
            urls[k] = Path.of(entries[k]).toUri().toURL();
        }
        urls[entries.length] = URI.create("http://localhost/not-a-file.jar").toURL();
        try (URLClassLoader loader = new URLClassLoader("maven", urls, null)) {
            String path = WorkerClasspath.of(loader, "launcher.jar");
            assertThat(path).endsWith("launcher.jar").doesNotContain("not-a-file");
            assertWorks(path);
        }
    }

    /** As with {@code java -jar}: one jar, whose manifest names the libraries. */
    @Test
    void aManifest(@TempDir Path directory) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(Elsewhere.classPath().split(File.pathSeparator, -1))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jar = directory.resolve("program with a space.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream empty = new JarOutputStream(out, manifest)) {
            empty.finish();
        }
        assertWorks(WorkerClasspath.of(ClassLoader.getSystemClassLoader(), jar.toString()));
    }
}
