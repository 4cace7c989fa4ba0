package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scholium.report.Installed;

/** KaTeX, in its strict mode, takes every formula we give it. */
class KatexTest {
    private static final String PROGRAM = """
            const katex = require('./katex.min.js');
            const lines = require('fs').readFileSync('formulas.txt', 'utf8').split('\\n').filter(l => l);
            let refused = [];
            for (const line of lines) {
              try { katex.renderToString(line, {strict: 'error', throwOnError: true}); }
              catch (e) { refused.push(line + ' :: ' + e.message); }
            }
            console.log(lines.length + ' formulas, ' + refused.length + ' refused');
            refused.slice(0, 20).forEach(r => console.log(r));
            """;

    @TempDir
    private Path folder;

    private String verdict(List<String> formulas) throws IOException, InterruptedException {
        Path node = Installed.program("node", "nodejs");
        try (InputStream in =
                KatexTest.class.getResourceAsStream("/META-INF/resources/webjars/katex/0.18.11/dist/katex.min.js")) {
            Files.write(folder.resolve("katex.min.js"), in.readAllBytes());
        }
        Files.writeString(folder.resolve("formulas.txt"), String.join("\n", formulas), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("strict.js"), PROGRAM);
        return Installed.run(folder, List.of(node.toString(), "strict.js"));
    }

    private static List<String> formulas(Notes notes) {
        List<String> formulas = new ArrayList<>();
        Matcher matcher = Pattern.compile("data-t=\"([^\"]*)\"").matcher(new HtmlNotes("test", "").render(notes));
        while (matcher.find()) {
            formulas.add(matcher.group(1)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"));
        }
        return formulas;
    }

    @Test
    void takes_every_formula_of_the_derivations() throws Exception {
        List<String> all = new ArrayList<>(formulas(Sample.everything()));
        for (Path file : Sample.derivations()) {
            all.addAll(formulas(Sample.notes(file.toString(), Sample.read(file))));
        }
        assertThat(all).hasSizeGreaterThan(3_000);
        assertThat(verdict(all)).contains(" 0 refused");
    }

    @Test
    void would_say_so_if_it_refused_one() throws Exception {
        assertThat(verdict(List.of("x", "\\frac{", "\\foo"))).startsWith("3 formulas, 2 refused");
    }
}
