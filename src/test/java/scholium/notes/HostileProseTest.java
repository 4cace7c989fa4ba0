package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose may say anything and does nothing: no code, no fetching, no broken page, whatever the format. */
class HostileProseTest {
    private static String html(String markdown) {
        String page = new HtmlNotes("test", "").render(Sample.prose(markdown));
        return page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
    }

    private static String latex(String markdown) {
        String all = new LatexNotes("test", false).render(Sample.prose(markdown));
        assertThat(all.chars()).allMatch(c -> c < 0x80);
        return all.substring(all.indexOf("\\maketitle"));
    }

    private static String markdown(String markdown) {
        return new MarkdownNotes("test", "").render(Sample.prose(markdown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<!-- fine --><script>alert(1)</script>",
                "<!-- a --> <iframe src=//evil.example></iframe>",
                "`</code><script>alert(1)</script>`",
                "$</span><script>alert(1)</script>$",
                "$$\n\"><script>alert(1)</script>\n$$",
                "# <script>alert(1)</script>\n",
                "```html\n</pre><script>alert(1)</script>\n```",
                "| a |\n|---|\n| <script>alert(1)</script> |",
                "[x](<\"onmouseover=alert(1)>)",
                "![<script>alert(1)</script>](x.png)",
                "[a]: javascript:alert(1)\n\n[a]"
            })
    void no_markup_of_the_prose_becomes_markup_of_the_page(String prose) {
        String page = html(prose);
        assertThat(page).doesNotContainPattern("<(script|img|svg|iframe)").doesNotContainPattern("<[^>]* on[a-z]+=");
        assertThat(page).doesNotContainPattern("(?i)href=\"\\s*(javascript|data|vbscript)");
        String text = markdown(prose);
        String outside = text.replaceAll("(?s)```.*?```|`[^`]*`", "");
        assertThat(outside).doesNotContainPattern("(?<!\\\\)<(script|img|svg|iframe|a )");
        assertThat(outside).doesNotContain("](javascript:").doesNotContain("]: javascript:");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), ",
        "JavaScript:alert(1), ",
        "'java\tscript:alert(1)', ",
        "' javascript:alert(1)', ",
        "'\u0001javascript:alert(1)', ",
        "'data:text/html,<script>', ",
        "vbscript:x, ",
        "file:///etc/passwd, ",
        "'', ",
        "https://example.org/a?b=c:d, https://example.org/a?b=c:d",
        "mailto:a@example.org, mailto:a@example.org",
        "chapter-2.md#section:3, chapter-2.md#section:3",
        "/a:b, /a:b",
        "//example.org, //example.org"
    })
    void only_harmless_addresses_become_links(String address, String expected) {
        assertThat(Links.safe(address).orElse(null)).isEqualTo(expected);
    }

    @Test
    void autolinks_and_entities_hide_nothing() {
        assertThat(html("<javascript:alert(1)> [x](&#106;avascript:alert(1)) [y](java&Tab;script:alert(1))"))
                .doesNotContain("href=\"java")
                .doesNotContain("href=\"&");
        assertThat(html("<https://example.org/>")).contains("href=\"https://example.org/\"");
    }

    @Test
    void text_that_reorders_itself_is_shown_to_do_so() {
        assertThat(html("a\u202Eb")).contains("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\\input{/etc/passwd}$",
                "$\\write18{rm}$",
                "$\\csname input\\endcsname$",
                "$\\def\\x{\\x}\\x$",
                "$\\href{javascript:alert(1)}{x}$",
                "$\\catcode`\\%=12$",
                "$\\text{\\input{x}}$",
                "$^^5cinput$",
                "$a % b$",
                "$a } \\input{x} {$",
                "$a^b^c$",
                "$\\frac{1}$",
                "$\\left( a$",
                "$\\begin{verbatim} x \\end{verbatim}$"
            })
    void mathematics_that_is_more_than_mathematics_is_shown_as_it_was_written(String prose) {
        assertThat(html(prose))
                .doesNotContain("data-t=\"" + prose.substring(1, 4))
                .contains("<code>$");
        assertThat(latex(prose))
                .contains("\\texttt{")
                .doesNotContain("\\input{")
                .doesNotContain("\\write");
    }

    @Test
    void latex_of_text_is_text() {
        assertThat(latex("\\input{x} 50% of #1 & ~ ^ _x_ {a} $5"))
                .contains("\\textbackslash{}input\\{x\\} 50\\% of \\#1 \\& \\textasciitilde{} \\textasciicircum{}");
        assertThat(latex("naïve Łódź 中 ½ “so” – x̂ γ ≤ 10⁻⁵"))
                .contains("na\\\"{i}ve")
                .contains("\\texttt{U+4E2D}")
                .contains("``so''")
                .contains("\\^{x}")
                .contains("$\\gamma$")
                .contains("$\\le$");
    }

    @Test
    void deep_nesting_is_no_trouble() {
        String quotes = "> ".repeat(90) + "x";
        String brackets = "*a **b ".repeat(2000) + "[".repeat(2000) + "$".repeat(999);
        for (String prose : new String[] {quotes, brackets, "- ".repeat(45) + "x", "$x ".repeat(5000)}) {
            assertThat(html(prose)).isNotEmpty();
            assertThat(latex(prose)).isNotEmpty();
            assertThat(markdown(prose)).isNotEmpty();
        }
    }

    @Test
    void a_display_never_swallows_a_derivation() {
        for (String prose :
                new String[] {"$$\nx", "$$\n<div>\n", "$$ a\n- b\n", "text\n$$\n\\begin{aligned}\n", "> $$\n> x"}) {
            assertThat(html(prose + "\n```derivation\nclaim two: 2 = 2\n```\n")).contains("Claim 2");
        }
    }
}
