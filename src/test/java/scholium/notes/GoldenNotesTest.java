package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import scholium.report.Golden;

/** Every format of a small document that holds every kind of thing, as it was looked at and kept. */
class GoldenNotesTest {
    /** Without style and script, which have tests of their own. */
    private static String body(String page) {
        return page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
    }

    @Test
    void html() throws IOException {
        Golden.check(
                GoldenNotesTest.class, "sample.html", body(new HtmlNotes("test", "../").render(Sample.everything())));
    }

    @Test
    void latex() throws IOException {
        String latex = new LatexNotes("test", false).render(Sample.everything());
        assertThat(latex.chars()).allMatch(c -> c < 0x80);
        Golden.check(GoldenNotesTest.class, "sample.tex", latex);
    }

    @Test
    void markdown() throws IOException {
        Golden.check(
                GoldenNotesTest.class, "sample.notes.md", new MarkdownNotes("test", "../").render(Sample.everything()));
    }

    @Test
    void theFragmentIsTheBodyAndSaysWhatItNeeds() {
        String whole = new LatexNotes("test", false).render(Sample.everything());
        String fragment = new LatexNotes("test", true).render(Sample.everything());
        String body = whole.substring(
                whole.indexOf("\\maketitle") + "\\maketitle".length(), whole.indexOf("\\end{document}"));
        assertThat(fragment)
                .contains(body.strip())
                .contains("%   \\usepackage{amsmath")
                .doesNotContain("\\documentclass");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(new HtmlNotes("test", "").render(Sample.everything()))
                .isEqualTo(new HtmlNotes("test", "").render(Sample.everything()));
    }
}
