package scholium.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import scholium.worker.WorkerProcess.Heard;
import scholium.worker.WorkerProcess.Waited;

/** What a process may write: lines, the end, and more than memory bears. */
final class OutputLinesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Heard END = new Heard(Waited.ENDED, "");

    private static OutputLines reading(InputStream stream) {
        OutputLines lines = new OutputLines(stream);
        Thread reader = new Thread(lines::read, "test-reader");
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    @Test
    void linesThenTheEnd() throws Exception {
        OutputLines lines = reading(new ByteArrayInputStream("one\r\n\ntwo".getBytes(StandardCharsets.US_ASCII)));
        assertThat(lines.poll(LONG)).isEqualTo(new Heard(Waited.LINE, "one"));
        assertThat(lines.poll(LONG)).isEqualTo(new Heard(Waited.LINE, ""));
        assertThat(lines.poll(LONG)).as("a line without end").isEqualTo(END);
    }

    /** A line that never ends is the end; nothing of it is kept. */
    @Test
    void aLineWithoutEnd() throws Exception {
        OutputLines lines = reading(new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        });
        assertThat(lines.poll(LONG)).isEqualTo(END);
    }

    @Test
    void aSilentStream() throws Exception {
        assertThat(new OutputLines(InputStream.nullInputStream()).poll(Duration.ofMillis(1)))
                .isEqualTo(new Heard(Waited.TOO_LONG, ""));
    }

    @Test
    void theLastWordsAreTheLast() {
        LastWords words = new LastWords();
        words.read(new ByteArrayInputStream(("spam ".repeat(100_000) + "died of x").getBytes(StandardCharsets.UTF_8)));
        assertThat(words.text()).hasSize(8_000).endsWith("spam died of x");
    }
}
