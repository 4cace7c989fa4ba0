package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final Presentation PLAIN = Presentation.plain("test").withTimings(false);

    @Test
    void shows_every_verdict() throws IOException {
        Golden.check("everything.txt", new TextReport(PLAIN).render(Samples.everything()));
    }

    @Test
    void is_one_line_a_claim_when_all_is_well() throws IOException {
        Golden.check("good.txt", new TextReport(PLAIN.withTimings(true)).render(Samples.good()));
    }

    @Test
    void colours_only_when_asked() throws IOException {
        assertThat(new TextReport(PLAIN).render(Samples.everything())).doesNotContain("\u001B");
        String coloured = new TextReport(PLAIN.withColours(true)).render(Samples.everything());
        Golden.check("everything.ansi.txt", coloured);
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(new TextReport(PLAIN).render(Samples.everything()));
    }

    @Test
    void carets_stand_under_wide_and_combining_characters() {
        String text = new TextReport(PLAIN).render(Samples.everything());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("define 漢x̂_i")) {
                int column =
                        Columns.width(lines.get(i).substring(0, lines.get(i).indexOf("1/m")));
                assertThat(lines.get(i + 1).indexOf('^')).isEqualTo(column);
                assertThat(lines.get(i + 1).replaceAll("[^^]", "")).hasSize("1/m x_i".length());
                return;
            }
        }
        throw new AssertionError("the excerpt is missing:\n" + text);
    }

    @Test
    void neutralizes_control_characters() {
        String text = new TextReport(PLAIN).render(Samples.everything());
        assertThat(text.chars().filter(c -> (c < 0x20 && c != '\n') || c == 0x202E))
                .isEmpty();
        assertThat(text).contains("␛[31m");
    }
}
