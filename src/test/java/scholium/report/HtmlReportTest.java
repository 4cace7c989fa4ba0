package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Presentation PLAIN =
            Presentation.plain("test").withTimings(false).withLinks("../../");

    @Test
    void shows_every_verdict() throws IOException {
        Golden.check("everything.html", new HtmlReport(PLAIN).render(Samples.everything()));
    }

    @Test
    void neutralizes_hostile_text() {
        String page = new HtmlReport(PLAIN).render(Samples.everything());
        assertThat(page).doesNotContain("<img").doesNotContain("href=\"javascript:");
        assertThat(page.split("</script>", -1)).hasSize(2);
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void fetches_nothing_and_admits_no_code_but_its_own() {
        String page = new HtmlReport(PLAIN).render(Samples.everything());
        assertThat(page).contains("default-src 'none'").doesNotContain("unsafe-inline");
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//").doesNotContainPattern("<[^>]* style=");
        assertThat(page).doesNotContainPattern("<[^>]* on[a-z]+=");
    }
}
