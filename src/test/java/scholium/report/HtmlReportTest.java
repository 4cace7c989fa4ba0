package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.verify.DocumentResult;
import scholium.verify.RunResult;

class HtmlReportTest {
    private static final Presentation PLAIN =
            Presentation.plain("test").withTimings(false).withLinks("../../");

    @Test
    void shows_every_verdict() throws IOException {
        Golden.check("everything.html", body(new HtmlReport(PLAIN).render(Samples.everything())));
    }

    /** The page without styles, scripts and fonts, most of which are not ours. */
    private static String body(String page) {
        return page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
    }

    @Test
    void says_where_the_time_went_if_it_is_asked_to() {
        String timed = new HtmlReport(PLAIN.withTimings(true)).render(Samples.everything());
        assertThat(timed).contains("Where the time went", "By engine", "Slowest steps");
        assertThat(timed).isEqualTo(new HtmlReport(PLAIN.withTimings(true)).render(Samples.everything()));
        assertThat(new HtmlReport(PLAIN).render(Samples.everything()))
                .doesNotContain("Where the time went")
                .doesNotContain("<small>");
    }

    @Test
    void a_thousand_claims_are_a_page_of_reasonable_size() {
        RunResult small = Samples.everything();
        List<DocumentResult> many = new ArrayList<>();
        int claims = 0;
        for (DocumentResult d = small.documents().get(0);
                claims < 1000;
                claims += d.claims().size()) {
            many.add(d);
        }
        String page = new HtmlReport(PLAIN).render(new RunResult(many, List.of(), 1, 0));
        assertThat(body(page).getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
    }

    @Test
    void neutralizes_hostile_text() {
        String page = new HtmlReport(PLAIN).render(Samples.everything());
        assertThat(body(page)).doesNotContain("<img").doesNotContain("href=\"javascript:");
        assertThat(page.split("</script>", -1)).hasSize(4);
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void fetches_nothing_and_admits_no_code_but_its_own() {
        String page = new HtmlReport(PLAIN).render(Samples.everything());
        assertThat(page).contains("default-src 'none'").doesNotContain("unsafe-inline");
        assertThat(body(page))
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContainPattern("<[^>]* style=");
        assertThat(body(page)).doesNotContainPattern("<[^>]* on[a-z]+=");
    }
}
