package scholium.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not derived is refused with a reason and a place, and a line that is not proved is never written. */
class RefusalsTest {
    private static final String NOTES = """
            ```derivation
            size m ≥ 1
            index i, j : 1..m
            index t : 1..m
            real x_i, a
            define y_i = a·x_i
            define u_i = max(0, y_i)
            sequence r_s, s ≥ 0: r_0 = a; r_{s+1} = a·r_s
            define w = a·r_3
            loss L(u)
            loss K(w)
            ```
            """;

    private final Checked checked = new Checked();

    @AfterEach
    void close() {
        checked.close();
    }

    private Deriver.Result refused(String target) {
        Deriver.Result result = checked.derive(NOTES, target);
        assertThat(result.markdown()).isEmpty();
        assertThat(result.problems()).isNotEmpty().allMatch(d -> d.span().start() <= target.length());
        return result;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "∂L/∂ | expected a variable",
                "L | derivative of a loss or a node",
                "∂L/∂x_i + 1 | derivative of a loss or a node",
                "∂Q/∂x_i | not declared",
                "∂L/∂m | neither an input nor a node",
                "∂L/∂u_i | what the loss gives",
                "∂x_i/∂L | nothing is differentiated by the loss",
                "∂r_s/∂a | sequence",
                "∂K/∂a | through a sequence",
                "∂³L/∂a∂a∂a | higher derivatives",
                "∂²L/∂a∂y_i | higher derivatives",
                "∂a/∂a | by itself",
            })
    void theReasonIsGiven(String target, String reason) {
        assertThat(refused(target).problems().toString()).contains(reason);
    }

    @Test
    void aKinkThatIsEverywhereIsNotAssumedAway() {
        String notes = "~~~derivation\nreal x\ndefine z = x − x\ndefine a = |z|\nloss L(a)\n~~~\n";
        Deriver.Result result = checked.derive(notes, "∂L/∂x");
        assertThat(result.markdown().orElse("")).doesNotContain("assume");
    }

    @Test
    void aProductIsRefusedByName() {
        String notes = "~~~derivation\nsize n ≥ 1\nindex i, j : 1..n\nreal x_i\ndefine P = Π_i x_i\nloss L(P)\n~~~\n";
        Deriver.Result result = checked.derive(notes, "∂L/∂x_i");
        assertThat(result.markdown()).isEmpty();
        assertThat(result.problems().toString()).contains("a product Π is not written out");
    }

    @Test
    void definitionsThatDoubleAtEachStepAreNotUnfolded() {
        StringBuilder text = new StringBuilder("~~~derivation\nreal x\nfunction f\n");
        String last = "x";
        for (String name : "a b c g h k n o p q r s t u v".split(" ")) {
            text.append("define ")
                    .append(name)
                    .append(" = f(")
                    .append(last)
                    .append(") + ")
                    .append(last)
                    .append('\n');
            last = name;
        }
        text.append("loss L(").append(last).append(")\n~~~\n");
        Deriver.Result result = checked.derive(text.toString(), "∂L/∂x");
        assertThat(result.markdown()).isEmpty();
        assertThat(result.problems().toString()).contains("put into each other");
    }

    @Test
    void aDocumentWithMistakesIsNotDerivedFrom() {
        Deriver.Result result = checked.derive("~~~derivation\nreal x\ndefine y = x·q\nloss L(y)\n~~~\n", "∂L/∂x");
        assertThat(result.markdown()).isEmpty();
        assertThat(result.problems().toString()).contains("“q” is not declared");
    }
}
