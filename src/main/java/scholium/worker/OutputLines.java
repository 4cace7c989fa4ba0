package scholium.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import scholium.worker.WorkerProcess.Heard;
import scholium.worker.WorkerProcess.Waited;

/** The lines of a process' standard output, so many and so long as memory bears; then the process has to wait. */
final class OutputLines {
    private static final int MOST_LINES = 64;
    private static final int LONGEST = 1 << 24;

    private final BlockingQueue<Heard> lines = new ArrayBlockingQueue<>(MOST_LINES);
    private final InputStream stream;

    OutputLines(InputStream stream) {
        this.stream = stream;
    }

    /** Reads until the stream ends; runs on a thread of its own. */
    void read() {
        try {
            try (Reader out = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
                for (Optional<String> line = line(out); line.isPresent(); line = line(out)) {
                    lines.put(new Heard(Waited.LINE, line.get()));
                }
            } catch (IOException ended) {
                // The process was killed.
            }
            lines.put(new Heard(Waited.ENDED, ""));
        } catch (InterruptedException ended) {
            // Nobody listens any more.
        }
    }

    /** Nothing at the end, which a line without end is too. */
    private static Optional<String> line(Reader out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = out.read(); c != '\n'; c = out.read()) {
            if (c < 0 || line.length() >= LONGEST) {
                return Optional.empty();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return Optional.of(line.toString());
    }

    /** The next line, or the end, if one came in time. */
    Heard poll(Duration most) throws InterruptedException {
        Heard heard = lines.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        return heard == null ? new Heard(Waited.TOO_LONG, "") : heard;
    }
}
