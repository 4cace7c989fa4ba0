package scholium.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium, spoken to in its DevTools protocol: enough of it to use a page as a person does. */
public final class Browser implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");

    private static final int ATTEMPTS = 2;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<String> events = new ArrayList<>();
    private int calls;

    private Browser(Process process, Path profile, URI page) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /**
     * Opens an empty page. A browser that is installed and does not start even at the second attempt (a container may
     * forbid what it needs) skips the test.
     */
    public static Browser open() throws IOException, InterruptedException {
        Path program = Installed.program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        String said = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Path profile = Files.createTempDirectory("scholium-browser");
            Path log = profile.resolve("said.txt");
            Process process = start(program, profile, log);
            Optional<URI> page = page(process, log);
            if (page.isPresent()) {
                return new Browser(process, profile, page.get());
            }
            said = Files.readString(log);
            stop(process, List.of());
            delete(profile);
        }
        return Assumptions.abort(program + " does not start here: " + said);
    }

    private static Process start(Path program, Path profile, Path log) throws IOException {
        return new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-crash-reporter",
                        "--disable-extensions",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.resolve("data"),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The address of the page, as soon as the browser has one. */
    private static Optional<URI> page(Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                Matcher m = Pattern.compile(
                                "\"type\": \"page\",.*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL)
                        .matcher(targets(port.group(1)));
                if (m.find()) {
                    return Optional.of(URI.create(m.group(1)));
                }
            }
            Thread.sleep(50);
        }
        return Optional.empty();
    }

    private static String targets(String port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .timeout(START)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }

    /** Calls a method of the protocol; the parameters and the answer are JSON. */
    public String call(String method, String parameters) throws InterruptedException {
        int id = ++calls;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        while (true) {
            String message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no answer to " + method);
            }
            if (message.startsWith("{\"id\":" + id + ",")) {
                return message;
            }
            events.add(message);
        }
    }

    /** The value of an expression, as JSON. */
    public String value(String expression) throws InterruptedException {
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"");
        String answer = call("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":\"" + quoted + "\"}");
        Matcher m = Pattern.compile("\"value\":(.*?)(,\"description\":\"[^\"]*\")?\\}\\}\\}$")
                .matcher(answer);
        if (!m.find()) {
            throw new AssertionError(expression + " is " + answer);
        }
        return m.group(1);
    }

    public void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (value("!!(" + expression + ")").equals("true")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never true: " + expression);
    }

    public void click(String selector) throws InterruptedException {
        String place = value(
                "(() => { const e = document.querySelector('" + selector + "'); e.scrollIntoView({block:'center'});"
                        + " const r = e.getBoundingClientRect(); return Math.round(r.x + 3) + ',' + Math.round(r.y + r.height / 2); })()");
        String[] xy = place.replace("\"", "").split(",", -1);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    "{\"type\":\"" + type + "\",\"button\":\"left\",\"clickCount\":1,\"x\":" + xy[0] + ",\"y\":" + xy[1]
                            + "}");
        }
    }

    public void press(String key, int code, String text) throws InterruptedException {
        String common = "\"key\":\"" + key + "\",\"code\":\"" + key + "\",\"windowsVirtualKeyCode\":" + code;
        call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\"," + common + ",\"text\":\"" + text + "\"}");
        call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + common + "}");
    }

    public List<String> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        List<ProcessHandle> helpers = process.descendants().toList();
        socket.sendText("{\"id\":" + (++calls) + ",\"method\":\"Browser.close\"}", true)
                .join();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        socket.abort();
        stop(process, helpers);
        delete(profile);
    }

    private static void stop(Process process, List<ProcessHandle> helpers) {
        List<ProcessHandle> all = new ArrayList<>(helpers);
        all.addAll(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle p : all) {
            p.onExit().completeOnTimeout(p, 10, TimeUnit.SECONDS).join();
        }
    }

    /** As far as it goes: the system empties its folder for temporary files anyway. */
    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
