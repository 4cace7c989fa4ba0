package scholium.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scholium.verify.Verdict;

class LargeNotesTest {
    /** Claims as long as those of a chapter, from the chapter itself. */
    static String thousandClaims() {
        StringBuilder text = new StringBuilder("# A thousand claims\n\n```derivation\n"
                + "size m ≥ 1\nindex i, j : 1..m\nreal x_i, γ, β\nreal ε > 0\n"
                + "define μ_B = (1/m) Σ_j x_j\ndefine σ²_B = (1/m) Σ_j (x_j − μ_B)²\n"
                + "define x̂_i = (x_i − μ_B)/√(σ²_B + ε)\ndefine y_i = γ·x̂_i + β\nloss L(y)\n```\n");
        for (int n = 1; n <= 250; n++) {
            text.append("\n## Section ").append(n).append("\n\nDeviations of x_i from μ_B cancel, whatever γ is.\n\n");
            text.append("```derivation\nclaim a").append(n).append(" \"Deviations cancel\":\n");
            text.append("  Σ_j (x_j − μ_B) = Σ_j x_j − m·μ_B     by splitting the sum\n");
            text.append("                  = 0                    by the definition of the mean\n");
            text.append("claim b")
                    .append(n)
                    .append(": ∂L/∂γ = Σ_i ∂L/∂y_i · x̂_i     by [a")
                    .append(n)
                    .append("]\n");
            text.append("claim c").append(n).append(" given ε = 1:  (1/m) Σ_i x̂_i² = σ²_B/(σ²_B + 1)\n");
            text.append("mistake d").append(n).append(": (1/m) Σ_i x̂_i² = 1\n```\n");
        }
        return text.toString();
    }

    @Test
    void a_thousand_claims_are_less_than_two_megabytes_beyond_the_fonts() {
        Notes notes = Sample.notes("large.md", thousandClaims());
        assertThat(notes.result().claims()).hasSize(1000);
        String page = new HtmlNotes("test", "").render(notes);
        String withoutFonts = page.replaceAll("data:font/woff2;base64,[A-Za-z0-9+/=]*", "");
        assertThat(withoutFonts.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
        assertThat(page).contains("Mistake 1000");
    }

    @Test
    void folded_steps_take_no_more_than_their_room() {
        Chain.Line small = folded("a");
        Chain.Line large = folded("a + ".repeat(30_000) + "a");
        Folds folds = new Folds(false);
        assertThat(folds.take(small)).isTrue();
        assertThat(folds.take(large)).isTrue();
        assertThat(folds.take(large)).isFalse();
        assertThat(folds.take(small)).isTrue();
        assertThat(folds.leftOut()).isEqualTo(1);
        Folds open = new Folds(true);
        assertThat(open.take(large) && open.take(large)).isTrue();
        assertThat(new Folds(false).take(small.details().get(0).lines().get(0))).isFalse();
    }

    private static Chain.Line folded(String formula) {
        Formula f = new Formula(formula, "<mi>a</mi>", "a");
        return line(f, List.of(new Chain(f, List.of(line(f, List.of())))));
    }

    private static Chain.Line line(Formula f, List<Chain> details) {
        return new Chain.Line(
                Verdict.PROVED, f, Optional.empty(), "", List.of(), Optional.empty(), Optional.empty(), details);
    }
}
