package scholium.notes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium, spoken to in its DevTools protocol: enough of it to use a page as a person does. */
final class Browser implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");

    private final Process process;
    private final WebSocket socket;
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<String> events = new ArrayList<>();
    private int calls;

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /** Opens a page; its first word about itself is awaited by the caller. */
    static Browser open(Path folder) throws IOException, InterruptedException {
        Path program = Installed.program("chromium", "chromium-browser", "google-chrome");
        Path log = folder.resolve("chromium.txt");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                return new Browser(process, page(port.group(1)));
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new AssertionError("Chromium did not start: " + Files.readString(log));
    }

    private static URI page(String port) throws IOException, InterruptedException {
        var request = java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        String list = HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher m = Pattern.compile("\"type\": \"page\",.*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL)
                .matcher(list);
        if (!m.find()) {
            throw new AssertionError("no page in " + list);
        }
        return URI.create(m.group(1));
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
    String call(String method, String parameters) throws InterruptedException {
        int id = ++calls;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        while (true) {
            String message = messages.poll(60, TimeUnit.SECONDS);
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
    String value(String expression) throws InterruptedException {
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"");
        String answer = call("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":\"" + quoted + "\"}");
        Matcher m = Pattern.compile("\"value\":(.*?)(,\"description\":\"[^\"]*\")?\\}\\}\\}$")
                .matcher(answer);
        if (!m.find()) {
            throw new AssertionError(expression + " is " + answer);
        }
        return m.group(1);
    }

    void await(String expression) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (value("!!(" + expression + ")").equals("true")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never true: " + expression);
    }

    void click(String selector) throws InterruptedException {
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

    void press(String key, int code, String text) throws InterruptedException {
        String common = "\"key\":\"" + key + "\",\"code\":\"" + key + "\",\"windowsVirtualKeyCode\":" + code;
        call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\"," + common + ",\"text\":\"" + text + "\"}");
        call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + common + "}");
    }

    List<String> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        socket.sendText("{\"id\":" + (++calls) + ",\"method\":\"Browser.close\"}", true)
                .join();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        socket.abort();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle p : all) {
            p.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
