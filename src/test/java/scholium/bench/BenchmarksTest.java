package scholium.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are built and run by a profile of their own; here each runs once, so that the profile cannot rot. */
class BenchmarksTest {
    @TempDir
    private static Path classes;

    private static void compile() throws IOException {
        // Surefire may put the class path into a manifest and the real one into a property.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", path));
        try (Stream<Path> files = Files.walk(Path.of("src/jmh/java"))) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(arguments::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static Object call(Object target, Class<?> type, String name, Class<?>[] types, Object... arguments)
            throws ReflectiveOperationException {
        Method m = type.getDeclaredMethod(name, types);
        m.setAccessible(true);
        return m.invoke(target, arguments);
    }

    @Test
    void everyBenchmarkRuns() throws Exception {
        compile();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, BenchmarksTest.class.getClassLoader())) {
            Class<?> type = loader.loadClass("scholium.bench.ChapterBenchmark");
            Object benchmark = type.getConstructor().newInstance();
            call(benchmark, type, "read", new Class<?>[0]);
            List<String> run = new ArrayList<>();
            for (Method m : type.getMethods()) {
                if (Stream.of(m.getAnnotations())
                        .anyMatch(a -> a.annotationType().getSimpleName().equals("Benchmark"))) {
                    Object result = m.invoke(benchmark);
                    run.add(m.getName() + " " + result.getClass().getSimpleName());
                }
            }
            assertThat(run)
                    .contains(
                            "decideGradient Proved",
                            "decideHundredClaims Integer",
                            "parseFormula Result",
                            "decideChapter Integer");
        }
    }

    @Test
    void theGeneratedDocumentsAreProvedAndTheIdentityIsWrittenOut() throws Exception {
        compile();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, BenchmarksTest.class.getClassLoader())) {
            Class<?>[] number = {int.class};
            Object cost = call(null, loader.loadClass("scholium.bench.Scaling"), "measure", number, 10);
            assertThat(cost.toString()).contains("claims=10");
            Class<?> chapter = loader.loadClass("scholium.bench.Chapter");
            Object goal = call(call(null, chapter, "read", new Class<?>[0]), chapter, "gradient", new Class<?>[0]);
            Class<?> writer = loader.loadClass("scholium.bench.WrittenOut");
            Class<?>[] types = {goal.getClass(), int.class};
            String two = (String) call(null, writer, "difference", types, goal, 2);
            String three = (String) call(null, writer, "difference", types, goal, 3);
            assertThat(two).matches("[A-Za-z0-9(),/−-]+").hasSizeLessThan(three.length());
        }
    }
}
