package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.report.Installed;

/** pdflatex takes what we write, as it is. */
class LatexCompilesTest {
    @TempDir
    private Path folder;

    private String compile(String latex) throws IOException, InterruptedException {
        Path pdflatex = Installed.program("pdflatex");
        Files.writeString(folder.resolve("notes.tex"), latex, StandardCharsets.US_ASCII);
        return Installed.run(
                folder, List.of(pdflatex.toString(), "-interaction=nonstopmode", "-halt-on-error", "notes.tex"));
    }

    @Test
    void smaller_steps_are_there_and_shown_by_a_switch() throws Exception {
        String folded = new LatexNotes("test", false).render(Sample.everything());
        String shown = new LatexNotes("test", false).render(Sample.everything().unfolded());
        assertThat(shown.replace("\\scholiumdetailstrue\n", "")).isEqualTo(folded);
        compile(shown);
        assertThat(folder.resolve("notes.pdf")).exists();
    }

    @Test
    void a_document_that_holds_everything() throws Exception {
        compile(new LatexNotes("test", false).render(Sample.everything()));
        assertThat(folder.resolve("notes.pdf")).exists();
    }

    @Test
    void everything_a_prose_can_hold() throws Exception {
        String prose = "# T [a] % & #\n\n[x](https://e.org/a_b%20c#d&e) ![i](https://e.org/x.png) <b>\n\n"
                + "***\n\n- a\n  - b\n    - c\n      - d\n        - e\n          > f\n\n1. [x]\n2. *y*\n\n"
                + "    code {_} \\ ~\n\n````\n\\end{verbatim}\n\n````\n\n|a|b|c|\n|-|-|-|\n|$x^2$|`_`|[|\n\n"
                + "\u0001 中 𝔸 e\u0301\u0302 \u202E ½ ∮ ffi \\\n[new] $\\frac12$ $\\text{a}_b^{c}$ $x''$ $\\begin{cases} a & b \\\\"
                + " [c] & d \\end{cases}$\n\n$$\\sqrt[3]{x} \\left\\{ \\frac{a}{b} \\right.$$\n\n###### deep\n\nx\u0302\u0304 γ\u0302";
        compile(new LatexNotes("test", false).render(Sample.prose(prose)));
        assertThat(folder.resolve("notes.pdf")).exists();
    }

    @Test
    void every_derivation_as_a_part_of_one_book() throws Exception {
        Installed.program("pdflatex");
        StringBuilder book = new StringBuilder("\\documentclass{article}\n");
        StringBuilder parts = new StringBuilder();
        for (Path file : Sample.derivations()) {
            String fragment = new LatexNotes("test", true).render(Sample.notes(file.toString(), Sample.read(file)));
            if (parts.isEmpty()) {
                fragment.lines()
                        .filter(l -> l.startsWith("%   "))
                        .forEach(l -> book.append(l.substring(4)).append('\n'));
            }
            parts.append(fragment);
        }
        String said = compile(book + "\\begin{document}\n" + parts + "\\end{document}\n");
        assertThat(said).contains("Output written").doesNotContain("Missing character");
    }
}
