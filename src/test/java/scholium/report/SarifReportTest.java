package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static final Presentation PLAIN = Presentation.plain("test").withTimings(false);

    @Test
    void shows_every_finding() throws IOException {
        Golden.check("everything.sarif", new SarifReport(PLAIN).render(Samples.everything()));
    }

    @Test
    void has_no_results_when_all_is_well() {
        assertThat(new SarifReport(PLAIN).render(Samples.good())).contains("\"results\": []");
    }

    @Test
    void paths_are_no_schemes() {
        assertThat(SourceLink.uri("javascript:alert(1).md")).isEqualTo("javascript%3Aalert%281%29.md");
        assertThat(SourceLink.from("", "a:b.md")).isEqualTo("./a%3Ab.md");
        assertThat(SourceLink.from("../../", "derivations/ü.md")).isEqualTo("../../derivations/%C3%BC.md");
        assertThat(SourceLink.from("../../", "/home/x.md")).isEqualTo("file:///home/x.md");
    }
}
