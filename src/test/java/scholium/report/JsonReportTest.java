package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final Presentation PLAIN = Presentation.plain("test").withTimings(false);

    @Test
    void shows_every_verdict() throws IOException {
        Golden.check("everything.json", new JsonReport(PLAIN).render(Samples.everything()));
    }

    @Test
    void has_times_unless_suppressed() {
        assertThat(new JsonReport(PLAIN.withTimings(true)).render(Samples.good()))
                .contains("\"millis\": 210");
        assertThat(new JsonReport(PLAIN).render(Samples.good())).doesNotContain("millis");
    }
}
