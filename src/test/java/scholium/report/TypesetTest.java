package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetTest {
    @Test
    void letters_are_italic_names_upright_scripts_set() {
        assertThat(Typeset.html("x̂_i = log p_{t+1}^2"))
                .isEqualTo("<i>x̂</i><sub><i>i</i></sub> <span class=\"rel\">=</span> log"
                        + " <i>p</i><sub><i>t</i>+1</sub><sup>2</sup>");
    }

    @Test
    void loses_no_character_of_a_formula() {
        List<String> odd =
                List.of("_", "x_", "^", "a^{", "a_{b", "a_{b_{c}}", "}{", "x__y", "\\frac{a}{b}", "𝒜_𝓲", "<b>&", "");
        for (String formula : odd) {
            String plain = Typeset.html(formula)
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
            assertThat(plain.replaceAll("[_^{}]", "")).isEqualTo(formula.replaceAll("[_^{}]", ""));
        }
    }

    @Test
    void deep_nesting_ends() {
        String deep = "a" + "_{b".repeat(20_000) + "}".repeat(20_000);
        assertThat(Typeset.html(deep)).contains("<sub>");
    }
}
