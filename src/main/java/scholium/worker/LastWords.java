package scholium.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The end of what a process writes to its standard error: the reason why it dies stands last. */
final class LastWords {
    private static final int MOST = 8_000;

    private final StringBuilder kept = new StringBuilder();

    /** Reads until the stream ends; runs on a thread of its own. */
    void read(InputStream stream) {
        char[] buffer = new char[1_000];
        try (Reader err = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int n = err.read(buffer); n >= 0; n = err.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException ended) {
            // The process was killed.
        }
    }

    private synchronized void keep(char[] buffer, int n) {
        kept.append(buffer, 0, n);
        kept.delete(0, Math.max(0, kept.length() - MOST));
    }

    synchronized String text() {
        return kept.toString();
    }
}
